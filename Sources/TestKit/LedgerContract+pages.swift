import Campaigns
import Delivery

extension LedgerContract {
    static func pagesAreFound(_ ledger: any Ledger) async throws {
        let pages = Page.samples(plan: .first)
        try await ledger.freeze(pages, on: "a", at: .sample) { $0.plan(.first) }
        let seen = Seen()
        try await ledger.eachPage(of: .first) { seen.pages.append($0) }
        try hold(seen.pages == pages, "one after another, in order")
        try hold(try await ledger.page(pages[1].id) == pages[1], "one by its name")
        try hold(try await ledger.page(PageID(plan: .first, index: 9)) == nil, "there is no other")
        try hold(try await ledger.page(PageID(plan: .second, index: 0)) == nil, "nor of another plan")
        do {
            try await ledger.eachPage(of: .first) { _ in throw ContractBreach("enough") }
            throw ContractBreach("what the visitor throws reaches the caller")
        } catch let breach as ContractBreach {
            try hold(breach.description == "enough", "what the visitor throws reaches the caller")
        }
    }

    static func numbersAreSought(_ ledger: any Ledger) async throws {
        let pages = Page.samples(plan: .first)
        try await ledger.freeze(pages, on: "a", at: .sample) { $0.plan(.first) }
        let found = try await ledger.seek(in: .first) { $1.count == 5_000 && $0 == pages[1].id ? 0 : nil }
        try hold(found == RecipientKey(page: pages[1].id, position: 0), "page and position are told")
        try hold(try await ledger.seek(in: .first) { _, _ in nil } == nil, "nobody is found where nobody is")
        try hold(try await ledger.seek(in: .second) { _, _ in 0 } == nil, "a plan without pages has nobody")
    }

    static func rowsOfAPlan(_ ledger: any Ledger) async throws {
        let pages = Page.samples(plan: .first)
        try await ledger.freeze(pages, on: "a", at: .sample) { $0.plan(.first) }
        try await ledger.freeze(Page.samples(plan: .second), on: "b", at: .sample) { $0.plan(.second) }
        try hold(try await ledger.newestRow() == 0, "an empty log is at 0")
        let first = LogEntry.sample(page: pages[0].id)
        let other = LogEntry.sample(page: PageID(plan: .second, index: 0))
        for entries in [[first], [other], [first, other], [other]] {
            _ = try await ledger.append(entries, references: [])
        }
        let rows = try await ledger.rows(after: 0, of: .first)
        let own = rows.map { $0.entries.filter { $0.page.plan == .first } }.filter { !$0.isEmpty }
        try hold(own == [[first], [first]], "every row that speaks of the plan, in order")
        let all = try await ledger.rows(after: 0)
        try hold(try await ledger.newestRow() == all[3].sequence, "the last row is the newest")
        try hold(
            try await ledger.rows(after: all[2].sequence, of: .first).allSatisfy { row in
                row.entries.allSatisfy { $0.page.plan == .second }
            }, "after means after")
        try hold(try await ledger.foldedTo(.first) == 0, "nothing was folded")
        var newer = pages[0]
        newer.records.apply(first)
        newer.foldedTo = all[0].sequence
        try await ledger.fold([newer], through: [.first: all[2].sequence])
        try hold(try await ledger.foldedTo(.first) == all[2].sequence, "all its pages contain the log up to there")
        try hold(
            try await ledger.pages(of: .first).map(\.foldedTo) == [all[2].sequence, all[2].sequence],
            "the pages say so, those too that nothing happened to")
        try await ledger.fold([], through: [.first: all[1].sequence])
        try hold(try await ledger.foldedTo(.first) == all[2].sequence, "it never goes back")
        try hold(try await ledger.foldedTo(.second) == 0, "other plans are left alone")
    }

    // One visitor at a time fills it.
    private final class Seen: @unchecked Sendable { var pages: [Page] = [] }
}
