/// A table for the terminal and the printer: columns as wide as their widest cell, numbers to the right.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// A line between groups of rows.
    mutating func rule() { rows.append([]) }

    var text: String {
        let all = [header] + rows
        let widths = header.indices.map { index in
            all.map { $0.indices.contains(index) ? $0[index].count : 0 }.max() ?? 0
        }
        let line = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
        var lines = [Self.line(header, widths, alignRight: { _ in false }), line]
        for row in rows {
            lines.append(row.isEmpty ? line : Self.line(row, widths, alignRight: { Self.isFigure(row[$0]) }))
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ cells: [String], _ widths: [Int], alignRight: (Int) -> Bool) -> String {
        let padded = cells.enumerated().map { index, cell in
            let blank = String(repeating: " ", count: max(0, widths[index] - cell.count))
            return alignRight(index) ? blank + cell : cell + blank
        }
        var line = padded.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }

    private static func isFigure(_ cell: String) -> Bool {
        guard let first = cell.first else { return false }
        return first.isNumber && cell.allSatisfy { $0.isNumber || " .,%đồng".contains($0) }
    }
}
