package import Campaigns
package import Delivery

/// A ledger whose appends fail when a test says so; everything else is that of the ledger inside.
package actor FaultyLedger: Ledger {
    package struct Fault: Error {
        package init() {}
    }

    private let inside: any Ledger
    private let fails: @Sendable (Int, [LogEntry]) -> Bool
    /// Appends that were asked for, failed ones too.
    package private(set) var appends: [[LogEntry]] = []

    /// `fails`: asked with the number of appends before and the entries.
    package init(_ inside: any Ledger, fails: @escaping @Sendable (Int, [LogEntry]) -> Bool) {
        self.inside = inside
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

    package func plans(of slug: String) async throws -> [PlanID] { try await inside.plans(of: slug) }

    package func begunPlans(of slug: String) async throws -> [PlanID] { try await inside.begunPlans(of: slug) }

    package func rows(after sequence: Int64) async throws -> [LogRow] { try await inside.rows(after: sequence) }

    package func fold(_ pages: [Page]) async throws { try await inside.fold(pages) }

    package func intents(since moment: Instant) async throws -> [LogEntry] { try await inside.intents(since: moment) }

    package func find(reference: UInt64) async throws -> Reference? { try await inside.find(reference: reference) }

    package func inquiries(of plan: PlanID) async throws -> [Reference] { try await inside.inquiries(of: plan) }

    package func hold(_ receipt: WaitingReceipt) async throws -> Reference? { try await inside.hold(receipt) }
}
