package import Campaigns
import Carriers

/// What one lane does next: a value that decides, moved by a shell that acts (``Lane``). Time is passed in.
package struct LaneState: Sendable {
    package enum Action: Sendable, Equatable {
        /// Take at most so many more messages from the plan and write their intents.
        case intend(messages: Int)
        /// Hand this over now; it is booked.
        case submit(Submission)
        /// These will not go for now: write that they never left.
        case withdraw([Submission])
        /// Nothing to do before `until`, or before something happens when it is nil.
        case wait(until: Instant?)
        case end(LaneEnd)
    }

    private let contract: LaneContract
    private var pace: Pace
    private var breaker: Breaker
    private let ahead: Int
    private let partsEach: Int
    /// A commit of intents takes some milliseconds; so long before its turn a submission is intended.
    private static let leadMilliseconds: Int64 = 20
    /// Intended, waiting for their turn.
    private var ready: [Submission] = []
    /// Certainly not sent, to be tried again as they are.
    private var again: [(submission: Submission, notBefore: Instant)] = []
    private var open = 0
    private var isIntending = false
    private var isExhausted = false
    private var notBefore = Instant(milliseconds: 0)
    /// While the lane has to wait for long, nothing is intended: a crash would only leave it unclear.
    private var parkedUntil = Instant(milliseconds: 0)
    private var ending: LaneEnd?
    /// Since when every submission has failed for reasons that pass.
    private var failingSince: Instant?

    /// `partsEach`: parts of the longest variant that the lane will send.
    package init(_ contract: LaneContract, partsEach: Int) {
        self.contract = contract
        pace = Pace(
            rate: contract.rate, quotas: contract.quotas,
            largest: Pace.Load(messages: contract.batch, parts: contract.batch * partsEach).cost(in: contract.rate.unit)
        )
        breaker = Breaker(contract.breaker)
        self.partsEach = partsEach
        ahead = contract.aheadLimit(partsEach: partsEach)
    }

    package mutating func next(_ now: Instant) -> Action {
        if let validUntil = contract.validUntil, now > validUntil { ending = ending ?? .tooLate }
        if let ending { return windDown(ending) }
        let messages = ready.reduce(0) { $0 + $1.members.count }
        let opening = contract.hours.opening(from: max(now, contract.start ?? now))
        guard let opening else {
            ending = .neverOpen
            return windDown(.neverOpen)
        }
        if opening > now { return standBy(until: opening, now) }
        if now < parkedUntil, ready.isEmpty { return wait(until: parkedUntil) }
        let isDrained = isExhausted && again.isEmpty
        if ready.isEmpty, !isIntending, !isDrained, let turn = nextTurn(now) { return wait(until: turn) }
        // A batch is taken whole, so there must be room for one.
        let hasRoom = ready.isEmpty || (messages * 2 < ahead && ahead - messages >= contract.batch)
        if !isIntending, hasRoom, !isExhausted || again.contains(where: { $0.notBefore <= now }) {
            isIntending = true
            return .intend(messages: ahead - messages)
        }
        return handOver(now)
    }

    /// Nothing is intended long before it may go: what a crash finds intended is unclear. nil when the turn is near.
    private mutating func nextTurn(_ now: Instant) -> Instant? {
        let free = pace.earliest(Pace.Load(messages: 1, parts: partsEach), now: max(now, notBefore))
        guard let free, free.milliseconds - now.milliseconds > Self.leadMilliseconds else { return nil }
        return free.advanced(byMilliseconds: -Self.leadMilliseconds)
    }

    private mutating func handOver(_ now: Instant) -> Action {
        // Too late to be repeated safely: it stays unclear and waits for a receipt or a person.
        ready.removeAll { $0.isTooLate(now) }
        guard let first = ready.first else {
            if isIntending || open > 0 { return .wait(until: nil) }
            if let soonest = again.map(\.notBefore).min() { return wait(until: soonest) }
            return isExhausted ? .end(.done) : .wait(until: nil)
        }
        let limit = breaker.isTrying(now) ? min(contract.concurrency, breaker.trialLimit) : contract.concurrency
        if open >= limit { return .wait(until: nil) }
        if let until = breaker.blockedUntil(now) { return standBy(until: until, now) }
        guard let free = pace.earliest(first.load, now: max(now, notBefore)) else {
            ending = .latched(.quota, detail: "quota")
            return windDown(.latched(.quota, detail: "quota"))
        }
        if free > now { return standBy(until: free, now) }
        pace.book(first.load, now: now)
        ready.removeFirst()
        open += 1
        return .submit(first)
    }

    /// Waits; but what would lie intended for long is withdrawn, so that a crash leaves few unclear.
    private mutating func standBy(until: Instant, _ now: Instant) -> Action {
        guard until.seconds(since: now) > 5 else { return wait(until: until) }
        parkedUntil = until
        guard !ready.isEmpty else { return wait(until: until) }
        let withdrawn = ready
        ready = []
        again += withdrawn.map { ($0, until) }
        return .withdraw(withdrawn)
    }

    /// A warning may end while the lane waits: it must wake to say so.
    private func wait(until: Instant) -> Action {
        guard let validUntil = contract.validUntil else { return .wait(until: until) }
        return .wait(until: min(until, validUntil.advanced(byMilliseconds: 1)))
    }

    private mutating func windDown(_ end: LaneEnd) -> Action {
        if !ready.isEmpty {
            let withdrawn = ready
            ready = []
            return .withdraw(withdrawn)
        }
        return open > 0 || isIntending ? .wait(until: nil) : .end(end)
    }
}

extension LaneState {
    /// Submissions that wait to be tried again and may be now, at most `messages` messages of them (at least one).
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
    }

    /// The submission is answered; its place in the gateway's concurrency is free.
    package mutating func closed(failed: Bool, now: Instant) {
        open -= 1
        failingSince = failed ? failingSince ?? now : nil
        // Counted from failure to failure: a lane that only waits for its turn has not failed meanwhile.
        if let failingSince, now.seconds(since: failingSince) >= Double(contract.retry.giveUpAfterSeconds) {
            end(.latched(.gaveUp, detail: ""))
        }
        breaker.note(failed: failed, now: now)
    }

    package var isFailing: Bool { failingSince != nil }

    /// The same recipients again, not before a moment.
    package mutating func retry(_ submission: Submission, notBefore: Instant) {
        again.append((submission, notBefore))
    }

    /// The gateway asks the whole lane to wait.
    package mutating func hold(until moment: Instant) { notBefore = max(notBefore, moment) }

    /// From now on nothing new starts.
    package mutating func end(_ end: LaneEnd) { ending = ending ?? end }

    /// After a restart: what the gateway was handed before counts in every window.
    package mutating func recall(_ earlier: [(load: Pace.Load, at: Instant)], now: Instant) {
        for item in earlier { pace.recall(item.load, at: item.at) }
        if !earlier.isEmpty { pace.fill(at: now) }
    }

    /// Milliseconds of the past that ``recall(_:now:)`` needs.
    package var memory: Int64 { pace.memory + 2_000 }
}

extension Submission {
    /// It may have been sent, and a repeat would no longer be recognised by the gateway.
    fileprivate func isTooLate(_ now: Instant) -> Bool { perhapsSent && now >= repeatableUntil ?? now }
}
