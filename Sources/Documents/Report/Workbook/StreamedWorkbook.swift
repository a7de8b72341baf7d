import CXLSXWriter
import Campaigns

/// A workbook of plain text that is written row by row and kept on the disk, not in memory.
///
/// Nothing is in the file before ``close()``; one that is dropped earlier leaves what it made to whoever made its place.
final class StreamedWorkbook {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let name: String
    private let head: UnsafeMutablePointer<lxw_format>
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var isClosed = false

    /// - Parameters:
    ///   - path: a file that may be overwritten.
    ///   - name: for errors.
    /// - Throws: ``Problem`` when there is no memory.
    init(_ path: String, name: String) throws {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(path, &options), let head = workbook_add_format(book) else {
            throw Problem.unwritable(name, "workbook_new")
        }
        format_set_bold(head)
        self.book = book
        self.name = name
        self.head = head
    }

    deinit {
        if !isClosed { workbook_close(book) }
    }

    /// Begins a sheet whose first row is its heading; rows of the one before are done.
    ///
    /// - Parameters:
    ///   - title: at most 31 characters, unique.
    ///   - heads: the first row.
    ///   - widths: of the columns, in characters.
    /// - Throws: ``Problem`` when libxlsxwriter refuses the title.
    func begin(_ title: String, heads: [String], widths: [Double]) throws {
        guard let sheet = workbook_add_worksheet(book, title) else { throw Problem.unwritable(name, title) }
        self.sheet = sheet
        for (column, width) in widths.enumerated() {
            try check(worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil))
        }
        worksheet_freeze_panes(sheet, 1, 0)
        for (column, text) in heads.enumerated() {
            try check(worksheet_write_string(sheet, 0, UInt16(column), text, head))
        }
    }

    /// - Parameters:
    ///   - cells: of the row, never a formula.
    ///   - row: counted from 0, the heading's; rows come in order.
    /// - Throws: ``Problem`` when it cannot be written.
    func add(_ cells: [String], at row: Int) throws {
        guard let sheet else { return }
        for (column, text) in cells.enumerated() where !text.isEmpty {
            try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), text, nil))
        }
    }

    /// Writes the file.
    ///
    /// - Throws: ``Problem`` when it cannot be written.
    func close() throws {
        isClosed = true
        try check(workbook_close(book))
    }

    private func check(_ result: lxw_error) throws {
        guard result != LXW_NO_ERROR else { return }
        throw Problem.unwritable(name, lxw_strerror(result).map { String(cString: $0) } ?? "\(result.rawValue)")
    }
}
