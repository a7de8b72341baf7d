package import Campaigns

/// The ledger's twin in memory: same promises but durability. For tests, and for measuring what durability costs.
package actor MemoryLedger: Ledger {
    private var records: [String: CampaignRecord] = [:]
    private var entries: [JournalEntry] = []
    private var store: [PlanID: [Page]] = [:]
    private var owners: [(slug: String, plan: PlanID)] = []
    private var log: [LogRow] = []
    private var references: [UInt64: Reference] = [:]
    private var waiting: [WaitingReceipt] = []
    private var orders: [String: LaneOrder] = [:]
    private var registers: [(register: Register, row: RegisterRow)] = []
    private var settings: [String: String] = [:]

    package init() {}

    package func campaigns() -> [CampaignRecord] { records.values.sorted { $0.slug < $1.slug } }

    package func campaign(_ slug: String) -> CampaignRecord? { records[slug] }

    @discardableResult
    package func act(
        on slug: String, at: Instant, _ decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) throws -> CampaignRecord {
        var record = records[slug] ?? CampaignRecord(slug: slug)
        let draft = try decide(&record)
        records[slug] = record
        entries.append(JournalEntry(draft, at: at, after: entries.last))
        return record
    }

    @discardableResult
    package func freeze(_ feed: some PageFeed, on slug: String, at: Instant) throws -> CampaignRecord {
        var feed = feed
        var sealed: [SealedPage] = []
        while let page = try feed.next() { sealed.append(page) }
        let frozen = try feed.close()
        let record = try act(on: slug, at: at, frozen.decide)
        for owner in owners where owner.slug == slug && isUntouched(owner.plan) { store[owner.plan] = nil }
        owners.removeAll { store[$0.plan] == nil }
        store[feed.plan] = sealed.map { Page($0, frozen.routes[$0.slot]) }
        owners.append((slug, feed.plan))
        return record
    }

    package func standings() -> [Standing] {
        campaigns().map { Standing(slug: $0.slug, state: $0.state, plan: $0.currentPlan) }
    }

    package func laneOrders() -> [LaneOrder] { orders.values.sorted { $0.gateway < $1.gateway } }

    @discardableResult
    package func order(
        _ gateway: String, at: Instant, _ decide: @Sendable (inout LaneOrder) throws -> JournalDraft
    ) throws -> LaneOrder {
        var order = orders[gateway] ?? LaneOrder(gateway: gateway)
        let draft = try decide(&order)
        orders[gateway] = order
        entries.append(JournalEntry(draft, at: at, after: entries.last))
        return order
    }

    package func journal() -> [JournalChain.Stored] {
        entries.map { JournalChain.Stored(entry: $0, storedHash: $0.hash) }
    }

    package func pages(of plan: PlanID) -> [Page] { store[plan] ?? [] }

    package func eachPage(of plan: PlanID, _ visit: @escaping @Sendable (Page) throws -> Void) throws {
        for page in pages(of: plan) { try visit(page) }
    }

    package func page(_ id: PageID) -> Page? { store[id.plan]?.first { $0.id == id } }

    package func seek(
        in plan: PlanID, _ position: @escaping @Sendable (PageID, [UInt8]) throws -> UInt16?
    ) throws -> RecipientKey? {
        for page in pages(of: plan) {
            if let found = try position(page.id, page.sealed) { return RecipientKey(page: page.id, position: found) }
        }
        return nil
    }

    package func plans(of slug: String) -> [PlanID] { owners.filter { $0.slug == slug }.map(\.plan) }

    package func begunPlans(of slug: String) -> [PlanID] { plans(of: slug).filter { !isUntouched($0) } }

    package func append(_ entries: [LogEntry], references: [Reference], settling: [WaitingReceipt]) -> Commit {
        let first = (log.last?.sequence ?? 0) + 1
        if !entries.isEmpty { log.append(LogRow(sequence: first, entries: entries)) }
        waiting.removeAll { receipt in
            settling.contains { ($0.hash, $0.address, $0.state) == (receipt.hash, receipt.address, receipt.state) }
        }
        for reference in references { self.references[reference.hash] = reference }
        let hashes = Set(references.map(\.hash))
        return Commit(
            sequences: first..<(entries.isEmpty ? first : first + 1),
            arrived: arrived().filter { hashes.contains($0.reference.hash) })
    }

    package func arrived() -> [Commit.Arrival] {
        waiting.compactMap { receipt in
            find(reference: receipt.hash).map { Commit.Arrival(reference: $0, receipt: receipt) }
        }
    }

    package func rows(after sequence: Int64) -> [LogRow] { log.filter { $0.sequence > sequence } }

    package func rows(after sequence: Int64, of plan: PlanID) -> [LogRow] {
        rows(after: sequence).filter { row in row.entries.contains { $0.page.plan == plan } }
    }

    package func foldedTo(_ plan: PlanID) -> Int64 { pages(of: plan).map(\.foldedTo).min() ?? 0 }

    package func newestRow() -> Int64 { log.last?.sequence ?? 0 }

    package func fold(_ pages: [Page], through: [PlanID: Int64]) {
        for page in pages {
            guard let index = store[page.id.plan]?.firstIndex(where: { $0.id == page.id }),
                let old = store[page.id.plan]?[index], old.foldedTo < page.foldedTo
            else { continue }
            store[page.id.plan]?[index] = page
        }
        for (plan, sequence) in through {
            store[plan] = store[plan]?.map { page in
                var page = page
                page.foldedTo = max(page.foldedTo, sequence)
                return page
            }
        }
    }

    package func intents(since moment: Instant) -> [LogEntry] {
        log.flatMap(\.entries).filter { entry in
            guard case .intended = entry.event else { return false }
            return entry.at >= moment
        }
    }

    package func find(reference: UInt64) -> Reference? {
        var found = references[reference]
        found?.asked = nil
        return found
    }

    package func inquiries(of plan: PlanID) -> [Reference] {
        references.values.filter { $0.asked != nil && $0.page.plan == plan }.sorted { $0.page.raw < $1.page.raw }
    }

    package func hold(_ receipt: WaitingReceipt) -> Reference? {
        if let reference = find(reference: receipt.hash) { return reference }
        waiting.append(receipt)
        return nil
    }

    private func isUntouched(_ plan: PlanID) -> Bool {
        !log.contains { $0.entries.contains { $0.page.plan == plan } }
    }
}

extension MemoryLedger: RegisterStore {
    package func registersVersion() -> Int64 { registers.last?.row.version ?? 0 }

    package func changes(of register: Register, after version: Int64) -> [RegisterRow] {
        registers.filter { $0.register == register && $0.row.version > version }.map(\.row)
    }

    package func enter(_ entry: RegisterEntry) -> Bool {
        guard changes(of: entry.register, after: entry.version).isEmpty else { return false }
        var version = registersVersion()
        if entry.isWhole { registers.removeAll { $0.register == entry.register } }
        for body in entry.bodies {
            version += 1
            registers.append((entry.register, RegisterRow(version: version, body: body)))
        }
        if let act = entry.act { note(act, at: entry.at) }
        return true
    }

    package func setting(_ name: String) -> String? { settings[name] }

    package func set(_ name: String, to value: String?, _ act: JournalDraft, at: Instant) {
        settings[name] = value
        note(act, at: at)
    }

    package func note(_ act: JournalDraft, at: Instant) {
        entries.append(JournalEntry(act, at: at, after: entries.last))
    }
}
