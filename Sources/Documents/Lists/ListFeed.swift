import Campaigns

/// Gives the pieces of all lists of a campaign in order.
struct ListFeed {
    /// A piece with its place in the whole.
    struct Entry {
        /// Counted from 0 over all lists.
        let order: Int
        let layout: ListLayout
        let piece: RowPieces.Piece
        /// Set for the first piece of a list: the list, and the lines before the piece.
        let opens: (list: ListCounts, lines: Int)?
    }

    private var waiting: ArraySlice<ListFile>
    private let columns: [String: [String]]
    private var open: (file: ListFile, pieces: RowPieces, layout: ListLayout)?
    private var order = 0
    /// Digests of the files that were read to their end.
    private(set) var inputs: [Plan.Input] = []
    private var finished = 0

    /// `columns`: headers that `campaign.json` names itself, by field.
    init(_ files: [ListFile], columns: [String: [String]]) {
        waiting = files[...]
        self.columns = columns
    }

    /// Bytes of the files that were read.
    var position: Int { finished + (open?.pieces.position ?? 0) }

    /// - Returns: nil after the last list.
    /// - Throws: ``Problem`` for a list that cannot be used.
    mutating func next() throws -> Entry? {
        if open == nil, let file = waiting.popFirst() { return try start(file) }
        guard let (file, held, layout) = open else { return nil }
        open = nil
        var pieces = held
        guard let piece = try pieces.next() else {
            try end(file, &pieces)
            return try next()
        }
        open = (file, pieces, layout)
        return entry(piece, layout, opens: nil)
    }

    private mutating func start(_ file: ListFile) throws -> Entry {
        var pieces = try RowPieces(ListSource.open(file.path))
        let (bytes, isWhole) = pieces.head
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let content = bytes.dropFirst(mark)
        let head = try ListHead(content, isWhole: isWhole, file: file.path, columns: columns)
        pieces.begin(at: head.end, separator: head.layout.separator)
        let piece = try pieces.next() ?? RowPieces.Piece(bytes: [])
        open = (file, pieces, head.layout)
        return entry(piece, head.layout, opens: (ListCounts(file: file.path), head.lines))
    }

    private mutating func end(_ file: ListFile, _ pieces: inout RowPieces) throws {
        inputs.append(Plan.Input(name: file.name, digest: try pieces.digest()))
        finished += pieces.position
    }

    private mutating func entry(
        _ piece: RowPieces.Piece, _ layout: ListLayout, opens: (list: ListCounts, lines: Int)?
    ) -> Entry {
        defer { order += 1 }
        return Entry(order: order, layout: layout, piece: piece, opens: opens)
    }
}
