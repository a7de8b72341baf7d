package import Campaigns

/// Who was reached, or may have been, by plans of the ledger: page by page, so that memory does not grow with them.
///
/// A plan whose key is gone is passed over, since its numbers are.
package enum Served {
    /// Numbers served by earlier plans of a directive, or promised to be: they are not planned again (*served*). An
    /// approved plan of another campaign of the same letter was there first, so whoever it still has to send to is its.
    ///
    /// - Parameters:
    ///   - directive: identity of the letter.
    ///   - own: the campaign that is being planned; its own plans and supplements promise nothing here.
    ///   - ledger: its plans.
    ///   - roll: opens the pages.
    /// - Returns: exactly those numbers.
    /// - Throws: when the ledger fails.
    package static func numbers(
        of directive: String, but own: String, ledger: any Ledger, roll: Roll
    ) async throws -> NumberSet {
        let gathered = Gathered(NumberSet())
        for record in try await ledger.campaigns() where record.plan?.directive == directive {
            if let plan = record.currentPlan, promised.contains(record.state), record.slug != own,
                record.lineage?.parent != own
            {
                try await states(of: plan, ledger: ledger, roll: roll) { recipient, record in
                    if record.state == .pending { gathered.value.insert(recipient.number) }
                }
            }
            for plan in try await ledger.begunPlans(of: record.slug) {
                try await each(of: plan, ledger: ledger, roll: roll) { recipient, _ in
                    gathered.value.insert(recipient.number)
                }
            }
        }
        return gathered.value
    }

    /// How often numbers were served since a moment, by any plan, up to a limit.
    package static func tally(
        _ limit: Int, since: Instant, ledger: any Ledger, roll: Roll
    ) async throws -> FrequencyTally {
        let gathered = Gathered(FrequencyTally(limit: limit))
        for record in try await ledger.campaigns() {
            for plan in try await ledger.begunPlans(of: record.slug) {
                try await each(of: plan, ledger: ledger, roll: roll) { recipient, record in
                    guard record.submittedAt >= since.milliseconds else { return }
                    gathered.value.count(recipient.number)
                }
            }
        }
        return gathered.value
    }

    /// As ``tally(_:since:ledger:roll:)``, and once more for whom an approved plan that has not finished still has to
    /// serve: it was promised first.
    ///
    /// `other`: slug of the campaign that is being planned; its own plan is made anew and reserves nothing.
    package static func reserved(
        _ limit: Int, since: Instant, but other: String, ledger: any Ledger, roll: Roll
    ) async throws -> FrequencyTally {
        let gathered = Gathered(try await tally(limit, since: since, ledger: ledger, roll: roll))
        for record in try await ledger.campaigns() where record.slug != other && promised.contains(record.state) {
            guard let plan = record.currentPlan else { continue }
            try await states(of: plan, ledger: ledger, roll: roll) { recipient, record in
                if record.state == .pending { gathered.value.count(recipient.number) }
            }
        }
        return gathered.value
    }

    /// States in which a plan still is to send what it promised.
    static let promised: [CampaignState] = [.approved, .scheduled, .running, .paused]

    private static func each(
        of plan: PlanID, ledger: any Ledger, roll: Roll,
        _ visit: @escaping @Sendable (Recipient, RecipientRecord) -> Void
    ) async throws {
        try await states(of: plan, ledger: ledger, roll: roll, needing: { $0.counts[.pending] < $0.count }) {
            if $1.state.isServed { visit($0, $1) }
        }
    }

    /// Every recipient of a plan with their state, page by page; pages that are not needed are not opened.
    private static func states(
        of plan: PlanID, ledger: any Ledger, roll: Roll,
        needing: @escaping @Sendable (PageRecords) -> Bool = { _ in true },
        _ visit: @escaping @Sendable (Recipient, RecipientRecord) -> Void
    ) async throws {
        let tail = try await Tail(of: plan, ledger: ledger)
        try await ledger.eachPage(of: plan) { page in
            let records = tail.records(of: page)
            guard needing(records), let recipients = try? roll.recipients(of: page) else { return }
            for position in 0..<page.count { visit(recipients[position], records[position]) }
        }
    }

    // Filled by one visitor after another, read when the last has returned.
    private final class Gathered<Value>: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }
}
