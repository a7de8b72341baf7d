import Campaigns

/// A workbook whose sheets can be read as lists.
struct OpenWorkbook: Sendable {
    struct Sheet: Sendable {
        /// As the workbook calls it; the place of a hidden one, whose name nobody sees.
        let name: String
        /// Where its rows are in the text.
        let rows: Range<Int>
        var isHidden = false
    }

    let text: SpooledFile
    /// In the order of the workbook.
    let sheets: [Sheet]
    /// SHA-256 of the file as it lies on the disk.
    let digest: String

    /// Converts the workbook that lies at a path.
    ///
    /// - Returns: nil for a list that is no workbook.
    /// - Throws: ``Problem`` (bad use) for a file that cannot be used.
    init?(_ file: ListFile) async throws {
        guard var source = try ListSource.workbook(file.path) else { return nil }
        let book = try SpooledFile()
        try book.fill(from: source)
        digest = try source.digest()
        let kind = try WorkbookKind(book, name: file.path)
        let rows = try await WorkbookConversion.rows(of: book, kind, name: file.path)
        text = rows.text
        sheets = Self.sheets(rows)
    }

    /// Finds the marks between sheets; those that are missing stand for hidden sheets.
    private static func sheets(_ rows: WorkbookConversion.Rows) -> [Sheet] {
        let text = rows.text
        var sheets: [Sheet] = []
        var opened: (name: String, start: Int)?
        func close(_ end: Int) {
            guard let (name, start) = opened else { return }
            let isHidden = rows.hidden.contains(sheets.count)
            sheets.append(Sheet(name: name, rows: start..<max(start, end), isHidden: isHidden))
        }
        func hide(until number: Int) {
            while sheets.count + 1 < number {
                sheets.append(Sheet(name: "#\(sheets.count + 1)", rows: 0..<0, isHidden: true))
            }
        }
        for mark in rows.text.places(of: [WorkbookConversion.sheetMark]) {
            close(mark)
            opened = nil
            let line = text.bytes(at: mark + 1, count: 4_096).prefix { $0 != 0x0A }
            // ` 2 - Danh sách`
            let words = String(decoding: line, as: UTF8.self).split(
                separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
            guard words.count >= 2, let number = Int(words[0]) else { continue }
            hide(until: number)
            opened = (words.count == 3 ? String(words[2]) : "#\(number)", mark + 2 + line.count)
        }
        close(text.size)
        hide(until: rows.sheets + 1)
        return sheets
    }
}
