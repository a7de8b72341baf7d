package import Campaigns

/// What changed since the report that was issued before, and by what.
package struct ReportDifferences: Sendable, Equatable {
    package struct Change: Sendable, Equatable {
        package let state: RecipientState
        package let before: Int
        package let after: Int
    }

    /// Of the earlier report.
    package let number: Int
    package let asOf: Instant
    /// False when the campaign was planned anew: other recipients, so that nothing else can be compared.
    package let isSamePlan: Bool
    package let changes: [Change]
    /// Subscribers handed over after the earlier report.
    package let submittedSince: Int
    /// Subscribers whose final state came after the earlier report, by that state: receipts, refusals, time that ran out.
    package let settledSince: StateCounts

    package var isEmpty: Bool { isSamePlan && changes.isEmpty }

    /// - `earlier`: the JSON of the issued report.
    /// - Returns: nil when it is none.
    package init?(since earlier: JSON, in figures: ReportFigures, accounts: [PlanAccount]) {
        guard let number = earlier["number"]?.int, let hash = earlier["hash"]?.string,
            let asOf = earlier["asOf"]?.string.flatMap(Instant.init(rfc3339:))
        else { return nil }
        self.number = number
        self.asOf = asOf
        isSamePlan = hash == figures.plan.hash
        changes = RecipientState.allCases.compactMap { state in
            let before = earlier.at("/states/\(state.name)")?.int ?? 0
            let after = figures.states[state]
            return before == after ? nil : Change(state: state, before: before, after: after)
        }
        var submitted = 0
        var settled = StateCounts()
        for page in accounts.flatMap(\.pages) {
            for record in page.records.all {
                if record.submittedAt > asOf.milliseconds, record.state != .pending { submitted += 1 }
                if record.settledAt > asOf.milliseconds { settled[record.state] += 1 }
            }
        }
        submittedSince = submitted
        settledSince = settled
    }
}
