import Campaigns

/// The table of ported numbers, cut into pieces; what its first rows say of its columns.
struct PortedPieces {
    private var pieces: RowPieces
    /// The network stands where a list has its group.
    let layout: ListLayout
    /// Lines before the first piece.
    let above: Int
    private var order = 0

    /// - Throws: ``Problem`` (bad use) for what is no such table.
    init(_ file: ListFile) throws {
        if try ListSource.workbook(file.path) != nil { throw Problem.portedWorkbook(file.path) }
        pieces = try RowPieces(ListSource.open(file.path))
        let (head, isWhole) = pieces.head
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let end: Int
        (layout, end, above) = try Self.layout(head.dropFirst(mark), isWhole: isWhole, file.path)
        pieces.begin(at: end, separator: layout.separator)
    }

    /// - Returns: a piece and its place, counted from 0; nil at the end.
    mutating func next() throws -> (order: Int, piece: RowPieces.Piece)? {
        guard let piece = try pieces.next() else { return nil }
        defer { order += 1 }
        return (order, piece)
    }

    /// Of the whole file, once all pieces were given.
    mutating func digest() throws -> String { try pieces.digest() }

    /// The columns: numbers as in a list, or called "number"; the network is read where a list has its group.
    private static func layout(
        _ head: ArraySlice<UInt8>, isWhole: Bool, _ file: String
    ) throws -> (ListLayout, end: Int, lines: Int) {
        for columns in [[:], ["phone": ["number"]], ["phone": ["số"]]] {
            guard let found = try? ListHead(head, isWhole: isWhole, file: file, columns: columns),
                let network = found.layout.network
            else { continue }
            var layout = found.layout
            layout.group = network
            return (layout, found.end, found.lines)
        }
        throw Problem.portedHeader(file)
    }
}
