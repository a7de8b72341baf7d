package import Campaigns

/// Gives a ledger the pages of a new plan one by one, so that no more than one of them has to be in memory.
package protocol PageFeed: Sendable {
    var plan: PlanID { get }

    /// The next page, with numbers that count from 0; nil after the last. It may wait for a list that is being read.
    mutating func next() throws -> SealedPage?

    /// After the last page: where the pages belong, and the act.
    mutating func close() throws -> FrozenPlan
}

/// A page on its way into a plan: sealed, its place in the plan not yet known.
package struct SealedPage: Sendable, Equatable {
    package let id: PageID
    /// The feed's own number of its segment.
    package let slot: Int
    package let count: Int
    package let sealed: [UInt8]

    package init(id: PageID, slot: Int, count: Int, sealed: [UInt8]) {
        self.id = id
        self.slot = slot
        self.count = count
        self.sealed = sealed
    }
}

/// What is known of a plan when all its pages are sealed.
package struct FrozenPlan: Sendable {
    /// What the pages of one segment have in common.
    package struct Route: Sendable, Equatable {
        /// Index into the plan's segments.
        package let segment: Int
        package let gateway: String
        /// Parts of each message.
        package let parts: Int

        package init(segment: Int, gateway: String, parts: Int) {
            self.segment = segment
            self.gateway = gateway
            self.parts = parts
        }
    }

    /// By slot.
    package let routes: [Route]
    /// Changes the campaign's record; what it throws leaves everything as it was.
    package let decide: @Sendable (inout CampaignRecord) throws -> JournalDraft

    package init(routes: [Route], decide: @escaping @Sendable (inout CampaignRecord) throws -> JournalDraft) {
        self.routes = routes
        self.decide = decide
    }
}
