package import Campaigns
import Carriers
import DequeModule

/// What one campaign does next in one lane: a value that decides, moved by a shell that acts (``Lane``).
///
/// What the lane's campaigns share is the ``LaneGate``; it is passed in, and so is the time.
package struct FeedState: Sendable {
    package enum Action: Sendable, Equatable {
        /// Take at most so many more messages from the plan and write their intents.
        case intend(messages: Int)
        /// Hand this over now; it is booked.
        case submit(Submission)
        /// These will not go for now: write that they never left.
        case withdraw([Submission])
        /// Nothing to do before `until` of wall time, or before something happens when it is nil.
        case wait(until: Instant?)
        case end(LaneEnd)
    }

    private let contract: LaneContract
    /// Spreads this campaign evenly, on top of what the gate allows; nil for as fast as agreed.
    private var even: Pace?
    private let partsEach: Int
    /// A commit of intents takes some milliseconds; so long before its turn a submission is intended.
    private static let leadMilliseconds: Int64 = 20
    /// Intended, waiting for their turn.
    private var ready: Deque<Submission> = []
    /// Messages in them.
    package private(set) var waiting = 0
    /// Certainly not sent, to be tried again as they are; by the steady clock.
    private var again: [(submission: Submission, notBefore: Instant)] = []
    package private(set) var open = 0
    /// Times that something was taken back and is not here again yet.
    private var takenBack = 0
    private var isIntending = false
    private var isExhausted = false
    /// While the lane has to wait for long, nothing is intended: a crash would only leave it unclear. By the steady
    /// clock.
    private var parkedUntil = Instant(milliseconds: 0)
    private var ending: LaneEnd?

    /// `partsEach`: parts of the longest variant that the lane will send.
    package init(_ contract: LaneContract, partsEach: Int) {
        self.contract = contract
        even = contract.evenRate.map {
            Pace(rate: $0, quotas: [], largest: contract.largest(partsEach: partsEach).cost(in: $0.unit))
        }
        self.partsEach = partsEach
    }

    /// - Parameters:
    ///   - moment: now.
    ///   - gate: the lane's; a submission that may start is booked in it.
    ///   - feeds: how many campaigns share the lane; together they run ahead as far as one would.
    /// - Returns: what the shell does, and tells when it is done.
    package mutating func next(_ moment: Moment, _ gate: inout LaneGate, feeds: Int = 1) -> Action {
        let now = moment.wall
        if let validUntil = contract.validUntil, now > validUntil { ending = ending ?? .tooLate }
        if let latch = gate.latch { ending = ending ?? latch }
        if let ending { return windDown(ending) }
        if gate.isPaused { return standStill() }
        let messages = waiting
        let ahead = max(contract.batch, contract.aheadLimit(partsEach: partsEach) / feeds)
        let opening = contract.hours.opening(from: max(now, contract.start ?? now))
        guard let opening else {
            ending = .neverOpen
            return windDown(.neverOpen)
        }
        if opening > now { return stayClosed(until: opening, moment) }
        if moment.steady < parkedUntil, ready.isEmpty { return wait(until: parkedUntil, moment) }
        let isDrained = isExhausted && again.isEmpty
        if ready.isEmpty, !isIntending, !isDrained, let turn = nextTurn(moment.steady, &gate) {
            return wait(until: turn, moment)
        }
        // A batch is taken whole, so there must be room for one.
        let hasRoom = ready.isEmpty || (messages * 2 < ahead && ahead - messages >= contract.batch)
        if !isIntending, hasRoom, !isExhausted || again.contains(where: { $0.notBefore <= moment.steady }) {
            isIntending = true
            return .intend(messages: ahead - messages)
        }
        return handOver(moment, &gate)
    }

    /// Nothing is intended long before it may go: what a crash finds intended is unclear. nil when the turn is near.
    private mutating func nextTurn(_ now: Instant, _ gate: inout LaneGate) -> Instant? {
        let load = Pace.Load(messages: 1, parts: partsEach)
        guard let shared = gate.turn(load, now) else { return nil }
        let free = even?.earliest(load, now: shared) ?? shared
        guard free.milliseconds - now.milliseconds > Self.leadMilliseconds else { return nil }
        return free.advanced(byMilliseconds: -Self.leadMilliseconds)
    }

    private mutating func handOver(_ moment: Moment, _ gate: inout LaneGate) -> Action {
        let now = moment.steady
        // Too late to be repeated safely: it stays unclear and waits for a receipt or a person.
        while let first = ready.first, first.isTooLate(now) { drop() }
        guard let first = ready.first else {
            if isIntending || open > 0 || takenBack > 0 { return .wait(until: nil) }
            if let soonest = again.map(\.notBefore).min() { return wait(until: soonest, moment) }
            return isExhausted ? .end(.done) : .wait(until: nil)
        }
        switch gate.passage(first.load, now) {
        case .full: return .wait(until: nil)
        case .never:
            ending = .latched(.quota, detail: "quota")
            return windDown(.latched(.quota, detail: "quota"))
        case .from(let free): return standBy(until: max(free, even?.earliest(first.load, now: free) ?? free), moment)
        case .now: break
        }
        if let turn = even?.earliest(first.load, now: now), turn > now { return standBy(until: turn, moment) }
        gate.start(first.load, now)
        even?.book(first.load, now: now)
        drop()
        open += 1
        return .submit(first)
    }

    private mutating func drop() { waiting -= ready.removeFirst().members.count }

    private mutating func takeReady() -> [Submission] {
        defer { (ready, waiting) = ([], 0) }
        return Array(ready)
    }

    /// Waits; but what would lie intended for long is withdrawn, so that a crash leaves few unclear.
    private mutating func standBy(until: Instant, _ moment: Moment) -> Action {
        guard until.seconds(since: moment.steady) > 5 else { return wait(until: until, moment) }
        parkedUntil = until
        guard !ready.isEmpty else { return wait(until: until, moment) }
        return withdraw(notBefore: until)
    }

    /// Waits for the hours. They are asked for anew each time, because the clock that they are kept by may be set.
    private mutating func stayClosed(until opening: Instant, _ moment: Moment) -> Action {
        guard opening.seconds(since: moment.wall) > 5, !ready.isEmpty else { return wait(untilWall: opening) }
        return withdraw(notBefore: moment.steady)
    }

    private mutating func withdraw(notBefore: Instant) -> Action {
        let withdrawn = takeReady()
        again += withdrawn.map { ($0, notBefore) }
        return .withdraw(withdrawn)
    }

    private func wait(until: Instant, _ moment: Moment) -> Action { wait(untilWall: moment.wall(of: until)) }

    /// A warning may end while the lane waits: it must wake to say so.
    private func wait(untilWall wake: Instant) -> Action {
        guard let validUntil = contract.validUntil else { return .wait(until: wake) }
        return .wait(until: min(wake, validUntil.advanced(byMilliseconds: 1)))
    }

    /// A person stopped the lane: what lies intended is taken back, and goes first when it goes on.
    private mutating func standStill() -> Action {
        guard !ready.isEmpty else { return .wait(until: nil) }
        let withdrawn = takeReady()
        again = withdrawn.map { ($0, Instant(milliseconds: 0)) } + again
        return .withdraw(withdrawn)
    }

    private mutating func windDown(_ end: LaneEnd) -> Action {
        if !ready.isEmpty {
            return .withdraw(takeReady())
        }
        return open > 0 || isIntending || takenBack > 0 ? .wait(until: nil) : .end(end)
    }
}

