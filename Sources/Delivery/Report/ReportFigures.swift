package import Campaigns

/// The figures of a report: every recipient of a plan in exactly one of the ten states, as of one moment.
///
/// All forms of the report are written from this one value, so they cannot disagree.
package struct ReportFigures: Sendable {
    package struct Segment: Sendable {
        package let planned: PlannedSegment
        package let tally: RecipientTally

        package var states: StateCounts { tally.outcomes.states }
    }

    /// What one carrier did with its share.
    package struct Carrier: Sendable {
        package let share: Share
        package let tally: RecipientTally
        package let cost: ReportCost
    }

    package let plan: Plan
    package let state: CampaignState
    package let asOf: Instant
    package let segments: [Segment]
    package let carriers: [Carrier]
    /// All segments together.
    package let total: RecipientTally
    package let cost: ReportCost
    package let acceptances: [String: CampaignRecord.Consent]
    package let approval: CampaignRecord.Consent?
    package let confirmation: Confirmation?
    /// By group of the lists; nil when nobody asked for it.
    package var groups: [GroupFigures]?
    /// The number under which it is issued; nil for a report that is only looked at.
    package var number: Int?
    /// What changed since the issued report before this one.
    package var differences: ReportDifferences?

    package var states: StateCounts { total.outcomes.states }
    package var reach: Reach { total.outcomes.reach }

    /// Recipients by evidence.
    package var evidence: [Evidence: Int] {
        Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0, total.outcomes[$0]) }.filter { $0.1 > 0 })
    }

    /// Refused and withdrawn recipients by reason.
    package var reasons: [StateReason: Int] { total.reasons }

    /// Recipients for whom two different final states were reported.
    package var conflicts: Int { total.conflicts }

    /// Promise 2: the ten add up to `planned`, in the plan and in every segment.
    package var balanced: Bool {
        states.total == plan.planned && segments.allSatisfy { $0.states.total == $0.planned.recipients }
    }

    /// - `account`: of the plan's current pages; nil when the ledger has none.
    package init(_ record: CampaignRecord, plan: Plan, account: PlanAccount?, asOf: Instant) {
        self.plan = plan
        self.asOf = asOf
        state = record.state
        acceptances = record.acceptances
        approval = record.approval
        confirmation = record.confirmation
        var tallies = [RecipientTally](repeating: RecipientTally(), count: plan.segments.count)
        for page in account?.pages ?? [] where tallies.indices.contains(page.segment) {
            tallies[page.segment].add(page.records)
        }
        let segments = zip(plan.segments, tallies).map(Segment.init)
        self.segments = segments
        total = Self.sum(tallies)
        cost = ReportCost(segments)
        carriers = plan.shares.map { share in
            let own = segments.filter { $0.planned.gateway == share.gateway }
            return Carrier(share: share, tally: Self.sum(own.map(\.tally)), cost: ReportCost(own))
        }
    }

    private static func sum(_ tallies: [RecipientTally]) -> RecipientTally {
        tallies.reduce(into: RecipientTally()) { $0 += $1 }
    }
}
