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

    /// Headers of columns that speak of telephones and are not read; nil for none.
    package var unread: [String]?
    /// Line of the header, known for a list without any number only; not kept with a plan.
    package var header: Int?

    private enum CodingKeys: String, CodingKey {
        case file, sheet, rows, skipped, footer, unread
    }

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
