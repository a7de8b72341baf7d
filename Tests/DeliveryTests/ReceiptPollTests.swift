import Campaigns
import Carriers
import Logging
import TestKit
import Testing

@testable import Delivery

/// A gateway that answers questions in a row; the last answer again and again.
private actor Oracle: Inquiry {
    private var answers: [PollReading?]
    private(set) var asked: [PollQuestion] = []

    init(_ answers: [PollReading?]) { self.answers = answers }

    func ask(_ question: PollQuestion) async -> PollReading? {
        asked.append(question)
        return answers.count > 1 ? answers.removeFirst() : answers[0]
    }
}

@Suite(.timeLimit(.minutes(1))) struct ReceiptPollTests {
    private let time = ManualTime()
    private let ledger = MemoryLedger()
    private let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test("a batch without our keys: its results find their recipients by address, also after two failures")
    func batch() async throws {
        let carrier = try Repository.carrier("viettel") { entry in
            var receipts = entry["receipts"] as? [String: Any] ?? [:]
            receipts["poll"] = [
                "unit": "batch", "firstAfterSeconds": 60, "everySeconds": 60, "maxAgeSeconds": 3_600,
                "request": ["method": "GET", "url": "http://127.0.0.1:18080/poll/{{batch.carrierId}}"],
                "key": ["address": "/phone"], "states": [["when": ["body": ["/ok": [true]]], "state": "delivered"]],
            ]
            entry["receipts"] = receipts
        }
        let sample = try SamplePlan([carrier], recipients: 2)
        try await sample.begin(in: ledger, time: time)
        let books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
        let numbers = try #require(sample.recipients.first).recipients.map(\.number)
        let page = PageID(plan: sample.id, index: 0)
        let submission = Submission(
            page: page, members: numbers.enumerated().map { .init(position: UInt16($0), number: $1) },
            network: .viettel, province: "91", variant: sample.plan.variants[0],
            campaign: .init(slug: "thu", title: "Thử", isSynthetic: true))
        try await books.record(submission.entries(.intended(submission: submission.id), at: time.now()))
        let verdict = Verdict.accepted(.init(batch: "B-1"))
        let settled = Settlement(
            submission, verdict, contract: LaneContract(carrier, schedule: sample.plan.schedule), at: time.moment,
            chance: 1)
        try await books.record(settled.entries, references: settled.references)

        func receipt(_ number: PhoneNumber, _ state: ReceiptState) -> ReceiptReading {
            var reading = ReceiptReading(state)
            reading.address = number.formatted(.e164)
            return reading
        }
        let oracle = Oracle([
            nil, .notYet, .receipts([receipt(numbers[0], .delivered), receipt(numbers[1], .undelivered)]),
        ])
        let rule = try #require(carrier.receipts.poll)
        let poll = ReceiptPoll(
            rule, inquiry: oracle,
            intake: ReceiptIntake(carrier, books: books, ledger: ledger, time: time, log: log), time: time, log: log)
        let gateway = PolledGateway(AlwaysAccepts(verdict: verdict), poll: poll)
        #expect(await gateway.submit(submission) == verdict)
        let task = Task { try await poll.run() }
        await time.running {
            for _ in 0..<10_000 where await books.counts(sample.id).open > 0 { await Task.yield() }
        }
        task.cancel()
        // Ends although it may be waiting for a moment that never comes.
        try await task.value
        let records = try #require(await books.page(page)).records
        #expect(records[0].state == .delivered)
        #expect(records[1].state == .undelivered)
        #expect(await oracle.asked.map(\.subject) == Array(repeating: .batch("B-1"), count: 3))
    }

    /// What a run that ended left behind, and a new one that knows only the ledger.
    private struct Restart {
        let carrier: Carrier
        let sample: SamplePlan
        let books: Bookkeeper
        let numbers: [PhoneNumber]

        var page: PageID { PageID(plan: sample.id, index: 0) }

        func submission(_ positions: Range<UInt16>) -> Submission {
            Submission(
                page: page, members: positions.map { .init(position: $0, number: numbers[Int($0)]) },
                network: .viettel, province: "91", variant: sample.plan.variants[0],
                campaign: .init(slug: "thu", title: "Thử", isSynthetic: true))
        }
    }

    private func restart(unit: String, recipients: Int) async throws -> Restart {
        let carrier = try Repository.carrier("viettel") { entry in
            var receipts = entry["receipts"] as? [String: Any] ?? [:]
            receipts["poll"] = [
                "unit": unit, "firstAfterSeconds": 60, "everySeconds": 60, "maxAgeSeconds": 3_600,
                "request": ["method": "GET", "url": "http://127.0.0.1:18080/poll/{{batch.carrierId}}"],
                "key": ["address": "/phone"], "states": [["when": ["body": ["/ok": [true]]], "state": "delivered"]],
            ]
            entry["receipts"] = receipts
        }
        let sample = try SamplePlan([carrier], recipients: recipients)
        try await sample.begin(in: ledger, time: time)
        let books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
        return Restart(
            carrier: carrier, sample: sample, books: books,
            numbers: try #require(sample.recipients.first).recipients.map(\.number))
    }

    private func settle(_ restart: Restart, _ submission: Submission, _ verdict: Verdict) async throws {
        try await restart.books.record(submission.entries(.intended(submission: submission.id), at: time.now()))
        let settled = Settlement(
            submission, verdict, contract: LaneContract(restart.carrier, schedule: restart.sample.plan.schedule),
            at: time.moment)
        try await restart.books.record(settled.entries, references: settled.references)
    }

    /// What the next process asks first, when everything is due.
    private func asked(_ restart: Restart, _ count: Int) async throws -> [PollQuestion] {
        let books = Bookkeeper(ledger: ledger, roll: restart.sample.roll)
        let oracle = Oracle([.notYet])
        let poll = ReceiptPoll(
            try #require(restart.carrier.receipts.poll), inquiry: oracle,
            intake: ReceiptIntake(restart.carrier, books: books, ledger: ledger, time: time, log: log), time: time,
            log: log)
        try await poll.resume(restart.sample.id, of: restart.carrier.id, books: books, ledger: ledger)
        time.advance(byMilliseconds: 60_000)
        let task = Task { try await poll.run() }
        await time.running {
            for _ in 0..<10_000 where await oracle.asked.count < count { await Task.yield() }
        }
        task.cancel()
        try await task.value
        return await oracle.asked
    }

    @Test(
        "after a restart: each batch of which somebody is awaited is asked about, with the name that the gateway gave")
    func batchesAfterRestart() async throws {
        let restart = try await restart(unit: "batch", recipients: 9)
        let (first, second) = (restart.submission(0..<3), restart.submission(3..<6))
        let alone = restart.submission(6..<7)
        let began = time.now()
        try await settle(
            restart, first,
            .partial([0: .accepted(messageID: nil), 1: .rejected(.number), 2: .ambiguous], .init(batch: "B-1")))
        try await settle(restart, second, .accepted(.init(batch: "B-2")))
        try await settle(restart, alone, .accepted(.init(messages: [6: "M-6"])))
        try await settle(restart, restart.submission(7..<8), .rejected(.number))
        // Everybody of the second batch has an end: nothing is left to ask.
        try await restart.books.record(second.entries(.receipt(.delivered, .network), at: time.now()))
        let asked = try await asked(restart, 2)
        #expect(Set(asked.prefix(2).map(\.subject)) == [.batch("B-1"), .message("M-6")])
        #expect(asked.allSatisfy { $0.sentAt == began })
        #expect(asked.first { $0.subject == .message("M-6") }?.number == restart.numbers[6])
        #expect(!asked.contains { $0.subject == .batch("B-2") })
    }

    @Test("after a restart: each message that is awaited is asked about, with its number")
    func messagesAfterRestart() async throws {
        let restart = try await restart(unit: "message", recipients: 4)
        let submission = restart.submission(0..<2)
        try await settle(restart, submission, .accepted(.init(batch: "B", messages: [0: "M-0", 1: "M-1"])))
        // A batch of one that only names the batch.
        try await settle(restart, restart.submission(2..<3), .accepted(.init(batch: "B-2")))
        try await restart.books.record(
            [LogEntry(page: restart.page, start: 0, event: .receipt(.expired, .network), at: time.now())])
        let asked = try await asked(restart, 2)
        #expect(
            Dictionary(asked.map { ($0.subject, $0.number) }, uniquingKeysWith: { $1 })
                == [.message("M-1"): restart.numbers[1], .batch("B-2"): restart.numbers[2]])
    }

    @Test("after a restart: a window is asked for as long as somebody is awaited, and not otherwise")
    func windowAfterRestart() async throws {
        let restart = try await restart(unit: "window", recipients: 2)
        let submission = restart.submission(0..<2)
        let began = time.now()
        try await settle(restart, submission, .accepted(.init()))
        #expect(try await asked(restart, 1).first == PollQuestion(.window, sentAt: began))
        try await restart.books.record(submission.entries(.receipt(.delivered, .network), at: time.now()))
        #expect(try await asked(restart, 1).isEmpty)
    }
}

private struct AlwaysAccepts: Gateway {
    let verdict: Verdict

    func submit(_ submission: Submission) async -> Verdict { verdict }
}
