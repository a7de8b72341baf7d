/// Texts to be sent that stand in a table, under "Nội dung".
enum MandateTable {
    private static let headers: [Pattern] = ["nội dung", "tin nhắn", "thông điệp"]

    /// The cells that hold the texts, and the line after the table.
    static func cells(_ text: LetterText, from first: Int, to limit: Int) -> (cells: [Range<Int>], end: Int) {
        var rows: [[Range<Int>]] = []
        var line = first
        while line < limit, line - first < 100 {
            let range = text.trimmed(text.lines[line])
            guard text.isTableRow(range) else { break }
            let row = columns(text, range)
            if row.contains(where: { $0.contains { LetterShape.isLetter(text.scalars[$0]) } }) { rows.append(row) }
            line += 1
        }
        guard let header = rows.first,
            let column = header.firstIndex(where: { cell in headers.contains { text.first($0, in: cell) != nil } })
        else { return ([], line) }
        return (rows.dropFirst().compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }, line)
    }

    /// An empty cell counts.
    private static func columns(_ text: LetterText, _ row: Range<Int>) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var start = row.lowerBound + 1
        for index in row.dropFirst() where text.scalars[index] == "|" {
            columns.append(text.trimmed(start..<index))
            start = index + 1
        }
        if start < row.upperBound { columns.append(text.trimmed(start..<row.upperBound)) }
        return columns
    }
}
