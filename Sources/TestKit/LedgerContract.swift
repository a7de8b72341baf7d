import Campaigns
package import Delivery

/// What every ledger promises. An adapter is finished when it passes all of it.
package struct LedgerContract: Sendable {
    /// Makes an empty ledger.
    private let make: @Sendable () async throws -> any Ledger

    package init(_ make: @escaping @Sendable () async throws -> any Ledger) { self.make = make }

    package static let names: [String] = checks.map(\.name)

    /// - Throws: ``ContractBreach``, or what the ledger throws.
    package func check(_ name: String) async throws {
        guard let check = Self.checks.first(where: { $0.name == name }) else {
            throw ContractBreach("no check \(name)")
        }
        try await check.run(try await make())
    }

    private struct Check: Sendable {
        let name: String
        let run: @Sendable (any Ledger) async throws -> Void
    }

    private static let checks: [Check] = [
        Check(name: "an act writes record and journal together", run: actIsWhole),
        Check(name: "a refused act writes nothing", run: refusedActWritesNothing),
        Check(name: "standings are those of the records", run: standingsAreTrue),
        Check(name: "orders about a lane last, with their journal entries", run: ordersLast),
        Check(name: "a frozen plan gives its pages back", run: freezeRoundTrip),
        Check(name: "a plan that was never begun makes room for the next", run: untouchedPlansGo),
        Check(name: "a plan that was begun stays", run: begunPlansStay),
        Check(name: "a failed freeze leaves the old plan", run: failedFreezeLeavesOldPlan),
        Check(name: "the log keeps order and content", run: logKeepsOrder),
        Check(name: "folds only move forward", run: foldsMoveForward),
        Check(name: "intents since a moment are found", run: intentsAreFound),
        Check(name: "references are found, early receipts arrive with them", run: earlyReceiptsArrive),
        Check(name: "a receipt whose reference is known is not kept", run: knownReferencesAreNotHeld),
        Check(name: "pages are read one by one, and found", run: pagesAreFound),
        Check(name: "somebody is found in the sealed numbers", run: numbersAreSought),
        Check(name: "rows of one plan, and how far it is folded", run: rowsOfAPlan),
        Check(name: "what gateways are asked with is found again, by plan", run: inquiriesAreKept),
        Check(name: "the journal is a chain", run: journalIsAChain),
    ]

    private static func actIsWhole(_ ledger: any Ledger) async throws {
        let record = try await ledger.act(on: "a", at: .sample) { record in
            record.state = try record.state.performing(.plan, on: "a")
            return .sample("plan")
        }
        try hold(record.state == .planned, "the record is returned as written")
        try hold(try await ledger.campaign("a") == record, "the record is found again")
        try hold(try await ledger.campaigns().map(\.slug) == ["a"], "it is listed")
        try hold(try await ledger.journal().map(\.entry.draft) == [.sample("plan")], "the journal has the act")
    }

    private static func refusedActWritesNothing(_ ledger: any Ledger) async throws {
        do {
            try await ledger.act(on: "a", at: .sample) { record in
                record.state = .running
                throw ContractBreach("refused")
            }
            throw ContractBreach("what the decision throws reaches the caller")
        } catch let breach as ContractBreach {
            try hold(breach.description == "refused", "what the decision throws reaches the caller")
        }
        try hold(try await ledger.campaign("a") == nil, "a refused act leaves no record")
        try hold(try await ledger.journal().isEmpty, "a refused act leaves no journal entry")
    }

    private static func freezeRoundTrip(_ ledger: any Ledger) async throws {
        let pages = Page.samples(plan: .first)
        try await ledger.freeze(pages, on: "a", at: .sample) { $0.plan(.first) }
        try hold(try await ledger.pages(of: .first) == pages, "pages come back as they went in, in order")
        try hold(try await ledger.pages(of: .second).isEmpty, "another plan has none")
        let seen = Seen()
        try await ledger.eachPage(of: .first) { seen.pages.append($0) }
        try await ledger.eachPage(of: .second) { seen.pages.append($0) }
        try hold(seen.pages == pages, "one by one they come the same")
        try hold(try await ledger.plans(of: "a") == [.first], "the plan is listed")
    }

    // Filled by one visitor after another.
    private final class Seen: @unchecked Sendable {
        var pages: [Page] = []
    }

    private static func untouchedPlansGo(_ ledger: any Ledger) async throws {
        try await ledger.freeze(Page.samples(plan: .first), on: "a", at: .sample) { $0.plan(.first) }
        try await ledger.freeze(Page.samples(plan: .second), on: "a", at: .sample) { $0.plan(.second) }
        try hold(try await ledger.pages(of: .first).isEmpty, "nobody was promised anything by the first plan")
        try hold(try await ledger.plans(of: "a") == [.second], "only the second is listed")
    }

    private static func begunPlansStay(_ ledger: any Ledger) async throws {
        try await ledger.freeze(Page.samples(plan: .first), on: "a", at: .sample) { $0.plan(.first) }
        try await ledger.act(on: "a", at: .sample) { record in
            record.state = .running
            return .sample("run")
        }
        _ = try await ledger.append([.sample(page: PageID(plan: .first, index: 0))], references: [])
        try await ledger.freeze(Page.samples(plan: .second), on: "a", at: .sample) { $0.plan(.second) }
        try hold(try await ledger.pages(of: .first).count == 2, "what was sent stays accounted for")
        try hold(try await ledger.plans(of: "a") == [.first, .second], "both are listed, oldest first")
    }

    private static func failedFreezeLeavesOldPlan(_ ledger: any Ledger) async throws {
        try await ledger.freeze(Page.samples(plan: .first), on: "a", at: .sample) { $0.plan(.first) }
        _ = try? await ledger.freeze(Page.samples(plan: .second), on: "a", at: .sample) { record in
            _ = record.plan(.second)
            throw ContractBreach("refused")
        }
        try hold(try await ledger.campaign("a")?.currentPlan == .first, "the record names the old plan")
        try hold(try await ledger.pages(of: .first).count == 2, "the old pages are there")
        try hold(try await ledger.pages(of: .second).isEmpty, "no page of the new plan is")
    }
}
