import Campaigns

/// What a person sees of a lane: how fast it goes, what waits, and why it stands still.
package struct LaneView: Sendable, Codable, Equatable {
    package let gateway: String
    /// `paused`, `latched`, `breaker`, `throttled`, or nil while it goes.
    package let standstill: String?
    /// Of a latched lane: the reason that a person must clear.
    package let reason: String?
    /// Units a second that it handed over lately.
    package let rate: Double
    /// Units a second that are agreed.
    package let agreed: Double
    /// `part`, `message` or `request`.
    package let unit: String
    /// Share of what is agreed at which it may go now: what a person allows, less what the gateway could not take.
    package let speed: Double
    /// Requests that wait for their reply.
    package let open: Int
    /// Messages that are intended and wait for their turn.
    package let waiting: Int
    /// Campaigns that go through it.
    package let campaigns: Int

    init(_ gateway: String, _ gate: LaneGate, _ feeds: [PlanID: FeedState], _ now: Instant) {
        self.gateway = gateway
        standstill = gate.standstill(now)
        if case .latched(let why, let detail) = gate.latch {
            reason = detail.isEmpty ? why.name : "\(why.name): \(detail)"
        } else {
            reason = nil
        }
        rate = gate.rate(now)
        agreed = gate.agreed.perSecond
        unit = gate.agreed.unit.rawValue
        speed = gate.speed(now)
        open = gate.open
        waiting = feeds.values.reduce(0) { $0 + $1.waiting }
        campaigns = feeds.count
    }
}
