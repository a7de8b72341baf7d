import Campaigns
package import Carriers
package import Logging

/// Polls one gateway for receipts while a run lasts: performs what ``PollSchedule`` decides.
///
/// It knows what this process handed over. What an earlier one did is left to callbacks, and to `finalAfterSeconds`.
package actor ReceiptPoll {
    private var schedule: PollSchedule
    private let inquiry: any Inquiry
    private let intake: ReceiptIntake
    private let time: any Time
    private let log: Logger
    private let bell = Bell()

    package init(
        _ rule: Carrier.ReceiptRule.Poll, inquiry: any Inquiry, intake: ReceiptIntake, time: any Time, log: Logger
    ) {
        schedule = PollSchedule(rule)
        self.inquiry = inquiry
        self.intake = intake
        self.time = time
        self.log = log
    }

    /// The gateway took these recipients and calls them so.
    package func accepted(_ identifiers: Verdict.Identifiers, _ members: [Submission.Member]) async {
        schedule.accepted(identifiers, members, now: time.now())
        await bell.ring()
    }

    /// Asks until the task is cancelled.
    ///
    /// - Throws: when the ledger fails.
    package func run() async throws {
        while !Task.isCancelled {
            switch schedule.next(time.now()) {
            case .wait(let until):
                await withTaskCancellationHandler {
                    await bell.wait(until: until, time)
                } onCancel: {
                    Task { await bell.ring() }
                }
            case .ask(let question):
                let reading = await inquiry.ask(question)
                schedule.answered(question, reading, now: time.now())
                switch reading {
                case .receipts(let receipts): try await intake.take(receipts.map { $0.named(by: question.subject) })
                case .failed(let failure):
                    log.warning("poll refused", metadata: ["outcome": "\(failure.outcome)"])
                case .notYet, nil: break
                }
            }
        }
    }
}

extension ReceiptReading {
    /// The reply to a question about one batch or message need not repeat its identifier.
    fileprivate func named(by subject: PollQuestion.Subject) -> ReceiptReading {
        guard recipientKey == nil else { return self }
        var named = self
        switch subject {
        case .batch(let id): named.batchId = batchId ?? id
        case .message(let id): named.messageId = messageId ?? id
        case .window: break
        }
        return named
    }
}
