import Campaigns
package import Carriers
package import Logging

/// Polls one gateway for receipts while a run lasts: performs what ``PollSchedule`` decides.
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

    /// Takes up the questions of earlier runs: about everybody whom the gateway took and whose end is not known.
    ///
    /// - Parameters:
    ///   - plan: whose recipients are looked at.
    ///   - gateway: the carrier that is polled.
    ///   - books: with the account of the plan.
    ///   - ledger: that holds what the gateway called them.
    /// - Throws: when the ledger fails.
    package func resume(_ plan: PlanID, of gateway: String, books: Bookkeeper, ledger: any Ledger) async throws {
        guard try await books.open(plan), let account = await books.account(plan) else { return }
        try await takeUp(plan, account, of: gateway, books: books, ledger: ledger)
        await bell.ring()
    }

    private func takeUp(
        _ plan: PlanID, _ account: PlanAccount, of gateway: String, books: Bookkeeper, ledger: any Ledger
    ) async throws {
        if schedule.unit == .window {
            let last = account.pages.filter { $0.gateway == gateway }.compactMap(\.records.lastAwaited).max()
            if let last { schedule.resume(PollQuestion(.window, sentAt: last), awaited: nil) }
            return
        }
        for reference in try await ledger.inquiries(of: plan) {
            guard let asked = reference.asked, let page = account.page(reference.page), page.gateway == gateway else {
                continue
            }
            let taken = page.records.taken(by: reference)
            guard taken.contains(where: { page.records[$0].isAwaited }) else { continue }
            let number = taken.count == 1 ? try books.roll.recipients(of: page)[taken[0]].number : nil
            let subject: PollQuestion.Subject =
                asked.kind == .batch ? .batch(asked.identifier) : .message(asked.identifier)
            schedule.resume(PollQuestion(subject, sentAt: asked.at, number: number), awaited: taken.count)
        }
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

extension PageRecords {
    /// When the gateway was last handed somebody whose end is not known; nil where there is nobody.
    fileprivate var lastAwaited: Instant? {
        (0..<count).filter { self[$0].isAwaited }.map { self[$0].submittedAt }.max().map(Instant.init(milliseconds:))
    }

    /// The positions of those whom the gateway took under that name.
    fileprivate func taken(by reference: Reference) -> [Int] {
        let end = min(count, Int(reference.start) + Int(reference.count))
        return (Int(reference.start)..<max(end, Int(reference.start))).filter { position in
            let record = self[position]
            // Who was refused by the reply itself has no result there.
            return record.submission == reference.submission
                && !(record.state == .rejected && record.evidence == .accepted)
        }
    }
}

extension RecipientRecord {
    /// A receipt would still tell something.
    fileprivate var isAwaited: Bool { state == .submitted || state == .unclear }
}
