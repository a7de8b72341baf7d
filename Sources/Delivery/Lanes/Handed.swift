import Campaigns

/// What gateways were handed lately by plans of this ledger, for pacing across restarts and campaigns.
struct Handed {
    private var byGateway: [String: [(load: Pace.Load, at: Instant)]] = [:]

    /// `intents`: of all plans; their pages know the routing that they were sent by.
    init(_ intents: [LogEntry], ledger: any Ledger) async throws {
        for (plan, intents) in Dictionary(grouping: intents, by: \.page.plan) {
            let pages = Dictionary(
                try await ledger.pages(of: plan).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for intent in intents {
                guard let page = pages[intent.page] else { continue }
                let load = Pace.Load(messages: Int(intent.count), parts: Int(intent.count) * page.parts)
                byGateway[page.gateway, default: []].append((load, intent.at))
            }
        }
    }

    func loads(of gateway: String) -> [(load: Pace.Load, at: Instant)] { byGateway[gateway] ?? [] }
}
