package import Campaigns
import Carriers

/// What a verdict means for ledger and lane: pure, so that every outcome's scope is tested without a gateway.
package struct Settlement: Sendable {
    package private(set) var entries: [LogEntry] = []
    package private(set) var references: [Reference] = []
    /// The same recipients, to be tried again not before a moment of the steady clock.
    package private(set) var again: (submission: Submission, notBefore: Instant)?
    /// By the steady clock.
    package private(set) var laneHoldsUntil: Instant?
    package private(set) var latch: (reason: StateReason, detail: String)?
    /// Counts for the circuit breaker.
    package private(set) var failed = false

    private let submission: Submission
    private let contract: LaneContract
    /// Wall time, for the ledger.
    private let now: Instant
    private let steady: Instant
    private let chance: Double

    /// `chance`, above 0 and at most 1, shortens the wait before a repeat: the shell draws it where the description
    /// wants jitter, so that gateways are not asked again in step.
    package init(
        _ submission: Submission, _ verdict: Verdict, contract: LaneContract, at moment: Moment, chance: Double = 1
    ) {
        self.submission = submission
        self.contract = contract
        now = moment.wall
        steady = moment.steady
        self.chance = chance
        switch verdict {
        case .accepted(let identifiers):
            entries = submission.entries(.accepted(offersReceipts: contract.offersReceipts), at: now)
            references = Self.references(submission, identifiers, contract, at: now)
        case .partial(let results, let identifiers): settle(results, identifiers)
        case .rejected(let reason):
            // A refused repeat says nothing of the first: it may have arrived before the gateway changed its mind.
            if !submission.perhapsSent { entries = submission.entries(.rejected(reason), at: now) }
        case .throttled(let wait): throttle(wait)
        case .temporary: fail()
        case .unreachable: reachLater()
        case .blocked(let reason, let detail), .campaignRefused(let reason, let detail):
            withdraw(attemptUsed: false)
            latch = (reason, detail)
        case .ambiguous: leaveUnclear()
        }
    }

    private mutating func settle(_ results: [UInt16: Verdict.RecipientResult], _ identifiers: Verdict.Identifiers) {
        var identifiers = identifiers
        var notSent: [Submission.Member] = []
        for member in submission.members {
            let event: RecipientEvent
            switch results[member.position] ?? .ambiguous {
            case .accepted(let id):
                event = .accepted(offersReceipts: contract.offersReceipts)
                if let id { identifiers.messages[member.position] = id }
            case .rejected(let reason):
                if submission.perhapsSent { continue }
                event = .rejected(reason)
            case .notSent:
                // Of a repeated batch nothing less than the whole can be repeated: it stays unclear.
                if submission.perhapsSent { continue }
                event = .withdrawn(attemptUsed: true)
                notSent.append(member)
            case .ambiguous: continue
            }
            entries += Submission.entries(submission.page, [member.position], event, at: now)
        }
        references = Self.references(submission, identifiers, contract, at: now)
        if !notSent.isEmpty { again(submission.with(notSent)) }
    }

    private mutating func throttle(_ wait: Int?) {
        // Without a word from the carrier, as long as a first repeat would wait.
        let pause = steady.advanced(byMilliseconds: Int64(wait ?? contract.retry.baseMs))
        withdraw(attemptUsed: false)
        laneHoldsUntil = pause
        again = (submission, pause)
    }

    private mutating func fail() {
        failed = contract.breaker.counts.contains(.temporary)
        withdraw(attemptUsed: true)
        again(submission)
    }

    private mutating func reachLater() {
        failed = true
        withdraw(attemptUsed: false)
        var next = submission
        next.unreached += 1
        again = (next, steady.advanced(byMilliseconds: wait(next.unreached)))
    }

    /// It stays unclear; where the gateway itself refuses repeats of a key, it is asked again with the same one.
    private mutating func leaveUnclear() {
        failed = contract.breaker.counts.contains(.ambiguous)
        guard submission.repeatableUntil != nil else { return }
        var unclear = submission
        unclear.perhapsSent = true
        again(unclear)
    }

    /// This attempt certainly was not sent; when an earlier one may have been, the recipients stay unclear.
    private mutating func withdraw(attemptUsed: Bool) {
        guard !submission.perhapsSent else { return }
        entries = submission.entries(.withdrawn(attemptUsed: attemptUsed), at: now)
    }

    /// Asks once more, as often as the description allows. Then its recipients are left as they are: still pending, for
    /// the next run, or unclear. Nobody is called refused whom no gateway refused.
    private mutating func again(_ submission: Submission) {
        var next = submission
        next.attempt += 1
        next.unreached = 0
        guard next.attempt < contract.retry.maxAttempts else { return }
        again = (next, steady.advanced(byMilliseconds: wait(next.attempt)))
    }

    private func wait(_ attempt: Int) -> Int64 {
        Int64((Double(contract.backoffMilliseconds(attempt)) * chance).rounded(.up))
    }
}

extension Submission {
    /// Some of its recipients as a submission of their own, with a key of its own: another composition.
    func with(_ members: [Member]) -> Submission {
        Submission(
            page: page, members: members, network: network, province: province, variant: variant, campaign: campaign,
            attempt: attempt)
    }
}
