package import Campaigns
import Foundation

/// The rejects as a workbook: one row a number, sheet after sheet where one is full, in memory that does not grow.
package final class RejectsWorkbook: Rejects, @unchecked Sendable {
    // One task at a time adds rows; the reading sees to it.
    private let path: String
    private let language: Language
    private let rowsOfSheet: Int
    private let isNamed: Bool
    private var file: AtomicFile?
    private var book: StreamedWorkbook?
    private var row = 0
    private var sheets = 0

    /// - Parameters:
    ///   - path: where it goes, `.xlsx`.
    ///   - language: of heads and reasons.
    ///   - rowsOfSheet: rows of a sheet with its head: 1,048,576 in Excel's specification.
    ///   - isNamed: somebody named the file: without rows it holds the heads, and is never removed.
    package init(_ path: String, language: Language, rowsOfSheet: Int = 1_048_576, isNamed: Bool = false) {
        self.isNamed = isNamed
        self.path = path
        self.language = language
        self.rowsOfSheet = rowsOfSheet
    }

    package func add(_ row: LeftOutRow, list: ListCounts) throws {
        let book = try sheet()
        let cells = [
            list.file, list.sheet ?? "", String(row.line), row.columnName(in: list),
            Masking.mask(String(decoding: row.cell, as: UTF8.self)), row.cause.word,
            Texts.leftOut(row.cause)[language],
        ]
        try book.add(cells, at: self.row)
        self.row += 1
    }

    package func publish() throws -> [String] {
        if book == nil, isNamed { _ = try sheet() }
        guard let book, let file else {
            unlink(path)
            return []
        }
        try book.close()
        try file.finish()
        discard()
        return [path]
    }

    package func discard() {
        book = nil
        file = nil
    }

    /// The sheet that has room for one more row.
    private func sheet() throws -> StreamedWorkbook {
        let book = try self.book ?? make()
        guard sheets == 0 || row == rowsOfSheet else { return book }
        sheets += 1
        try book.begin(
            Texts.rejectsSheet(sheets)[language], heads: Texts.rejectsHeads.map { $0[language] },
            widths: [36, 18, 8, 8, 22, 18, 80])
        row = 1
        return book
    }

    private func make() throws -> StreamedWorkbook {
        let file = try AtomicFile(path)
        let book = try StreamedWorkbook(file.draft, name: path)
        self.file = file
        self.book = book
        return book
    }
}
