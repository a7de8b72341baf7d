import Campaigns
import Delivery
import Testing

@Suite struct ThrottleTests {
    private static let start = Instant(milliseconds: 1_760_000_000_000)

    private func after(_ seconds: Double) -> Instant { Self.start.advanced(bySeconds: seconds) }

    @Test func aLoneRefusalDoesNotSlowTheLane() {
        var throttle = Throttle()
        for index in 0..<100 { throttle.note(refused: index == 50, now: Self.start) }
        #expect(throttle.speed(Self.start) == 1)
    }

    @Test func manyRefusalsHalveItOnceASpanAndNeverBelowTheFloor() {
        var throttle = Throttle()
        for _ in 0..<50 { throttle.note(refused: true, now: Self.start) }
        #expect(throttle.speed(Self.start) == 0.5)
        for second in 1..<20 {
            for _ in 0..<5 { throttle.note(refused: true, now: after(Double(second))) }
        }
        let lowest = throttle.speed(after(19))
        #expect(lowest >= 0.05 && lowest < 0.12)
    }

    @Test func itComesBackATwentiethASecondAndNeverAboveTheContract() {
        var throttle = Throttle()
        for _ in 0..<50 { throttle.note(refused: true, now: Self.start) }
        #expect(abs(throttle.speed(after(5)) - 0.75) < 0.001)
        #expect(throttle.speed(after(60)) == 1)
    }
}
