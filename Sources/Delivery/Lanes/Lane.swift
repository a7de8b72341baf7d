package import Campaigns
import Carriers
package import Logging

/// The queue of one gateway: performs what ``LaneState`` decides.
package actor Lane {
    package nonisolated let gateway: String
    private let contract: LaneContract
    private var state: LaneState
    private let source: PageSource
    private let sender: any Gateway
    private let books: Bookkeeper
    private let time: any Time
    private let log: Logger
    private let bell = Bell()
    private var failure: (any Error)?

    package init(
        _ contract: LaneContract, partsEach: Int, source: PageSource, sender: any Gateway, books: Bookkeeper,
        time: any Time, log: Logger
    ) {
        gateway = contract.gateway
        self.contract = contract
        state = LaneState(contract, partsEach: partsEach)
        self.source = source
        self.sender = sender
        self.books = books
        self.time = time
        self.log = log
    }

    /// Milliseconds of the past that ``recall(_:)`` wants to know.
    package var memory: Int64 { state.memory }

    package func recall(_ earlier: [(load: Pace.Load, at: Instant)]) { state.recall(earlier, now: time.now()) }

    /// No new submission starts after this returns; open ones are awaited by ``run()``.
    package func halt() {
        state.end(.halted)
        Task { await bell.ring() }
    }

    /// Hands over until nobody is pending or the lane has to stand still.
    ///
    /// - Throws: when the ledger fails. Nothing is sent without its intent.
    package func run() async throws -> LaneEnd {
        for replay in try await source.replays(contract, now: time.now()) { state.retry(replay, notBefore: time.now()) }
        return try await withThrowingDiscardingTaskGroup(returning: LaneEnd.self) { group in
            while true {
                if let failure { throw failure }
                switch state.next(time.now()) {
                case .intend(let messages): try await intend(messages)
                case .submit(let submission): group.addTask { await self.deliver(submission) }
                case .withdraw(let submissions): try await withdraw(submissions, attemptUsed: false)
                case .wait(let until): await bell.wait(until: until, time)
                case .end(let end): return end
                }
            }
        }
    }

    private func intend(_ messages: Int) async throws {
        var submissions = state.takeAgain(messages: messages, now: time.now())
        let left = messages - submissions.reduce(0) { $0 + $1.members.count }
        if left > 0 { submissions += try await source.take(messages: left) }
        let now = time.now()
        for index in submissions.indices where submissions[index].repeatableUntil == nil {
            submissions[index].repeatableUntil = contract.repeatableUntil(firstIntended: now)
        }
        try await books.record(submissions.flatMap { $0.entries(.intended(submission: $0.id), at: now) })
        state.intended(submissions, exhausted: await source.isExhausted)
    }

    private func withdraw(_ submissions: [Submission], attemptUsed: Bool) async throws {
        let now = time.now()
        let unsent = submissions.filter { !$0.perhapsSent }
        try await books.record(unsent.flatMap { $0.entries(.withdrawn(attemptUsed: attemptUsed), at: now) })
    }

    private func deliver(_ submission: Submission) async {
        let verdict = await sender.submit(submission)
        do {
            try await settle(submission, verdict)
        } catch {
            failure = failure ?? error
        }
        await bell.ring()
    }

    private func settle(_ submission: Submission, _ verdict: Verdict) async throws {
        let now = time.now()
        let chance = contract.retry.jitter == .full ? Double.random(in: 0.1...1) : 1
        let outcome = Settlement(submission, verdict, contract: contract, at: now, chance: chance)
        if case .unreachable(let detail) = verdict, !state.isFailing {
            log.warning("gateway cannot be reached", metadata: ["gateway": "\(gateway)", "detail": "\(detail)"])
        }
        try await books.record(outcome.entries, references: outcome.references)
        state.closed(failed: outcome.failed, now: now)
        if let pause = outcome.laneHoldsUntil { state.hold(until: pause) }
        if let again = outcome.again { state.retry(again.submission, notBefore: again.notBefore) }
        if let latch = outcome.latch {
            log.warning(
                "lane stands still",
                metadata: ["gateway": "\(gateway)", "reason": "\(latch.reason.name)", "detail": "\(latch.detail)"])
            state.end(.latched(latch.reason, detail: latch.detail))
        }
    }
}
