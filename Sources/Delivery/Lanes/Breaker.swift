package import Campaigns
package import Carriers

/// Stops a lane for a while when too many of its last submissions failed for reasons that pass (`breaker` of
/// `carriers.json`), and lets a few through to see whether it is over.
package struct Breaker: Sendable {
    private let rule: Carrier.Breaker
    private var recent: [Bool] = []
    private var openUntil: Instant?
    private var trials = 0

    package init(_ rule: Carrier.Breaker) { self.rule = rule }

    /// The moment from which a submission may start; nil when it may start now, or when a trial is under way.
    package func blockedUntil(_ now: Instant) -> Instant? {
        guard let openUntil, now < openUntil else { return nil }
        return openUntil
    }

    /// True while only a few trials may be open.
    package func isTrying(_ now: Instant) -> Bool { openUntil.map { now >= $0 } ?? false }

    package var trialLimit: Int { rule.halfOpenCalls }

    package mutating func note(failed: Bool, now: Instant) {
        if isTrying(now) {
            if failed {
                trip(now)
            } else {
                trials += 1
                if trials >= rule.halfOpenCalls { reset() }
            }
            return
        }
        recent.append(failed)
        if recent.count > rule.window { recent.removeFirst(recent.count - rule.window) }
        let failures = recent.filter { $0 }.count
        if recent.count >= rule.minimumCalls, Double(failures) >= rule.failureRate * Double(recent.count) { trip(now) }
    }

    private mutating func trip(_ now: Instant) {
        openUntil = now.advanced(byMilliseconds: Int64(rule.openMs))
        trials = 0
        recent = []
    }

    private mutating func reset() {
        openUntil = nil
        trials = 0
        recent = []
    }
}
