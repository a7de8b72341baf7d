import Campaigns
import Carriers
import Delivery
import Testing

@Suite struct BreakerTests {
    private static let now = Instant(milliseconds: 1_000_000)

    private let rule: Carrier.Breaker

    init() throws {
        rule = try LaneContract.sample {
            $0["breaker"] = [
                "failureRate": 0.5, "window": 10, "minimumCalls": 4, "openMs": 2_000, "halfOpenCalls": 2,
            ]
        }.breaker
    }

    private func tripped() -> Breaker {
        var breaker = Breaker(rule)
        for _ in 0..<4 { breaker.note(failed: true, now: Self.now) }
        return breaker
    }

    @Test func tooFewCallsDoNotTrip() {
        var breaker = Breaker(rule)
        for _ in 0..<3 { breaker.note(failed: true, now: Self.now) }
        #expect(breaker.blockedUntil(Self.now) == nil)
        breaker.note(failed: true, now: Self.now)
        #expect(breaker.blockedUntil(Self.now) == Self.now.advanced(byMilliseconds: 2_000))
    }

    @Test func oldCallsAreForgotten() {
        var breaker = Breaker(rule)
        for _ in 0..<7 { breaker.note(failed: false, now: Self.now) }
        for _ in 0..<4 { breaker.note(failed: true, now: Self.now) }
        for _ in 0..<10 { breaker.note(failed: false, now: Self.now) }
        // Only the last ten count: four of them, then five.
        for _ in 0..<4 { breaker.note(failed: true, now: Self.now) }
        #expect(breaker.blockedUntil(Self.now) == nil)
        breaker.note(failed: true, now: Self.now)
        #expect(breaker.blockedUntil(Self.now) != nil)
    }

    @Test func afterTheWaitAFewMayTry() {
        let breaker = tripped()
        let after = Self.now.advanced(byMilliseconds: 2_000)
        #expect(!breaker.isTrying(Self.now) && breaker.isTrying(after))
        #expect(breaker.blockedUntil(after) == nil && breaker.trialLimit == 2)
    }

    @Test func goodTrialsCloseIt() {
        var breaker = tripped()
        let after = Self.now.advanced(byMilliseconds: 2_000)
        breaker.note(failed: false, now: after)
        #expect(breaker.isTrying(after))
        breaker.note(failed: false, now: after)
        #expect(!breaker.isTrying(after) && breaker.blockedUntil(after) == nil)
        // It begins anew: the failures of before are forgotten.
        breaker.note(failed: true, now: after)
        #expect(breaker.blockedUntil(after) == nil)
    }

    @Test func aFailedTrialOpensItAgain() {
        var breaker = tripped()
        let after = Self.now.advanced(byMilliseconds: 2_500)
        breaker.note(failed: false, now: after)
        breaker.note(failed: true, now: after)
        #expect(breaker.blockedUntil(after) == after.advanced(byMilliseconds: 2_000))
    }
}
