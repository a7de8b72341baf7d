import Campaigns

/// A list that was opened: its header is found, its first rows are read.
struct ListOpening {
    let list: ListCounts
    let layout: ListLayout
    /// Lines before the first piece.
    let lines: Int
    let first: RowPieces.Piece
    /// What follows; nil where nothing is read.
    let pieces: RowPieces?

    /// - Throws: ``Problem`` for a list that cannot be used.
    init(_ list: ListCounts, _ source: any ByteSource, columns: [String: [String]]) throws {
        var pieces = try RowPieces(source)
        let (bytes, isWhole) = pieces.head
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = try ListHead(
            bytes.dropFirst(mark), isWhole: isWhole, file: list.name, columns: columns, isSheet: list.sheet != nil)
        pieces.begin(at: head.end, separator: head.layout.separator)
        first = try pieces.next() ?? RowPieces.Piece(bytes: [])
        var list = list
        list.unread = head.layout.unread.isEmpty ? nil : head.layout.unread
        self.list = list
        layout = head.layout
        lines = head.lines
        self.pieces = pieces
    }

    /// A list of which nothing is read.
    init(skipping list: ListCounts) {
        self.list = list
        (layout, lines, first, pieces) = (.nothing, 0, RowPieces.Piece(bytes: []), nil)
    }
}
