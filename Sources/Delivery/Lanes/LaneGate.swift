package import Campaigns
import Carriers

/// What all campaigns of one gateway share: its pace, its open requests, its health, and whether a person stopped it.
package struct LaneGate: Sendable {
    private var pace: Pace
    private var breaker: Breaker
    private let concurrency: Int
    package let agreed: Contract.Rate
    private let giveUpAfterSeconds: Int
    package private(set) var open = 0
    private var notBefore = Instant(milliseconds: 0)
    /// Since when every submission has failed for reasons that pass.
    private var failingSince: Instant?
    /// Why nothing goes until a person has cleared it.
    package private(set) var latch: LaneEnd?
    /// A person stopped the lane; nothing new starts until a person lets it go on.
    package var isPaused = false
    private var throttle: Throttle
    /// Part of the agreed rate that a person lets it use, above 0 and at most 1.
    package var share = 1.0
    private let breakerRule: Carrier.Breaker

    package init(_ contract: LaneContract) {
        pace = Pace(rate: contract.rate, quotas: contract.quotas, largest: 1)
        breakerRule = contract.breaker
        breaker = Breaker(contract.breaker)
        concurrency = contract.concurrency
        agreed = contract.rate
        giveUpAfterSeconds = contract.retry.giveUpAfterSeconds
        throttle = Throttle()
    }

    /// What stands between a load and its start.
    package enum Passage: Sendable, Equatable {
        case now
        /// Every place is taken; something will be closed.
        case full
        case from(Instant)
        /// It is larger than a quota.
        case never
    }

    package mutating func passage(_ load: Pace.Load, _ now: Instant) -> Passage {
        let limit = breaker.isTrying(now) ? min(concurrency, breaker.trialLimit) : concurrency
        if open >= limit { return .full }
        if let until = breaker.blockedUntil(now) { return .from(until) }
        guard let free = pace.earliest(load, now: max(now, notBefore)) else { return .never }
        return free > now ? .from(free) : .now
    }

    /// When the pace would let a load go, whoever else is open; nil when never.
    package mutating func turn(_ load: Pace.Load, _ now: Instant) -> Instant? {
        pace.earliest(load, now: max(now, notBefore))
    }

    /// Books a submission that starts at `now`.
    package mutating func start(_ load: Pace.Load, _ now: Instant) {
        pace.book(load, now: now, speed: speed(now))
        open += 1
    }

    /// A submission that was started at `booked` leaves only now: the machine was busy.
    package mutating func slip(from booked: Instant, to now: Instant) { pace.slip(from: booked, to: now) }

    /// A submission is answered. Nothing having worked for long enough, the lane gives up and latches.
    ///
    /// - Parameters:
    ///   - failed: for a reason that passes.
    ///   - throttled: the gateway said that it was too fast.
    ///   - now: the moment.
    package mutating func closed(failed: Bool, throttled: Bool = false, now: Instant) {
        open -= 1
        throttle.note(refused: throttled, now: now)
        failingSince = failed ? failingSince ?? now : nil
        breaker.note(failed: failed, now: now)
        // Counted from failure to failure: a lane that only waits for its turn has not failed meanwhile.
        guard let failingSince, now.seconds(since: failingSince) >= Double(giveUpAfterSeconds) else { return }
        latch(.latched(.gaveUp, detail: ""))
    }

    package var isFailing: Bool { failingSince != nil }

    /// The gateway asks the whole lane to wait.
    package mutating func hold(until moment: Instant) { notBefore = max(notBefore, moment) }

    /// Share of the contract at which it goes now.
    package func speed(_ now: Instant) -> Double { throttle.speed(now) * share }

    /// Units a second that it handed over lately.
    package func rate(_ now: Instant) -> Double { pace.rate(now) }

    /// A longer text than any before will go through it.
    package mutating func admit(largest cost: Int, _ now: Instant) { pace.admit(largest: cost, now: now) }

    /// A person has put right what made it stand still.
    package mutating func release() {
        latch = nil
        failingSince = nil
        breaker = Breaker(breakerRule)
    }

    /// The first reason stands.
    package mutating func latch(_ end: LaneEnd) { latch = latch ?? end }

    /// Why it stands still, in a word; nil while it goes.
    package func standstill(_ now: Instant) -> String? {
        if latch != nil { return "latched" }
        if isPaused { return "paused" }
        if breaker.blockedUntil(now) != nil { return "breaker" }
        return notBefore > now ? "throttled" : nil
    }

    /// After a restart: what the gateway was handed before counts in every window.
    package mutating func recall(_ earlier: [(load: Pace.Load, at: Instant)], now: Instant) {
        for item in earlier { pace.recall(item.load, at: item.at) }
        if !earlier.isEmpty { pace.fill(at: now) }
    }

    /// Milliseconds of the past that ``recall(_:now:)`` needs; a minute at least, since a longer text may come.
    package var memory: Int64 { max(pace.memory, 60_000) + 2_000 }
}
