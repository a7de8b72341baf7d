package import Campaigns
import Carriers

/// What all campaigns of one gateway share: its pace, its open requests, its health, and whether a person stopped it.
package struct LaneGate: Sendable {
    private var pace: Pace
    private var breaker: Breaker
    private let concurrency: Int
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

    /// `largestParts`: parts of the longest variant that will ever go through it.
    package init(_ contract: LaneContract, largestParts: Int) {
        pace = Pace(
            rate: contract.rate, quotas: contract.quotas,
            largest: Pace.Load(messages: contract.batch, parts: contract.batch * largestParts)
                .cost(in: contract.rate.unit))
        breaker = Breaker(contract.breaker)
        concurrency = contract.concurrency
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
        pace.book(load, now: now, speed: throttle.speed(now))
        open += 1
    }

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
    package func speed(_ now: Instant) -> Double { throttle.speed(now) }

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

    /// Milliseconds of the past that ``recall(_:now:)`` needs.
    package var memory: Int64 { pace.memory + 2_000 }
}
