package import Campaigns
import Carriers
package import Logging

/// The queue of one gateway: performs what ``FeedState`` and ``LaneGate`` decide, for all campaigns that go through it.
package actor Lane {
    package nonisolated let gateway: String
    /// For a reply whose campaign is gone, after the ledger failed.
    private let common: LaneContract
    private var gate: LaneGate
    private var feeds: [PlanID: LaneFeed] = [:]
    private let sender: any Gateway
    private let books: Bookkeeper
    private let time: any Time
    private let log: Logger
    private let bell = Bell()
    private var failure: (any Error)?
    private var isClosed = false

    /// `contract`: of any campaign; a lane keeps only what all of them share.
    package init(_ contract: LaneContract, sender: any Gateway, books: Bookkeeper, time: any Time, log: Logger) {
        gateway = contract.gateway
        common = contract
        gate = LaneGate(contract)
        self.sender = sender
        self.books = books
        self.time = time
        self.log = log
    }

    /// Milliseconds of the past that ``recall(_:)`` wants to know.
    package var memory: Int64 { gate.memory }

    /// `earlier`: by wall time, as the ledger has it.
    package func recall(_ earlier: [(load: Pace.Load, at: Instant)]) {
        let moment = time.moment
        // A clock that was set back says that it will be sent: it was sent, at the latest now.
        gate.recall(earlier.map { ($0.load, moment.steady(of: min($0.at, moment.wall))) }, now: moment.steady)
    }

    /// Hands over a campaign's part of this lane, beside the others, while ``run()`` goes on.
    ///
    /// - Throws: when the ledger fails. Nothing is sent without its intent.
    package func serve(
        _ plan: PlanID, _ contract: LaneContract, partsEach: Int, source: PageSource,
        isHalted: @escaping @Sendable () async -> Bool = { false }
    ) async throws -> LaneEnd {
        var state = FeedState(contract, partsEach: partsEach)
        gate.admit(
            largest: contract.largest(partsEach: partsEach).cost(in: contract.rate.unit), time.steady())
        for replay in try await source.replays(contract, time.moment) { state.retry(replay, notBefore: time.steady()) }
        if let failure { throw failure }
        return try await withCheckedThrowingContinuation { ended in
            // Who comes late starts where the others are: nobody catches up on what was never waited for.
            let served = feeds.values.map(\.served).min() ?? 0
            feeds[plan] = LaneFeed(contract: contract, source: source, state: state, served: served, ended: ended)
            // It may have been told to stop while it was still reading its pages.
            Task { if await isHalted() { halt(plan) } }
            ring()
        }
    }

    /// Nothing new of this campaign starts after this returns; what is open is awaited by ``serve(_:_:partsEach:source:)``.
    package func halt(_ plan: PlanID) {
        feeds[plan]?.state.end(.halted)
        ring()
    }

    /// Does what persons decided about the lane.
    package func obey(_ order: LaneOrder) {
        guard gate.isPaused != order.isPaused || gate.share != order.share else { return }
        gate.isPaused = order.isPaused
        gate.share = order.share
        ring()
    }

    /// A person has put right what made it stand still.
    package func release() {
        gate.release()
        ring()
    }

    /// No campaign will come any more: ``run()`` returns when the last one has ended.
    package func close() {
        isClosed = true
        ring()
    }

    package var view: LaneView { LaneView(gateway, gate, feeds.mapValues(\.state), time.steady()) }

    /// Serves whoever comes until it is closed.
    ///
    /// - Throws: when the ledger fails; every campaign is told so, after its open submissions were awaited.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !isClosed || !feeds.isEmpty {
                if let failure {
                    for feed in feeds.values { feed.ended.resume(throwing: failure) }
                    feeds = [:]
                    throw failure
                }
                do {
                    try await step(&group)
                } catch {
                    failure = failure ?? error
                }
            }
        }
    }

    /// The first thing that any campaign has to do, in the order of who was served least; or a wait.
    private func step(_ group: inout ThrowingDiscardingTaskGroup<any Error>) async throws {
        let moment = time.moment
        let count = feeds.count
        var wake: Instant?
        for (plan, _) in feeds.map({ ($0.key, $0.value.served) }).sorted(by: { $0.1 < $1.1 }) {
            guard let action = feeds[plan]?.state.next(moment, &gate, feeds: count) else { continue }
            switch action {
            case .intend(let messages): return try await intend(plan, messages)
            case .submit(let submission):
                charge(plan, submission)
                group.addTask { await self.deliver(submission, plan, booked: moment.steady) }
                return
            case .withdraw(let submissions): return try await withdraw(submissions, attemptUsed: false)
            case .end(let end):
                feeds.removeValue(forKey: plan)?.ended.resume(returning: end)
                return
            case .wait(let until): wake = [wake, until].compactMap { $0 }.min()
            }
        }
        await bell.wait(until: wake, time)
    }

    private func charge(_ plan: PlanID, _ submission: Submission) {
        guard let feed = feeds[plan] else { return }
        let cost = Double(submission.load.cost(in: feed.contract.rate.unit))
        feeds[plan]?.served += cost / feed.contract.weight
    }

    private func ring() { Task { await bell.ring() } }
}

