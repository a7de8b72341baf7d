package import Campaigns

/// The durable account of every recipient of every plan, in the engine's own verbs.
///
/// A method that writes returns only when the write would survive a power cut. ``MemoryLedger`` is its twin for tests;
/// every ledger passes `LedgerContract`.
package protocol Ledger: Sendable {
    // The office

    /// All campaigns, by slug.
    func campaigns() async throws -> [CampaignRecord]

    func campaign(_ slug: String) async throws -> CampaignRecord?

    /// Reads a campaign (a new draft when there is none), lets `decide` change it, and writes it together with the
    /// journal entry of the act; all in one transaction, so two people cannot both act on the same state.
    ///
    /// - Throws: whatever `decide` throws; nothing is written then.
    @discardableResult
    func act(
        on slug: String, at: Instant, _ decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) async throws -> CampaignRecord

    /// Freezes a plan: its pages and the act, whole or not at all, whatever happens meanwhile. Pages of a plan of the
    /// same campaign that was never begun are dropped.
    ///
    /// Other writers are not held up while the feed is waited for.
    ///
    /// - Throws: whatever the feed throws; everything is as before then.
    @discardableResult
    func freeze(_ feed: some PageFeed, on slug: String, at: Instant) async throws -> CampaignRecord

    /// The whole journal, oldest first, each entry beside its stored hash.
    func journal() async throws -> [JournalChain.Stored]

    // Dispatch

    /// All pages of a plan as last folded, in order.
    func pages(of plan: PlanID) async throws -> [Page]

    /// Plans of a campaign that have pages, oldest first.
    func plans(of slug: String) async throws -> [PlanID]

    /// Those of them that were begun: somebody may have been sent something.
    func begunPlans(of slug: String) async throws -> [PlanID]

    /// Appends entries to the log in one durable commit, makes references findable, and drops waiting receipts whose
    /// entries these are.
    func append(_ entries: [LogEntry], references: [Reference], settling: [WaitingReceipt]) async throws -> Commit

    /// Receipts that wait although their reference is known: a crash came between.
    func arrived() async throws -> [Commit.Arrival]

    /// Log rows of all plans after `sequence`, oldest first.
    func rows(after sequence: Int64) async throws -> [LogRow]

    /// Replaces the records of pages by newer folds; never by older ones.
    func fold(_ pages: [Page]) async throws

    /// What each gateway was handed since `moment`: the intents of all plans, for pacing after a restart.
    func intents(since moment: Instant) async throws -> [LogEntry]

    // Receipts

    /// The recipients that a gateway's own identifier stands for; what the gateway is asked with is not looked up.
    func find(reference: UInt64) async throws -> Reference?

    /// The references of a plan that its gateways are asked with, so that polling goes on after a restart.
    func inquiries(of plan: PlanID) async throws -> [Reference]

    /// Keeps a receipt whose identifier is not known yet.
    ///
    /// - Returns: the reference when it became known in the meantime; then nothing is kept.
    func hold(_ receipt: WaitingReceipt) async throws -> Reference?
}

extension Ledger {
    package func append(_ entries: [LogEntry], references: [Reference]) async throws -> Commit {
        try await append(entries, references: references, settling: [])
    }
}
