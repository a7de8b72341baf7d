import Campaigns

/// Gives the pieces of all lists of a campaign in order; a sheet of a workbook is a list of its own.
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
    /// By path.
    private let workbooks: [String: OpenWorkbook]
    private var sheets: SheetFeed?
    private var open: (file: ListFile, pieces: RowPieces, layout: ListLayout)?
    private var order = 0
    /// Digests of the files that were read to their end.
    private(set) var inputs: [Plan.Input] = []
    private var finished = 0

    /// - Parameters:
    ///   - files: the lists, the first ones first.
    ///   - columns: headers that `campaign.json` names itself, by field.
    ///   - workbooks: those of the files that are workbooks, by path.
    init(_ files: [ListFile], columns: [String: [String]], workbooks: [String: OpenWorkbook] = [:]) {
        waiting = files[...]
        self.columns = columns
        self.workbooks = workbooks
    }

    /// Bytes of the files that were read.
    var position: Int { finished + (sheets?.position ?? open?.pieces.position ?? 0) }

    /// - Returns: nil after the last list.
    /// - Throws: ``Problem`` for a list that cannot be used.
    mutating func next() throws -> Entry? {
        if let held = open {
            open = nil
            var pieces = held.pieces
            if let piece = try pieces.next() {
                open = (held.file, pieces, held.layout)
                sheets?.isAt(pieces.position)
                return entry(piece, held.layout, opens: nil)
            }
            if sheets == nil { try end(held.file, pieces.digest()) }
        }
        if var feed = sheets {
            let opening = try feed.next()
            sheets = feed
            if let opening { return begin(opening, feed.file) }
            try end(feed.file, feed.digest)
            sheets = nil
        }
        guard let file = waiting.popFirst() else { return nil }
        guard let workbook = workbooks[file.path] else { return begin(try Self.text(file, columns), file) }
        sheets = SheetFeed(file, workbook, columns: columns)
        return try next()
    }

    private mutating func begin(_ opening: ListOpening, _ file: ListFile) -> Entry {
        if let pieces = opening.pieces { open = (file, pieces, opening.layout) }
        return entry(opening.first, opening.layout, opens: (opening.list, opening.lines))
    }

    private static func text(_ file: ListFile, _ columns: [String: [String]]) throws -> ListOpening {
        try ListOpening(ListCounts(file: file.path), ListSource.open(file.path), columns: columns)
    }

    private mutating func end(_ file: ListFile, _ digest: String) throws {
        inputs.append(Plan.Input(name: file.name, digest: digest))
        finished += FileReader.size(file.path)
    }

    private mutating func entry(
        _ piece: RowPieces.Piece, _ layout: ListLayout, opens: (list: ListCounts, lines: Int)?
    ) -> Entry {
        defer { order += 1 }
        return Entry(order: order, layout: layout, piece: piece, opens: opens)
    }
}
