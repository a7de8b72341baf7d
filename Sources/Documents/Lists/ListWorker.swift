import Campaigns

/// Reads pieces of any list, one after another.
struct ListWorker {
    private let judge: RowJudge
    private var reader: PieceReader?
    private var layout: ListLayout?

    init(_ judge: RowJudge) { self.judge = judge }

    mutating func read(_ entry: ListFeed.Entry) -> RowBatch {
        var own = reader.take() ?? PieceReader(entry.layout, judge: judge)
        if layout != entry.layout { own = PieceReader(entry.layout, judge: judge) }
        layout = entry.layout
        defer { reader = own }
        return own.read(entry.piece)
    }
}

/// A piece that was read, with its place in the whole.
struct ReadEntry: Sendable {
    let order: Int
    let opens: (list: ListCounts, lines: Int)?
    let batch: RowBatch

    init(_ entry: ListFeed.Entry, _ batch: RowBatch) {
        order = entry.order
        opens = entry.opens
        self.batch = batch
    }
}
