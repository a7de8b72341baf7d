import Campaigns

/// What gateways were handed lately by plans of this ledger, for pacing across restarts and campaigns.
struct Handed {
    private var byGateway: [String: [(load: Pace.Load, at: Instant)]] = [:]
    /// Of plans that a newer one replaced: their routing is gone, so they count against every gateway.
    private var byNobody: [(load: Pace.Load, at: Instant)] = []

    /// `intents`: of all plans.
    init(_ intents: [LogEntry], ledger: any Ledger) async throws {
        let plans = try await ledger.campaigns().compactMap { record in
            record.currentPlan.flatMap { id in record.plan.map { (id, $0) } }
        }
        let known = Set(plans.map(\.0))
        let longest = plans.flatMap(\.1.variants).map(\.parts).max() ?? 1
        byNobody = intents.filter { !known.contains($0.page.plan) }.map {
            (Pace.Load(messages: Int($0.count), parts: Int($0.count) * longest), $0.at)
        }
        for (id, plan) in plans where intents.contains(where: { $0.page.plan == id }) {
            let pages = try await ledger.pages(of: id)
            let segments = Dictionary(uniqueKeysWithValues: pages.map { ($0.id, plan.segments[$0.segment]) })
            for intent in intents {
                guard let segment = segments[intent.page] else { continue }
                let load = Pace.Load(
                    messages: Int(intent.count), parts: Int(intent.count) * plan.variants[segment.variant].parts)
                byGateway[segment.gateway, default: []].append((load, intent.at))
            }
        }
    }

    func loads(of gateway: String) -> [(load: Pace.Load, at: Instant)] { (byGateway[gateway] ?? []) + byNobody }
}
