import Campaigns
import Delivery

extension LedgerContract {
    static func standingsAreTrue(_ ledger: any Ledger) async throws {
        try hold(try await ledger.standings().isEmpty, "an empty ledger has none")
        try await ledger.freeze(Page.samples(plan: .first), on: "b", at: .sample) { $0.plan(.first) }
        try await ledger.act(on: "a", at: .sample) { record in
            record.state = .paused
            return .sample("pause")
        }
        let wanted = [
            Standing(slug: "a", state: .paused, plan: nil), Standing(slug: "b", state: .planned, plan: .first),
        ]
        try hold(try await ledger.standings() == wanted, "by slug, with state and plan")
    }

    static func ordersLast(_ ledger: any Ledger) async throws {
        try hold(try await ledger.laneOrders().isEmpty, "nobody decided anything")
        let first = try await ledger.order("viettel", at: .sample) { order in
            order.isPaused = true
            order.share = 0.25
            order.releases += 1
            return .sample("lane")
        }
        try hold(first.isPaused && first.share == 0.25 && first.releases == 1, "an order is returned as written")
        let second = try await ledger.order("viettel", at: .sample) { order in
            order.releases += 1
            return .sample("lane again")
        }
        try hold(second.isPaused && second.releases == 2, "the next one changes it")
        do {
            try await ledger.order("vinaphone", at: .sample) { order in
                order.isPaused = true
                throw ContractBreach("refused")
            }
        } catch is ContractBreach {}
        try hold(try await ledger.laneOrders() == [second], "a refused order writes nothing")
        try hold(
            try await ledger.journal().map(\.entry.draft.act) == ["lane", "lane again"], "the journal has the orders")
    }
}
