package import Campaigns

/// The figures of a report: every recipient of a plan in exactly one of the ten states.
package struct ReportFigures: Sendable {
    package struct Segment: Sendable {
        package let planned: PlannedSegment
        package let states: StateCounts
    }

    package let plan: Plan
    package let state: CampaignState
    package let states: StateCounts
    package let segments: [Segment]
    /// Recipients by evidence.
    package let evidence: [Evidence: Int]
    /// Refused and withdrawn recipients by reason.
    package let reasons: [StateReason: Int]
    /// Recipients for whom two different final states were reported.
    package let conflicts: Int
    package let acceptances: [String: CampaignRecord.Consent]
    package let approval: CampaignRecord.Consent?

    /// Promise 2: the ten add up to `planned`, in the plan and in every segment.
    package var balanced: Bool {
        states.total == plan.planned && segments.allSatisfy { $0.states.total == $0.planned.recipients }
    }

    package init(_ record: CampaignRecord, plan: Plan, account: PlanAccount?) {
        self.plan = plan
        state = record.state
        acceptances = record.acceptances
        approval = record.approval
        states = account?.counts ?? StateCounts()
        let counts = account?.countsBySegment ?? [:]
        segments = plan.segments.enumerated().map { Segment(planned: $1, states: counts[$0] ?? StateCounts()) }
        var evidence: [Evidence: Int] = [:]
        var reasons: [StateReason: Int] = [:]
        var conflicts = 0
        for page in account?.pages ?? [] {
            for position in 0..<page.count {
                let record = page.records[position]
                evidence[record.evidence, default: 0] += 1
                if record.reason != .none { reasons[record.reason, default: 0] += 1 }
                if record.hasConflict { conflicts += 1 }
            }
        }
        self.evidence = evidence
        self.reasons = reasons
        self.conflicts = conflicts
    }
}
