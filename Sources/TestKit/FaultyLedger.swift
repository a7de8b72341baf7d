package import Campaigns
package import Delivery

/// A ledger whose appends fail when a test says so; everything else is that of the ledger inside.
package actor FaultyLedger: Ledger {
    package struct Fault: Error {
        package init() {}
    }

    private let inside: any Ledger
    private let fails: @Sendable (Int, [LogEntry]) -> Bool
    /// Folds that still fail.
    private var failingFolds: Int
    /// Appends that were asked for, failed ones too.
    package private(set) var appends: [[LogEntry]] = []

    /// `fails`: asked with the number of appends before and the entries. `failingFolds`: the first so many fail.
    package init(
        _ inside: any Ledger, failingFolds: Int = 0,
        fails: @escaping @Sendable (Int, [LogEntry]) -> Bool = { _, _ in false }
    ) {
        self.inside = inside
        self.failingFolds = failingFolds
        self.fails = fails
    }

    package func append(
        _ entries: [LogEntry], references: [Reference], settling: [WaitingReceipt]
    ) async throws -> Commit {
        let index = appends.count
        appends.append(entries)
        if fails(index, entries) { throw Fault() }
        return try await inside.append(entries, references: references, settling: settling)
    }

    package func arrived() async throws -> [Commit.Arrival] { try await inside.arrived() }

    package func campaigns() async throws -> [CampaignRecord] { try await inside.campaigns() }

    package func campaign(_ slug: String) async throws -> CampaignRecord? { try await inside.campaign(slug) }

    package func act(
        on slug: String, at: Instant, _ decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) async throws -> CampaignRecord { try await inside.act(on: slug, at: at, decide) }

    package func freeze(_ feed: some PageFeed, on slug: String, at: Instant) async throws -> CampaignRecord {
        try await inside.freeze(feed, on: slug, at: at)
    }

    package func journal() async throws -> [JournalChain.Stored] { try await inside.journal() }

    package func pages(of plan: PlanID) async throws -> [Page] { try await inside.pages(of: plan) }

    package func eachPage(of plan: PlanID, _ visit: @escaping @Sendable (Page) throws -> Void) async throws {
        try await inside.eachPage(of: plan, visit)
    }

    package func page(_ id: PageID) async throws -> Page? { try await inside.page(id) }

    package func seek(
        in plan: PlanID, _ position: @escaping @Sendable (PageID, [UInt8]) throws -> UInt16?
    ) async throws -> RecipientKey? { try await inside.seek(in: plan, position) }

    package func plans(of slug: String) async throws -> [PlanID] { try await inside.plans(of: slug) }

    package func begunPlans(of slug: String) async throws -> [PlanID] { try await inside.begunPlans(of: slug) }

    package func rows(after sequence: Int64) async throws -> [LogRow] { try await inside.rows(after: sequence) }

    package func rows(after sequence: Int64, of plan: PlanID) async throws -> [LogRow] {
        try await inside.rows(after: sequence, of: plan)
    }

    package func foldedTo(_ plan: PlanID) async throws -> Int64 { try await inside.foldedTo(plan) }

    package func newestRow() async throws -> Int64 { try await inside.newestRow() }

    package func fold(_ pages: [Page], through: [PlanID: Int64]) async throws {
        if failingFolds > 0 {
            failingFolds -= 1
            throw Fault()
        }
        try await inside.fold(pages, through: through)
    }

    package func intents(since moment: Instant) async throws -> [LogEntry] { try await inside.intents(since: moment) }

    package func find(reference: UInt64) async throws -> Reference? { try await inside.find(reference: reference) }

    package func hold(_ receipt: WaitingReceipt) async throws -> Reference? { try await inside.hold(receipt) }
}
