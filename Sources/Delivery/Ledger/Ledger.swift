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

    /// Where every campaign stands, by slug: cheap enough to be asked ten times a second.
    func standings() async throws -> [Standing]

    /// What persons decided about lanes, by gateway; a gateway that nobody decided anything about is not in it.
    func laneOrders() async throws -> [LaneOrder]

    /// Changes what was decided about a lane, together with the journal entry, in one transaction.
    ///
    /// - Throws: whatever `decide` throws; nothing is written then.
    @discardableResult
    func order(
        _ gateway: String, at: Instant, _ decide: @Sendable (inout LaneOrder) throws -> JournalDraft
    ) async throws -> LaneOrder

    /// The whole journal, oldest first, each entry beside its stored hash.
    func journal() async throws -> [JournalChain.Stored]

    // Dispatch

    /// All pages of a plan as last folded, in order.
    func pages(of plan: PlanID) async throws -> [Page]

    /// The same one after another, so that no more than one of them has to be in memory.
    ///
    /// - Throws: what `visit` throws.
    func eachPage(of plan: PlanID, _ visit: @escaping @Sendable (Page) throws -> Void) async throws

    /// One page as last folded; nil when there is none.
    func page(_ id: PageID) async throws -> Page?

    /// Looks for somebody in the sealed numbers of a plan, several pages at a time; records are not touched.
    ///
    /// - Parameters:
    ///   - plan: whose pages.
    ///   - position: where a page's sealed numbers have them; nil when they do not.
    /// - Returns: nil when no page has them.
    /// - Throws: what `position` throws.
    func seek(
        in plan: PlanID, _ position: @escaping @Sendable (PageID, [UInt8]) throws -> UInt16?
    ) async throws -> RecipientKey?

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

    /// The same, but only rows that may speak of one plan: what other campaigns sent meanwhile is not read.
    func rows(after sequence: Int64, of plan: PlanID) async throws -> [LogRow]

    /// Every page of a plan contains the log at least up to here; 0 when nothing of it was folded.
    func foldedTo(_ plan: PlanID) async throws -> Int64

    /// Sequence of the last row; 0 while there is none.
    func newestRow() async throws -> Int64

    /// Replaces the records of pages by newer folds; never by older ones.
    ///
    /// `through`: plans whose pages, all of them, then contain every row up to a sequence.
    func fold(_ pages: [Page], through: [PlanID: Int64]) async throws

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

    package func fold(_ pages: [Page]) async throws { try await fold(pages, through: [:]) }
}
