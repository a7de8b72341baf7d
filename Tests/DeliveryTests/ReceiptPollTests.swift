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
}

private struct AlwaysAccepts: Gateway {
    let verdict: Verdict

    func submit(_ submission: Submission) async -> Verdict { verdict }
}