extension FeedState {
    /// Submissions that wait to be tried again and may be at `now` of the steady clock, at most `messages` messages of them (at least one).
    package mutating func takeAgain(messages: Int, now: Instant) -> [Submission] {
        again.removeAll { $0.submission.isTooLate(now) }
        var taken: [Submission] = []
        var count = 0
        while count < messages, let index = again.firstIndex(where: { $0.notBefore <= now }) {
            let submission = again.remove(at: index).submission
            count += submission.members.count
            taken.append(submission)
        }
        return taken
    }

    /// The intents of these are durable. `exhausted`: the plan has nobody else pending.
    package mutating func intended(_ submissions: [Submission], exhausted: Bool) {
        isIntending = false
        isExhausted = isExhausted || exhausted
        ready += submissions
        waiting += submissions.reduce(0) { $0 + $1.members.count }
    }

    /// Intended and not handed over yet.
    package var readySubmissions: [Submission] { Array(ready) }

    /// Takes back what is not handed over yet; the caller writes that it never left, and gives it to ``putBack(_:now:)``.
    ///
    /// `ids`: of submissions. Returns those that were still here.
    package mutating func takeBack(_ ids: Set<UInt64>) -> [Submission] {
        let taken = ready.filter { ids.contains($0.id) }
        guard !taken.isEmpty else { return [] }
        ready.removeAll { ids.contains($0.id) }
        waiting -= taken.reduce(0) { $0 + $1.members.count }
        takenBack += 1
        return Array(taken)
    }

    /// What was taken back is tried again from `now` on.
    package mutating func putBack(_ submissions: [Submission], now: Instant) {
        takenBack -= 1
        again += submissions.map { ($0, now) }
    }

    /// One of its submissions is answered.
    package mutating func closed() { open -= 1 }

    /// The same recipients again, not before a moment of the steady clock.
    package mutating func retry(_ submission: Submission, notBefore: Instant) {
        again.append((submission, notBefore))
    }

    /// From now on nothing new starts.
    package mutating func end(_ end: LaneEnd) { ending = ending ?? end }
}

extension Submission {
    /// It may have been sent, and a repeat would no longer be recognised by the gateway.
    fileprivate func isTooLate(_ now: Instant) -> Bool { perhapsSent && now >= repeatableUntil ?? now }
}
