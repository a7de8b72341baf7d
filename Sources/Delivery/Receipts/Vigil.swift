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

    /// Returns when every state is final, after `seconds` (nil: when nothing is awaited but a person), or when `isOver`
    /// says so.
    package func keep(seconds: Double?, isOver: @Sendable () async -> Bool) async throws {
        let end = seconds.map { time.now().advanced(bySeconds: $0) }
        var nextSweep = time.steady()
        while true {
            if time.steady() >= nextSweep { nextSweep = try await sweep() }
            if await books.counts(id).open == 0 { return }
            if let end { if time.now() >= end { return } } else if await isFinished() { return }
            if await isOver() { return }
            await time.wait(until: time.now().advanced(byMilliseconds: 50))
        }
    }

    /// Gives up on overdue receipts until the task is cancelled, while submissions still go on.
    package func sweeping() async throws {
        while !Task.isCancelled {
            let next = try await sweep()
            let moment = time.moment
            await time.wait(until: max(moment.wall(of: next), moment.wall.advanced(byMilliseconds: 50)))
        }
    }

    /// Whether nothing is left to do but for a person: nobody is pending or awaits a receipt.
    package func isFinished() async -> Bool {
        let counts = await books.counts(id)
        // A plan whose every subscriber a carrier holds has nobody to wait for.
        return counts.total == plan.planned && counts[.pending] == 0 && counts[.submitted] == 0
    }

    /// Looks through the whole plan once.
    ///
    /// - Returns: when to look again, by the steady clock: a plan of millions is not looked through every second.
    private func sweep() async throws -> Instant {
        let begun = time.steady()
        guard let account = await books.account(id) else { return begun.advanced(byMilliseconds: 1_000) }
        let entries = Overdue.entries(in: account, plan: plan, patience: patience, now: time.now())
        try await books.record(entries)
        let took = time.steady().milliseconds - begun.milliseconds
        return time.steady().advanced(byMilliseconds: max(1_000, took * 50))
    }
}
