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
        /// A file that is being opened, before the first number is read.
        package var opening: String?
    }

    private let files: [ListFile]
    private let lists: Campaign.Lists
    private let networks: Set<Network>
    private let suppressed: Suppression
    private let capacity: Int
    private let ported: ListFile?
    private let learned: PortedNetworks
    private var open: OpenInputs?

    /// - Parameters:
    ///   - files: the lists, the first ones first.
    ///   - lists: how `campaign.json` wants them read.
    ///   - networks: networks that some carrier of the campaign serves.
    ///   - suppressed: numbers that must not be planned, by cause.
    ///   - capacity: recipients of a full page.
    ///   - ported: the table of ported numbers; it overrules prefixes.
    ///   - learned: networks that gateways reported; they overrule prefixes and the table.
    package init(
        _ files: [ListFile], lists: Campaign.Lists, networks: Set<Network>, suppressed: Suppression, capacity: Int,
        ported: ListFile? = nil, learned: PortedNetworks = PortedNetworks()
    ) {
        self.files = files
        self.lists = lists
        self.networks = networks
        self.suppressed = suppressed
        self.capacity = capacity
        self.ported = ported
        self.learned = learned
    }

    /// Makes rows of the workbooks, and reads the table of ported numbers.
    ///
    /// - Parameter opening: gets the name of each file before it is opened.
    /// - Returns: the same reading, with all of that at hand.
    /// - Throws: ``Problem`` (bad use) for a file that cannot be used, `CancellationError`.
    package func opened(_ opening: @Sendable (String) -> Void = { _ in }) async throws -> AudienceReading {
        var reading = self
        reading.open = try await OpenInputs(files, ported: ported, opening: opening)
        return reading
    }

    /// Reads everything on the caller's thread; workbooks must be ``opened(_:)`` before.
    ///
    /// - Parameters:
    ///   - full: gets the pages.
    ///   - leftOut: gets the numbers that are not in the plan, with the name of their list.
    /// - Returns: the account of all numbers, and the digests of the lists.
    /// - Throws: ``Problem`` for a list that cannot be used, and what the two throw.
    package func read(
        full: (RecipientPage) throws -> Void = { _ in },
        leftOut: (LeftOutRow, ListCounts) throws -> Void = { _, _ in }
    ) throws -> Result {
        let open = try open ?? OpenInputs(ported: ported)
        var feed = ListFeed(files, columns: lists.columns, workbooks: open.workbooks)
        var fold = AudienceFold(AudienceBuilder(suppressed: suppressed, capacity: capacity))
        var reader = ListWorker(judge(open))
        while let entry = try feed.next() {
            try fold.add(ReadEntry(entry, reader.read(entry)), full: full, leftOut: leftOut)
        }
        return Result(audience: try fold.finish(full: full), inputs: feed.inputs + open.inputs)
    }

    /// Reads everything with as many workers as there are cores; pages, or what went wrong, go into the queue.
    ///
    /// - Parameters:
    ///   - queue: is closed at the end.
    ///   - workers: how many pieces are read at a time.
    ///   - leftOut: as in ``read(full:leftOut:)``; called by one task at a time, in the order of the lists.
    ///   - progress: called after each piece.
    package func read(
        into queue: PageQueue, workers: Int, leftOut: @escaping @Sendable (LeftOutRow, ListCounts) throws -> Void,
        progress: @escaping @Sendable (Progress) -> Void
    ) async {
        let fold = FoldDesk(
            AudienceFold(AudienceBuilder(suppressed: suppressed, capacity: capacity)), queue: queue, leftOut: leftOut)
        let all = files.reduce(0) { $0 + FileReader.size($1.path) }
        do {
            let open =
                if let open { open } else {
                    try await OpenInputs(files, ported: ported) {
                        progress(Progress(bytes: 0, all: all, numbers: 0, opening: $0))
                    }
                }
            let feed = FeedDesk(ListFeed(files, columns: lists.columns, workbooks: open.workbooks))
            let judge = judge(open)
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
            queue.finish(Result(audience: audience, inputs: await feed.inputs + open.inputs))
        } catch {
            queue.fail(error)
        }
    }

    private func judge(_ open: OpenInputs) -> RowJudge {
        RowJudge(
            province: lists.province, codeList: lists.codeList, networks: networks,
            numbers: NumberNetworks(ported: open.ported, learned: learned))
    }
}
