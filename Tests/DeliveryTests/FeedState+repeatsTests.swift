import Campaigns
import Delivery
import Testing

@Suite struct FeedStateRepeatsTests {
    @Test func aRepeatWhoseIntentIsWrittenExpiresToo() throws {
        // Already intended when the gateway asks the lane to wait beyond its duplicate window (promise 3).
        let start = Instant(milliseconds: 1_760_000_000_000)
        var state = SingleFeed(try .sample(), partsEach: 1)
        var perhaps = Submission.sample(0..<1)
        perhaps.perhapsSent = true
        perhaps.repeatableUntil = start.advanced(bySeconds: 3)
        state.intended([perhaps], exhausted: true)
        let released = start.advanced(bySeconds: 4)
        state.hold(until: released)
        #expect(state.next(start) == .wait(until: released))
        #expect(state.next(released) == .end(.done))
    }
}
