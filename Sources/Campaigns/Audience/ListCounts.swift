/// What became of the numbers of one list: of a file, or of one sheet of a workbook.
package struct ListCounts: Sendable, Codable, Equatable {
    package let file: String
    /// nil for a file without sheets.
    package let sheet: String?
    package var rows = RowCounts()
    /// Why nothing of it was read; nil for a list that was.
    package let skipped: Skip?
    /// Rows below the table that hold no number: totals, signatures; nil for none. They are nobody, so they are not read.
    package var footer: Int?

    /// Why a sheet of a workbook is no list.
    package enum Skip: String, Sendable, Codable {
        case empty, hidden
        case noPhoneColumn = "no-phone-column"
    }

    package init(file: String, sheet: String? = nil, skipped: Skip? = nil) {
        self.file = file
        self.sheet = sheet
        self.skipped = skipped
    }

    /// `lists/xa.xlsx · Sheet1`
    package var name: String { sheet.map { "\(file) · \($0)" } ?? file }
}
