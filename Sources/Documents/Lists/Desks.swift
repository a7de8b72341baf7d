import Campaigns

/// The lists, one piece to one worker at a time.
actor FeedDesk {
    private var feed: ListFeed

    init(_ feed: ListFeed) { self.feed = feed }

    var inputs: [Plan.Input] { feed.inputs }

    func next() throws -> (ListFeed.Entry, Int)? {
        guard let entry = try feed.next() else { return nil }
        return (entry, feed.position)
    }
}

/// The audience that all workers add to.
actor FoldDesk {
    private var fold: AudienceFold
    private let queue: PageQueue
    private let leftOut: @Sendable (LeftOutRow, ListCounts) throws -> Void

    init(
        _ fold: AudienceFold, queue: PageQueue, leftOut: @escaping @Sendable (LeftOutRow, ListCounts) throws -> Void
    ) {
        self.fold = fold
        self.queue = queue
        self.leftOut = leftOut
    }

    /// - Returns: numbers read so far.
    func add(_ entry: ReadEntry) throws -> Int {
        try fold.add(entry, full: queue.put, leftOut: leftOut)
        return fold.read
    }

    func finish() throws -> Audience { try fold.finish(full: queue.put) }
}
