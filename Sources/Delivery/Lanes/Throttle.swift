package import Campaigns

/// How much of the contract's rate is used: additive increase, multiplicative decrease (Chiu and Jain 1989).
///
/// A gateway that refuses a twentieth of what it gets as "too fast" is gone at with half the speed, down to a floor;
/// each second gives a twentieth of the contract back. A lone refusal only makes the lane wait as the gateway says.
/// The contract is never exceeded: the share is at most 1.
package struct Throttle: Sendable {
    private static let floor = 0.05
    private static let perSecond = 0.05
    private static let share = 0.05
    /// Refusals are counted in spans of this length; one burst is one refusal.
    private static let spanSeconds = 1.0

    private var low = 1.0
    private var since = Instant(milliseconds: 0)
    private var span = Instant(milliseconds: 0)
    private var outcomes = 0
    private var refusals = 0

    package init() {}

    package func speed(_ now: Instant) -> Double {
        let recovered = low + max(0, now.seconds(since: since)) * Self.perSecond
        return max(Self.floor, min(recovered, 1))
    }

    /// A submission was answered.
    package mutating func note(refused: Bool, now: Instant) {
        if now.seconds(since: span) >= Self.spanSeconds { (span, outcomes, refusals) = (now, 0, 0) }
        outcomes += 1
        guard refused else { return }
        refusals += 1
        let isMany = refusals > 1 && Double(refusals) >= Self.share * Double(outcomes)
        guard isMany, since.milliseconds == 0 || now.seconds(since: since) >= Self.spanSeconds else { return }
        low = max(Self.floor, min(1, speed(now)) / 2)
        since = now
    }
}
