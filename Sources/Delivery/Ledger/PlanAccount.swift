import Campaigns

/// A plan's pages with the tail of the log folded in: the state of every recipient at one moment.
package struct PlanAccount: Sendable {
    package let plan: PlanID
    package private(set) var pages: [Page]
    /// The last row of the log that was applied; nothing after it was.
    package private(set) var sequence: Int64
    /// Pages that are ahead of what the ledger holds.
    private var changed: Set<Int> = []

    /// Reads pages and tail.
    ///
    /// - Returns: nil when the ledger holds no pages of that plan.
    package static func load(_ plan: PlanID, from ledger: any Ledger) async throws -> PlanAccount? {
        let pages = try await ledger.pages(of: plan)
        guard let oldest = pages.map(\.foldedTo).min() else { return nil }
        // Whatever is written after this may be missing; everything before is in the pages, or read now.
        let newest = try await ledger.newestRow()
        var account = PlanAccount(plan: plan, pages: pages, sequence: oldest)
        for row in try await ledger.rows(after: oldest, of: plan) { account.apply(row) }
        account.sequence = max(account.sequence, newest)
        return account
    }

    private init(plan: PlanID, pages: [Page], sequence: Int64) {
        self.plan = plan
        self.pages = pages
        self.sequence = sequence
    }

    /// Applies a row once; what a page already contains is passed over.
    package mutating func apply(_ row: LogRow) {
        guard row.sequence > sequence else { return }
        sequence = row.sequence
        for entry in row.entries {
            guard let index = index(of: entry.page), pages[index].foldedTo < row.sequence else { continue }
            pages[index].records.apply(entry)
            changed.insert(index)
        }
    }

    package func index(of page: PageID) -> Int? {
        let index = Int(page.raw & 0xFFFFF)
        return page.plan == plan && pages.indices.contains(index) ? index : nil
    }

    package func page(_ id: PageID) -> Page? { index(of: id).map { pages[$0] } }

    package var counts: StateCounts {
        pages.reduce(into: StateCounts()) { $0 += $1.records.counts }
    }

    /// Counts by index of the plan's segments.
    package var countsBySegment: [Int: StateCounts] {
        pages.reduce(into: [:]) { $0[$1.segment, default: StateCounts()] += $1.records.counts }
    }

    /// The pages that are ahead of the ledger, marked with how far they are folded.
    package mutating func takeChanged() -> [Page] {
        defer { changed = [] }
        return changed.sorted().map { index in
            pages[index].foldedTo = sequence
            return pages[index]
        }
    }
}
