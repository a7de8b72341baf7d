import Campaigns
import Delivery

/// One campaign that has a lane for itself: feed and gate, moved together.
struct SingleFeed {
    private var feed: FeedState
    private(set) var gate: LaneGate

    init(_ contract: LaneContract, partsEach: Int) {
        feed = FeedState(contract, partsEach: partsEach)
        gate = LaneGate(contract)
        gate.admit(
            largest: contract.largest(partsEach: partsEach).cost(in: contract.rate.unit), Instant(milliseconds: 0))
    }

    mutating func next(_ now: Instant) -> FeedState.Action { feed.next(Moment(now), &gate) }

    mutating func takeAgain(messages: Int, now: Instant) -> [Submission] {
        feed.takeAgain(messages: messages, now: now)
    }

    mutating func intended(_ submissions: [Submission], exhausted: Bool) {
        feed.intended(submissions, exhausted: exhausted)
    }

    mutating func closed(failed: Bool, throttled: Bool = false, now: Instant) {
        feed.closed()
        gate.closed(failed: failed, throttled: throttled, now: now)
    }

    mutating func retry(_ submission: Submission, notBefore: Instant) { feed.retry(submission, notBefore: notBefore) }

    mutating func hold(until moment: Instant) { gate.hold(until: moment) }

    mutating func end(_ end: LaneEnd) { feed.end(end) }

    mutating func pause(_ isPaused: Bool) { gate.isPaused = isPaused }
}