extension Lane {
    private func intend(_ plan: PlanID, _ messages: Int) async throws {
        guard let feed = feeds[plan] else { return }
        var submissions = feeds[plan]?.state.takeAgain(messages: messages, now: time.steady()) ?? []
        let left = messages - submissions.reduce(0) { $0 + $1.members.count }
        if left > 0 { submissions += try await feed.source.take(messages: left) }
        let generation = await feed.source.generation
        let rest = await feed.source.rest(of: submissions)
        submissions = rest.submissions
        let moment = time.moment
        for index in submissions.indices where submissions[index].repeatableUntil == nil {
            submissions[index].repeatableUntil = feed.contract.repeatableUntil(firstIntended: moment.steady)
        }
        try await books.record(
            rest.entries + submissions.flatMap { $0.entries(.intended(submission: $0.id), at: moment.wall) })
        let isExhausted = await feed.source.isExhausted
        feeds[plan]?.state.intended(submissions, exhausted: isExhausted)
        // Somebody was blocked while the intents were written.
        if await feed.source.generation != generation { try await screen(plan) }
    }

    /// Somebody was blocked: what lies ready for them is taken back, and screened when it is taken again.
    package func screen() async throws {
        for plan in feeds.keys { try await screen(plan) }
    }

    private func screen(_ plan: PlanID) async throws {
        guard let feed = feeds[plan] else { return }
        let touched = await feed.source.touched(feed.state.readySubmissions)
        guard let taken = feeds[plan]?.state.takeBack(touched), !taken.isEmpty else { return }
        do {
            try await withdraw(taken, attemptUsed: false)
        } catch {
            failure = failure ?? error
            ring()
            throw error
        }
        feeds[plan]?.state.putBack(taken, now: time.steady())
        ring()
    }

    private func withdraw(_ submissions: [Submission], attemptUsed: Bool) async throws {
        let now = time.now()
        let unsent = submissions.filter { !$0.perhapsSent }
        try await books.record(unsent.flatMap { $0.entries(.withdrawn(attemptUsed: attemptUsed), at: now) })
    }

    private func deliver(_ submission: Submission, _ plan: PlanID, booked: Instant) async {
        gate.slip(from: booked, to: time.steady())
        let verdict = await sender.submit(submission)
        do {
            try await settle(submission, plan, verdict)
        } catch {
            failure = failure ?? error
        }
        await bell.ring()
    }

    private func settle(_ submission: Submission, _ plan: PlanID, _ verdict: Verdict) async throws {
        let moment = time.moment
        let contract = feeds[plan]?.contract ?? common
        let chance = contract.retry.jitter == .full ? Double.random(in: 0.1...1) : 1
        let outcome = Settlement(submission, verdict, contract: contract, at: moment, chance: chance)
        if case .unreachable(let detail) = verdict, !gate.isFailing {
            log.warning("gateway cannot be reached", metadata: ["gateway": "\(gateway)", "detail": "\(detail)"])
        }
        try await books.record(outcome.entries, references: outcome.references)
        gate.closed(failed: outcome.failed, throttled: verdict.isThrottled, now: moment.steady)
        feeds[plan]?.state.closed()
        if let pause = outcome.laneHoldsUntil { gate.hold(until: pause) }
        if let again = outcome.again { feeds[plan]?.state.retry(again.submission, notBefore: again.notBefore) }
        if let latch = outcome.latch {
            log.warning(
                "lane stands still",
                metadata: ["gateway": "\(gateway)", "reason": "\(latch.reason.name)", "detail": "\(latch.detail)"])
            let end = LaneEnd.latched(latch.reason, detail: latch.detail)
            // A text or sender that is refused is this campaign's trouble (promise 8); the others go on.
            if case .campaignRefused = verdict { feeds[plan]?.state.end(end) } else { gate.latch(end) }
        }
    }
}
