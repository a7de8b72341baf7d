import CXLSXWriter
import Campaigns

/// A workbook that is being written: the one owner of libxlsxwriter's handle.
///
/// Nothing is in the file before ``close()``; a workbook that is dropped earlier frees its memory and leaves an empty
/// file to whoever made its place.
final class Workbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let path: String
    private let formats: WorkbookFormats
    private var isClosed = false

    /// - Parameter path: a file that may be overwritten.
    /// - Throws: ``Problem`` when there is no memory.
    init(_ path: String) throws {
        guard let book = workbook_new(path), let formats = WorkbookFormats(book) else {
            throw Problem.unwritable(path, "workbook_new")
        }
        self.book = book
        self.path = path
        self.formats = formats
    }

    deinit {
        // Freeing without writing is not offered: closing writes, to a draft that nobody will see.
        if !isClosed { workbook_close(book) }
    }

    /// A sheet whose first row is its heading: it stays in sight, is repeated in print, and filters what is below.
    ///
    /// - Parameters:
    ///   - name: at most 31 characters, unique.
    ///   - heads: the heading of each column.
    ///   - widths: of the columns, in characters; the last one counts for the rest.
    ///   - rows: as many cells as there are heads.
    /// - Throws: ``Problem`` when libxlsxwriter refuses the name.
    func add(_ name: String, heads: [String], widths: [Double], rows: [[WorkbookCell]]) throws {
        guard let sheet = workbook_add_worksheet(book, name) else { throw Problem.unwritable(path, name) }
        let last = UInt16(max(0, heads.count - 1))
        for (column, head) in heads.enumerated() {
            try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), Self.width(column, widths), nil))
            try check(worksheet_write_string(sheet, 0, UInt16(column), head, formats.head))
        }
        try check(worksheet_set_row(sheet, 0, Self.height(heads.map(WorkbookCell.text), widths), nil))
        for (index, row) in rows.enumerated() {
            try check(worksheet_set_row(sheet, UInt32(index + 1), Self.height(row, widths), nil))
            for (column, cell) in row.enumerated() { try write(cell, sheet, UInt32(index + 1), UInt16(column)) }
        }
        worksheet_freeze_panes(sheet, 1, 0)
        try check(worksheet_autofilter(sheet, 0, 0, UInt32(rows.count), last))
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_fit_to_pages(sheet, 1, 0)
        try check(worksheet_repeat_rows(sheet, 0, 0))
    }

    private static func width(_ column: Int, _ widths: [Double]) -> Double {
        column < widths.count ? widths[column] : widths.last ?? 12
    }

    /// Points for the longest text of a row when it is wrapped; spreadsheets do not agree on doing that themselves.
    private static func height(_ row: [WorkbookCell], _ widths: [Double]) -> Double {
        let lines = row.enumerated().map { column, cell -> Double in
            guard case .text(let text) = cell else { return 1 }
            return (Double(text.count) * 1.15 / width(column, widths)).rounded(.up)
        }
        return 15 * max(1, min(27, lines.max() ?? 1))
    }

    /// Writes the file.
    ///
    /// - Throws: ``Problem`` when it cannot be written.
    func close() throws {
        isClosed = true
        try check(workbook_close(book))
    }

    private func write(
        _ cell: WorkbookCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
    ) throws {
        switch cell {
        case .empty: break
        case .text(let text): try check(worksheet_write_string(sheet, row, column, text, formats.text))
        case .count(let count): try check(worksheet_write_number(sheet, row, column, Double(count), formats.count))
        case .seconds(let seconds): try check(worksheet_write_number(sheet, row, column, seconds, formats.seconds))
        case .share(let part, let all):
            guard all > 0 else { return }
            try check(worksheet_write_number(sheet, row, column, Double(part) / Double(all), formats.share))
        case .money(let amount):
            let value = Double("\(amount)") ?? 0
            try check(worksheet_write_number(sheet, row, column, value, formats.money))
        case .time(let instant):
            let civil = CivilTime(instant, offset: Instant.vietNamOffset)
            var moment = lxw_datetime(
                year: Int32(civil.year), month: Int32(civil.month), day: Int32(civil.day), hour: Int32(civil.hour),
                min: Int32(civil.minute), sec: Double(civil.second))
            try check(worksheet_write_datetime(sheet, row, column, &moment, formats.time))
        }
    }

    private func check(_ result: lxw_error) throws {
        guard result != LXW_NO_ERROR else { return }
        throw Problem.unwritable(path, lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)")
    }
}
