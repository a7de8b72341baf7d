import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

/// Overdue receipts, withdrawals, the vigil after the last submission, and the figures that come of it.
@Suite struct VigilTests {
    private let time = ManualTime()
    private let ledger = MemoryLedger()
    private let sample: SamplePlan
    private let books: Bookkeeper

    init() async throws {
        sample = try SamplePlan(["viettel", "small-networks"].map { try Repository.carrier($0) }, recipients: 10)
        try await sample.begin(in: ledger, time: time)
        books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
    }

    private func page(_ gateway: String) -> PageID {
        PageID(plan: sample.id, index: sample.plan.segments.firstIndex { $0.gateway == gateway } ?? 0)
    }

    private func note(_ gateway: String, _ start: UInt16, _ count: UInt16, _ events: RecipientEvent...) async throws {
        try await books.record(
            events.map { LogEntry(page: page(gateway), start: start, count: count, event: $0, at: time.now()) })
    }

    private func account() async throws -> PlanAccount { try #require(await books.account(sample.id)) }

    @Test func onlyWhoIsOverdueIsGivenUp() async throws {
        try await note("viettel", 0, 4, .intended(submission: 1), .accepted(offersReceipts: true))
        try await note("viettel", 4, 1, .intended(submission: 2))
        time.advance(byMilliseconds: 1_000)
        try await note("viettel", 5, 2, .intended(submission: 3), .accepted(offersReceipts: true))
        try await note("viettel", 1, 1, .receipt(.delivered, .network))
        let patience = ["viettel": 10]
        time.advance(byMilliseconds: 8_999)
        #expect(
            Overdue.entries(in: try await account(), plan: sample.plan, patience: patience, now: time.now()).isEmpty)
        time.advance(byMilliseconds: 1)
        let entries = Overdue.entries(in: try await account(), plan: sample.plan, patience: patience, now: time.now())
        #expect(entries.map(\.start) == [0, 2] && entries.map(\.count) == [1, 2])
        try await books.record(entries)
        let counts = await books.counts(sample.id)
        // The unclear one stays so: silence proves nothing of it.
        #expect(counts[.noReceipt] == 3 && counts[.unclear] == 1 && counts[.submitted] == 2 && counts[.delivered] == 1)
        #expect(Overdue.entries(in: try await account(), plan: sample.plan, patience: [:], now: time.now()).isEmpty)
    }

    @Test func onlyThePendingOfThatGatewayAreWithdrawn() async throws {
        try await note("viettel", 2, 3, .intended(submission: 1))
        let entries = Withdrawal.entries(
            in: try await account(), plan: sample.plan, gateways: ["viettel"], reason: .tooLate, now: time.now())
        try await books.record(entries)
        let counts = await books.counts(sample.id)
        #expect(counts[.cancelled] == 7 && counts[.unclear] == 3 && counts[.pending] == 10)
    }

    @Test func theVigilEndsWhenAllIsFinal() async throws {
        try await note("viettel", 0, 10, .intended(submission: 1), .accepted(offersReceipts: true))
        try await note("small-networks", 0, 10, .intended(submission: 2), .accepted(offersReceipts: false))
        let vigil = Vigil(plan: sample.plan, id: sample.id, books: books, time: time, carriers: sample.carriers)
        #expect(await !vigil.isFinished())
        let begin = time.now()
        try await time.running { try await vigil.keep(seconds: 3_600) { false } }
        #expect(await vigil.isFinished())
        #expect(await books.counts(sample.id)[.noReceipt] == 10)
        let patience = try #require(sample.carriers.first { $0.id == "viettel" }).receipts.finalAfterSeconds
        #expect(time.now().seconds(since: begin) >= Double(patience))
        #expect(time.now().seconds(since: begin) < 3_600)
    }

    @Test func theVigilEndsInTimeOrWhenTold() async throws {
        try await note("viettel", 0, 10, .intended(submission: 1))
        let vigil = Vigil(plan: sample.plan, id: sample.id, books: books, time: time, carriers: sample.carriers)
        let begin = time.now()
        try await time.running { try await vigil.keep(seconds: 20) { false } }
        #expect(time.now().seconds(since: begin) >= 20)
        try await vigil.keep(seconds: 3_600) { true }
        // Who is unclear waits for a person, who is pending does not let it end.
        #expect(await !vigil.isFinished())
        #expect(await books.counts(sample.id)[.unclear] == 10)
    }

    @Test func theFiguresAddUp() async throws {
        try await note("viettel", 0, 3, .intended(submission: 1), .rejected(.number))
        try await note(
            "viettel", 3, 2, .intended(submission: 2), .accepted(offersReceipts: true), .receipt(.delivered, .network))
        try await note("viettel", 3, 1, .receipt(.expired, .network))
        let record = try #require(await ledger.campaign(sample.plan.slug))
        let figures = ReportFigures(record, plan: sample.plan, account: try await account(), asOf: time.now())
        #expect(figures.balanced && figures.states.total == sample.plan.planned)
        #expect(figures.reasons == [.number: 3] && figures.conflicts == 1)
        #expect(figures.evidence[.network] == 2 && figures.evidence.values.reduce(0, +) == 20)
        let segments = figures.segments.map { $0.states[.rejected] }
        #expect(segments.sorted() == [0, 3])
        #expect(figures.state == .running && figures.approval?.by == "Người duyệt")
    }

    @Test func figuresOfALostPageDoNotBalance() async throws {
        let record = try #require(await ledger.campaign(sample.plan.slug))
        #expect(!ReportFigures(record, plan: sample.plan, account: nil, asOf: time.now()).balanced)
    }
}
