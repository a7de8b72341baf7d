package import Campaigns
package import Delivery

/// A feed of pages that are there already, each with a segment of its own.
package struct ReadyPages: PageFeed {
    package let plan: PlanID
    private let pages: [Page]
    private let decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    private var given = 0

    /// `pages`: of one plan, at least one; their records are fresh.
    package init(
        _ pages: [Page], _ decide: @escaping @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) {
        plan = pages.first?.id.plan ?? .random()
        self.pages = pages
        self.decide = decide
    }

    package mutating func next() -> SealedPage? {
        guard given < pages.count else { return nil }
        defer { given += 1 }
        let page = pages[given]
        return SealedPage(id: page.id, slot: given, count: page.count, sealed: page.sealed)
    }

    package func close() -> FrozenPlan {
        FrozenPlan(
            routes: pages.map { FrozenPlan.Route(segment: $0.segment, gateway: $0.gateway, parts: $0.parts) },
            decide: decide)
    }
}

extension Ledger {
    @discardableResult
    package func freeze(
        _ pages: [Page], on slug: String, at: Instant,
        _ decide: @escaping @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) async throws -> CampaignRecord {
        try await freeze(ReadyPages(pages, decide), on: slug, at: at)
    }
}
