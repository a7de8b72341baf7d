package import Campaigns
package import Carriers

/// Waits for receipts after the last submission, and gives up on those that are overdue.
package struct Vigil: Sendable {
    private let plan: Plan
    private let id: PlanID
    private let books: Bookkeeper
    private let time: any Time
    private let patience: [String: Int]

    package init(plan: Plan, id: PlanID, books: Bookkeeper, time: any Time, carriers: [Carrier]) {
        self.plan = plan
        self.id = id
        self.books = books
        self.time = time
        patience = Dictionary(
            carriers.filter { $0.receipts.level != .none }.map { ($0.id, $0.receipts.finalAfterSeconds) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Returns when every state is final, after `seconds`, or when `isOver` says so.
    package func keep(seconds: Double, isOver: @Sendable () async -> Bool) async throws {
        let end = time.now().advanced(bySeconds: seconds)
        var nextSweep = time.now()
        while true {
            if time.now() >= nextSweep {
                try await sweep()
                nextSweep = time.now().advanced(byMilliseconds: 1_000)
            }
            if await books.counts(id).open == 0 { return }
            if time.now() >= end { return }
            if await isOver() { return }
            await time.wait(until: time.now().advanced(byMilliseconds: 50))
        }
    }

    /// Whether nothing is left to do but for a person: nobody is pending or awaits a receipt.
    package func isFinished() async -> Bool {
        let counts = await books.counts(id)
        // A plan whose every subscriber a carrier holds has nobody to wait for.
        return counts.total == plan.planned && counts[.pending] == 0 && counts[.submitted] == 0
    }

    private func sweep() async throws {
        guard let account = await books.account(id) else { return }
        let entries = Overdue.entries(in: account, plan: plan, patience: patience, now: time.now())
        try await books.record(entries)
    }
}
