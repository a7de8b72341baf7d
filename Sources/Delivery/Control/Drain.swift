import Campaigns

/// The end of a campaign that was stopped, or whose time is over: whoever is pending is withdrawn for good.
///
/// Nothing of it may be open in a lane of any process.
package struct Drain: Sendable {
    private let office: Office
    private let books: Bookkeeper

    package init(office: Office, books: Bookkeeper) {
        self.office = office
        self.books = books
    }

    /// After a stop.
    package func stopped(_ slug: String) async throws {
        try await withdraw(slug, .stopped)
        try await office.drained(slug)
    }

    /// `validUntil` has passed.
    package func tooLate(_ slug: String) async throws {
        try await withdraw(slug, .tooLate)
        try await office.expire(slug)
    }

    private func withdraw(_ slug: String, _ reason: StateReason) async throws {
        guard let record = try await office.ledger.campaign(slug), let plan = record.plan, let id = record.currentPlan,
            try await books.open(id), let account = await books.account(id)
        else { return }
        try await books.record(
            Withdrawal.entries(
                in: account, plan: plan, gateways: Set(plan.shares.map(\.gateway)), reason: reason,
                now: office.time.now()))
        try await books.fold()
    }
}
