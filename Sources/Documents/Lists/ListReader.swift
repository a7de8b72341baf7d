package import Campaigns

/// Reads a list of recipients: CSV after RFC 4180, comma, semicolon or tab, UTF-8 with or without a byte order mark.
///
/// The first row is the header; columns are found by name (``ListHeader``). Rows go to `take` one by one.
package struct ListReader {
    private let file: String
    private let columns: [String: String]

    /// - Parameters:
    ///   - file: the name that errors and rejects show.
    ///   - columns: headers that `campaign.json` names itself, by field.
    package init(file: String, columns: [String: String]) {
        self.file = file
        self.columns = columns
    }

    /// - Throws: ``Problem`` (bad use) for a file without header or phone column, a quote that is never closed, or bytes
    ///   that are no UTF-8. Nothing of such a file counts.
    package func read(_ bytes: [UInt8], _ take: (ListRow) -> Void) throws {
        var content = bytes[...]
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
        try ListEncoding.check(content, file: file)
        guard let separator = Separator(headerOf: content) else { throw Problem.emptyList(file) }
        var rows = RowReader(content, separator: separator.byte)
        var first = try rows.next(file)
        while let row = first, row.isBlank { first = try rows.next(file) }
        guard let header = first else { throw Problem.emptyList(file) }
        let layout = try ListHeader(
            header.cells.map(\.text), named: columns, place: Place(file: file, line: header.line))
        while let row = try rows.next(file) {
            if row.isBlank { continue }
            take(
                ListRow(
                    phone: row.bytes(layout.phone) ?? [], province: layout.province.flatMap(row.bytes),
                    group: layout.group.flatMap(row.bytes), synthetic: layout.synthetic.flatMap(row.bytes) == [0x31],
                    line: row.line, column: row.column(layout.phone)))
        }
    }
}
