import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite("A lane gives up when nothing has worked for giveUpAfterSeconds")
struct LaneGivingUpTests {
    private static let start = Instant(milliseconds: 1_760_000_000_000)

    /// Submits one recipient at a time, answers each at once, and follows the lane's own waits.
    private func run(perSecond: Double, submissions: Int, failed: Bool) throws -> (
        sent: Int, end: LaneEnd?, at: Instant
    ) {
        let contract = try LaneContract.sample { carrier in
            carrier["limits"] = ["rate": ["perSecond": perSecond, "unit": "message"], "concurrency": 1]
            carrier["retry"] = ["giveUpAfterSeconds": 60]
        }
        var state = SingleFeed(contract, partsEach: 1)
        var (now, sent) = (Self.start, 0)
        while sent < submissions {
            switch state.next(now) {
            case .intend: state.intended([.sample(UInt16(sent)..<UInt16(sent) + 1)], exhausted: false)
            case .submit:
                sent += 1
                state.closed(failed: failed, now: now)
            case .wait(let until): now = until ?? now.advanced(byMilliseconds: 1)
            case .withdraw: continue
            case .end(let end): return (sent, end, now)
            }
        }
        return (sent, nil, now)
    }

    @Test("a minute of nothing but failures latches it; nobody is refused for it")
    func givesUp() throws {
        let result = try run(perSecond: 10, submissions: 10_000, failed: true)
        #expect(result.end == .latched(.gaveUp, detail: ""))
        #expect((60...75).contains(result.at.seconds(since: Self.start)))
    }

    @Test("successes never latch it, nor does the wait for its turn after a failure")
    func waitsForItsTurn() throws {
        #expect(try run(perSecond: 10, submissions: 2_000, failed: false).end == nil)
        // One failure, and the next turn is a hundred seconds later.
        #expect(try run(perSecond: 0.01, submissions: 2, failed: true).end == nil)
    }
}
