package import Campaigns

/// Which campaigns want lanes now or soon, and how much of each.
package enum Neighbours {
    /// - Returns: nil for a campaign that wants nothing: not approved, over, or all handed over.
    package static func neighbour(_ record: CampaignRecord, ledger: any Ledger) async throws -> LaneNeighbour? {
        let wanting: Set<CampaignState> = [.approved, .scheduled, .running, .paused]
        guard let plan = record.plan, wanting.contains(record.state) else { return nil }
        var open = plan.segments.map(\.recipients)
        if record.state == .running || record.state == .paused, let id = record.currentPlan,
            let account = try await PlanAccount.load(id, from: ledger)
        {
            let counts = account.countsBySegment
            open = plan.segments.indices.map { counts[$0]?[.pending] ?? 0 }
        }
        var loads: [String: [LaneLoad]] = [:]
        for (segment, count) in zip(plan.segments, open) where count > 0 {
            loads[segment.gateway, default: []].append(
                LaneLoad(recipients: count, parts: plan.variants[segment.variant].parts))
        }
        if loads.isEmpty { return nil }
        return LaneNeighbour(
            slug: plan.slug, title: plan.title, state: record.state, schedule: plan.schedule, loads: loads)
    }
}
