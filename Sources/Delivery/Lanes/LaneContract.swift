package import Campaigns
package import Carriers

/// What a lane has to keep, from the carrier's description and the campaign's schedule.
package struct LaneContract: Sendable {
    package let gateway: String
    package let rate: Contract.Rate
    /// Slower than agreed, so that the campaign lasts until its end; nil for as fast as agreed.
    package private(set) var evenRate: Contract.Rate?
    package let quotas: [Contract.Quota]
    package let hours: Hours
    /// Nothing starts before.
    package let start: Instant?
    /// Nothing starts after.
    package let validUntil: Instant?
    package let concurrency: Int
    package let batch: Int
    package let offersReceipts: Bool
    package let finalAfterSeconds: Int
    /// What a question about receipts is about; nil where none are polled.
    package let pollUnit: Carrier.ReceiptRule.Poll.Unit?
    package let retry: Carrier.Retry
    package let breaker: Carrier.Breaker
    /// Seconds in which the gateway itself refuses a repeat of the same key; nil where a repeat is never safe.
    package let replayWindow: Int?
    /// Its part of a lane that several campaigns share.
    package let weight: Double

    package init(_ carrier: Carrier, schedule: Schedule) {
        let contract = carrier.contract
        gateway = carrier.id
        rate = contract.rate
        quotas = contract.quotas
        hours = schedule.narrowed(contract.hours)
        start = schedule.start
        validUntil = schedule.validUntil
        concurrency = carrier.limits.concurrency
        batch = contract.batch
        offersReceipts = contract.offersReceipts
        finalAfterSeconds = carrier.receipts.finalAfterSeconds
        pollUnit = carrier.receipts.poll?.unit
        retry = carrier.retry
        breaker = carrier.breaker
        let idempotency = carrier.send?.idempotency
        weight = schedule.priority.weight
        replayWindow =
            carrier.retry.onAmbiguous == .replaySameKey && idempotency?.basis == .key ? idempotency?.ttlSeconds : nil
    }

    /// The same contract at a pace that spreads `units` evenly until `validUntil`; never faster than agreed.
    package func spread(units: Int, from now: Instant) -> LaneContract {
        guard let validUntil, units > 0 else { return self }
        let begin = max(now, start ?? now)
        // A little faster than exactly even: the last one must still be inside.
        let seconds = max(1, validUntil.seconds(since: begin) * 0.98)
        var even = self
        even.evenRate = Contract.Rate(perSecond: min(rate.perSecond, Double(units) / seconds), unit: rate.unit)
        return even
    }

    /// The largest submission that will ever be asked for.
    package func largest(partsEach: Int) -> Pace.Load {
        Pace.Load(messages: batch, parts: batch * partsEach)
    }

    /// Messages that may be intended ahead of being sent: a tenth of a second of contract, 1,024 at most.
    ///
    /// A commit takes some milliseconds, so that much keeps the lane busy; after a kill whatever was ahead is unclear,
    /// so it is not more.
    package func aheadLimit(partsEach: Int) -> Int {
        let rate = evenRate ?? rate
        let second =
            switch rate.unit {
            case .part: rate.perSecond / Double(max(1, partsEach))
            case .message: rate.perSecond
            case .request: rate.perSecond * Double(batch)
            }
        return min(1_024, max(batch, Int((second / 10).rounded(.up))))
    }

    /// Until when a submission that may have been sent can be repeated with its key: the gateway's window less a tenth
    /// (a minute at most), because the repeat takes time to arrive. nil where a repeat is never safe.
    package func repeatableUntil(firstIntended: Instant) -> Instant? {
        replayWindow.map { firstIntended.advanced(bySeconds: Double($0) - min(60, Double($0) / 10)) }
    }

    /// How long to wait before attempt `attempt` (1 is the first repeat), without jitter.
    package func backoffMilliseconds(_ attempt: Int) -> Int64 {
        var wait = Double(retry.baseMs)
        for _ in 1..<max(2, min(attempt, 32)) { wait *= retry.factor }
        return Int64(min(attempt <= 1 ? Double(retry.baseMs) : wait, Double(retry.maxMs)))
    }
}
