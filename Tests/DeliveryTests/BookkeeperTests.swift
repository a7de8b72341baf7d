import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct BookkeeperTests {
    private let time = ManualTime()
    private let ledger: any Ledger = MemoryLedger()
    private let sample: SamplePlan
    private let page: PageID

    init() async throws {
        sample = try SamplePlan([Repository.carrier("mobifone")], recipients: 100)
        page = PageID(plan: sample.id, index: 0)
        try await sample.begin(in: ledger, time: time)
    }

    private func entry(_ start: UInt16, _ count: UInt16 = 1, _ event: RecipientEvent) -> LogEntry {
        LogEntry(page: page, start: start, count: count, event: event, at: time.now())
    }

    private func books(_ other: (any Ledger)? = nil) async throws -> Bookkeeper {
        let books = Bookkeeper(ledger: other ?? ledger, roll: sample.roll)
        #expect(try await books.open(sample.id))
        return books
    }

    @Test func aPlanThatIsNotThereIsSaid() async throws {
        let books = try await books()
        #expect(try await books.open(PlanID(raw: 12)) == false)
        #expect(await books.counts(PlanID(raw: 12)).total == 0)
    }

    @Test func whatIsRecordedIsDurableAndCounted() async throws {
        let books = try await books()
        try await books.record([entry(0, 10, .intended(submission: 5))])
        #expect(await books.counts(sample.id)[.unclear] == 10)
        #expect(try await ledger.rows(after: 0).count == 1)
        try await books.record([])
        #expect(try await ledger.rows(after: 0).count == 1)
    }

    @Test func aFoldSaysHowFarTheWholePlanIs() async throws {
        let books = try await books()
        try await books.record([entry(0, 10, .intended(submission: 5))])
        try await books.fold()
        let last = try await ledger.newestRow()
        #expect(try await ledger.foldedTo(sample.id) == last)
        #expect(try await ledger.rows(after: ledger.foldedTo(sample.id), of: sample.id).isEmpty)
    }

    @Test func afterAFoldThatFailedNobodySaysThatPagesAreAhead() async throws {
        let faulty = FaultyLedger(ledger, failingFolds: 1)
        let books = try await books(faulty)
        try await books.record([entry(0, 10, .intended(submission: 5))])
        await #expect(throws: FaultyLedger.Fault.self) { try await books.fold() }
        try await books.record([entry(10, 10, .intended(submission: 6))])
        try await books.fold()
        let account = try #require(try await PlanAccount.load(sample.id, from: ledger))
        #expect(account.counts[.unclear] == 20)
    }

    @Test func manyAtOnceShareCommitsInOrder() async throws {
        let books = try await books()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for position in UInt16(0)..<100 {
                let entries = [
                    entry(position, 1, .intended(submission: UInt64(position) + 1)),
                    entry(position, 1, .rejected(.number)),
                ]
                group.addTask { try await books.record(entries) }
            }
            try await group.waitForAll()
        }
        #expect(await books.counts(sample.id)[.rejected] == 100)
        let rows = try await ledger.rows(after: 0)
        #expect(rows.map(\.sequence) == Array(1...Int64(rows.count)))
        #expect(rows.flatMap(\.entries).count == 200)
    }

    @Test func aFailedCommitHappenedNotAtAll() async throws {
        let faulty = FaultyLedger(ledger) { index, _ in index == 0 }
        let books = try await books(faulty)
        await #expect(throws: FaultyLedger.Fault.self) {
            try await books.record([entry(0, 5, .intended(submission: 5))])
        }
        #expect(await books.counts(sample.id)[.pending] == 100)
        try await books.record([entry(5, 5, .intended(submission: 6))])
        #expect(await books.counts(sample.id)[.unclear] == 5)
    }

    @Test func rowsOfAnotherProcessAreNotSkipped() async throws {
        let books = try await books()
        _ = try await ledger.append([entry(0, 10, .intended(submission: 5))], references: [])
        _ = try await ledger.append([entry(0, 10, .accepted(offersReceipts: true))], references: [])
        try await books.record([entry(0, 1, .receipt(.delivered, .network))])
        #expect(await books.counts(sample.id)[.submitted] == 9)
        #expect(await books.counts(sample.id)[.delivered] == 1)
        try await books.fold()
        let again = try await self.books()
        #expect(await again.counts(sample.id) == books.counts(sample.id))
    }

    @Test(arguments: UInt64(0)..<12) func foldingAndReadingAgainGivesTheSameAccount(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let books = try await books()
        let events: [RecipientEvent] = [
            .intended(submission: 3), .withdrawn(attemptUsed: true), .accepted(offersReceipts: true),
            .rejected(.number),
            .receipt(.delivered, .network), .receipt(.expired, .network), .receiptOverdue, .cancelled(.stopped),
        ]
        for _ in 0..<40 {
            guard let event = events.randomElement(using: &random) else { continue }
            let start = UInt16.random(in: 0..<100, using: &random)
            try await books.record([entry(start, .random(in: 1...30, using: &random), event)])
            if Int.random(in: 0..<6, using: &random) == 0 { try await books.fold() }
        }
        let account = try #require(await books.account(sample.id))
        let loaded = try #require(try await PlanAccount.load(sample.id, from: ledger))
        #expect(loaded.pages.map(\.records) == account.pages.map(\.records))
        let reopened = try #require(try await self.books().account(sample.id))
        #expect(reopened.pages.map(\.records) == account.pages.map(\.records))
    }

    @Test func anOpenedPlanIsNotFoldedTwice() async throws {
        _ = try await ledger.append([entry(0, 1, .intended(submission: 3))], references: [])
        _ = try await ledger.append([entry(0, 1, .withdrawn(attemptUsed: true))], references: [])
        let opened = try await books()
        #expect(await opened.page(page)?.records[0].attempts == 1)
    }

    @Test func aWaitingReceiptArrivesWithItsReference() async throws {
        let books = try await books()
        let hash = Reference.hash(carrier: "mobifone", kind: "messageId", identifier: "m1")
        let waiting = WaitingReceipt(hash: hash, state: .delivered, evidence: .network, at: time.now())
        #expect(try await ledger.hold(waiting) == nil)
        try await books.record([entry(4, 1, .intended(submission: 8))])
        try await books.record(
            [entry(4, 1, .accepted(offersReceipts: true))],
            references: [Reference(hash: hash, page: page, start: 4, submission: 8)])
        #expect(await books.page(page)?.records[4].state == .delivered)
        #expect(await books.counts(sample.id)[.delivered] == 1)
    }

    @Test func aWaitingReceiptOutlivesAFailureOfTheLedger() async throws {
        let hash = Reference.hash(carrier: "mobifone", kind: "messageId", identifier: "m1")
        _ = try await ledger.hold(WaitingReceipt(hash: hash, state: .delivered, evidence: .network, at: time.now()))
        // Its acknowledgement is long gone: when the second commit fails it must not be lost.
        let faulty = FaultyLedger(ledger) { _, entries in
            entries.contains { $0.event == .receipt(.delivered, .network) }
        }
        let books = try await books(faulty)
        try await books.record([entry(4, 1, .intended(submission: 8))])
        try? await books.record(
            [entry(4, 1, .accepted(offersReceipts: true))],
            references: [Reference(hash: hash, page: page, start: 4, submission: 8)])
        let again = try await self.books()
        // The next start brings it home, once.
        #expect(await again.page(page)?.records[4].state == .delivered)
        #expect(try await ledger.arrived().isEmpty)
    }

    @Test func aBatchReceiptFindsItsRecipientWhoeverElseWasTriedAgain() async throws {
        let books = try await books()
        let recipients = try sample.roll.recipients(of: try #require(await books.page(page)))
        try await books.record([entry(0, 3, .intended(submission: 8))])
        // The first of the batch was not sent and went out again in another one.
        try await books.record([
            entry(0, 1, .withdrawn(attemptUsed: true)), entry(1, 2, .accepted(offersReceipts: true)),
            entry(0, 1, .intended(submission: 9)), entry(0, 1, .accepted(offersReceipts: true)),
        ])
        let reference = Reference(hash: 1, page: page, start: 0, count: 3, submission: 8)
        let receipt = WaitingReceipt(
            hash: 1, address: sample.roll.address(recipients[1].number), state: .delivered, evidence: .network,
            at: time.now())
        let entries = try await books.entries(for: receipt, reference)
        #expect(entries == [entry(1, 1, .receipt(.delivered, .network))])
    }
}
