package import Campaigns

/// Reads the lists of a campaign into an audience, on all cores, in bounded memory.
///
/// Pieces of the lists are read in parallel and put together in the order of the lists, so that the result does not
/// depend on which thread was faster.
package struct AudienceReading: Sendable {
    /// What came of the lists, when all pages were given.
    package struct Result: Sendable {
        package let audience: Audience
        /// The lists with the digests of their bytes.
        package let inputs: [Plan.Input]
    }

    /// How far the reading is.
    package struct Progress: Sendable {
        /// Of the files on the disk.
        package let bytes: Int
        package let all: Int
        /// Numbers read.
        package let numbers: Int
    }

    private let files: [ListFile]
    private let lists: Campaign.Lists
    private let networks: Set<Network>
    private let suppressed: Suppression
    private let capacity: Int
    private let learned: PortedNetworks

    /// - Parameters:
    ///   - files: the lists, the first ones first.
    ///   - lists: how `campaign.json` wants them read.
    ///   - networks: networks that some carrier of the campaign serves.
    ///   - suppressed: numbers that must not be planned, by cause.
    ///   - capacity: recipients of a full page.
    ///   - learned: networks that gateways reported; they overrule prefixes and the table of ported numbers.
    package init(
        _ files: [ListFile], lists: Campaign.Lists, networks: Set<Network>, suppressed: Suppression, capacity: Int,
        learned: PortedNetworks = PortedNetworks()
    ) {
        self.files = files
        self.lists = lists
        self.networks = networks
        self.suppressed = suppressed
        self.capacity = capacity
        self.learned = learned
    }

    /// Reads everything on the caller's thread.
    ///
    /// - Parameters:
    ///   - full: gets the pages.
    ///   - leftOut: gets the numbers that are not in the plan, with the name of their list.
    /// - Returns: the account of all numbers, and the digests of the lists.
    /// - Throws: ``Problem`` for a list that cannot be used, and what the two throw.
    package func read(
        full: (RecipientPage) throws -> Void = { _ in },
        leftOut: (LeftOutRow, String) throws -> Void = { _, _ in }
    ) throws -> Result {
        var feed = ListFeed(files, columns: lists.columns)
        var fold = AudienceFold(AudienceBuilder(suppressed: suppressed, capacity: capacity))
        var reader = ListWorker(judge)
        while let entry = try feed.next() {
            try fold.add(ReadEntry(entry, reader.read(entry)), full: full, leftOut: leftOut)
        }
        return Result(audience: try fold.finish(full: full), inputs: feed.inputs)
    }

    /// Reads everything with as many workers as there are cores; pages, or what went wrong, go into the queue.
    ///
    /// - Parameters:
    ///   - queue: is closed at the end.
    ///   - workers: how many pieces are read at a time.
    ///   - leftOut: as in ``read(full:leftOut:)``; called by one task at a time, in the order of the lists.
    ///   - progress: called after each piece.
    package func read(
        into queue: PageQueue, workers: Int, leftOut: @escaping @Sendable (LeftOutRow, String) throws -> Void,
        progress: @escaping @Sendable (Progress) -> Void
    ) async {
        let feed = FeedDesk(ListFeed(files, columns: lists.columns))
        let fold = FoldDesk(
            AudienceFold(AudienceBuilder(suppressed: suppressed, capacity: capacity)), queue: queue, leftOut: leftOut)
        let all = files.reduce(0) { $0 + FileReader.size($1.path) }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<workers {
                    group.addTask {
                        var worker = ListWorker(judge)
                        while let (entry, position) = try await feed.next() {
                            try Task.checkCancellation()
                            let numbers = try await fold.add(ReadEntry(entry, worker.read(entry)))
                            progress(Progress(bytes: position, all: all, numbers: numbers))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let audience = try await fold.finish()
            queue.finish(Result(audience: audience, inputs: await feed.inputs))
        } catch {
            queue.fail(error)
        }
    }

    private var judge: RowJudge {
        RowJudge(
            province: lists.province, codeList: lists.codeList, networks: networks,
            numbers: NumberNetworks(learned: learned))
    }
}
