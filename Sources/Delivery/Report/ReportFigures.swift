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

    /// A segment that the carrier holds, with the carrier's own totals of it: no receipts.
    package struct Held: Sendable {
        package let planned: HeldSegment
        /// nil while the carrier has said nothing.
        package let totals: CarrierTotals.Segment?
        /// The moment of the totals, RFC 3339.
        package let asOf: String?
    }

    /// A plan that the report adds up.
    package struct Member: Sendable {
        package let slug: String
        /// nil for the campaign's own plan.
        package let lineage: Lineage?
        package let state: CampaignState
        package let planned: Int
        package let hash: String
        package let approval: CampaignRecord.Consent?
        package let reach: Reach
    }

    /// Of one plan; or of several of a campaign, added up.
    package let plan: Plan
    package let state: CampaignState
    package let asOf: Instant
    package let segments: [Segment]
    package let carriers: [Carrier]
    /// All segments together.
    package let total: RecipientTally
    package let cost: ReportCost
    /// Apart from everything else: by segment that carriers hold.
    package let held: [Held]
    /// What it is made of; one member where nothing was added up.
    package let members: [Member]
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
        self.init(record, [Part(record: record, plan: plan, account: account)], asOf: asOf)
    }

    /// One plan of several that are added up.
    package struct Part: Sendable {
        package let record: CampaignRecord
        package let plan: Plan
        /// nil when the ledger has none.
        package let account: PlanAccount?

        package init(record: CampaignRecord, plan: Plan, account: PlanAccount?) {
            self.record = record
            self.plan = plan
            self.account = account
        }
    }

    /// - `record`: of the campaign; state, consents and its series of issued reports are its own.
    /// - `parts`: the campaign's plan first.
    package init(_ record: CampaignRecord, _ parts: [Part], asOf: Instant) {
        let family = PlanFamily(parts.map(\.plan))
        plan = family.plan
        self.asOf = asOf
        state = record.state
        acceptances = parts.reduce(into: [:]) { $0.merge($1.record.acceptances) { first, _ in first } }
        approval = record.approval
        confirmation = record.confirmation
        var tallies = [RecipientTally](repeating: RecipientTally(), count: family.plan.segments.count)
        var members: [Member] = []
        for (part, places) in zip(parts, family.places) {
            var states = StateCounts()
            for page in part.account?.pages ?? [] where places.indices.contains(page.segment) {
                tallies[places[page.segment]].add(page.records)
                states += page.records.counts
            }
            members.append(
                Member(
                    slug: part.plan.slug, lineage: part.plan.lineage, state: part.record.state,
                    planned: part.plan.planned, hash: part.plan.hash, approval: part.record.approval,
                    reach: Reach(states)))
        }
        self.members = members
        let segments = zip(family.plan.segments, tallies).map(Segment.init)
        self.segments = segments
        total = Self.sum(tallies)
        cost = ReportCost(segments)
        carriers = family.plan.shares.filter { $0.held == nil || $0.recipients > 0 }.map { share in
            let own = segments.filter { $0.planned.gateway == share.gateway }
            return Carrier(share: share, tally: Self.sum(own.map(\.tally)), cost: ReportCost(own))
        }
        held = family.plan.heldSegments.map { segment in
            let totals = record.totals?[segment.gateway]
            let own = totals?.segments.first { $0.province == segment.province && $0.network == segment.network }
            return Held(planned: segment, totals: own, asOf: totals?.asOf)
        }
    }

    private static func sum(_ tallies: [RecipientTally]) -> RecipientTally {
        tallies.reduce(into: RecipientTally()) { $0 += $1 }
    }
}
