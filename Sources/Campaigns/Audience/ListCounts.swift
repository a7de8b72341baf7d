/// What became of the numbers of one list: of a file, or of one sheet of a workbook.
package struct ListCounts: Sendable, Codable, Equatable {
    package let file: String
    /// nil for a file without sheets.
    package let sheet: String?
    package var rows = RowCounts()

    package init(file: String, sheet: String? = nil) {
        self.file = file
        self.sheet = sheet
    }

    /// `lists/xa.xlsx · Sheet1`
    package var name: String { sheet.map { "\(file) · \($0)" } ?? file }
}
