import Campaigns
import Carriers
import Delivery
import TestKit
import Testing

@Suite struct NumberSearchTests {
    private let time = ManualTime()
    private let memory = MemoryLedger()
    private let sample: SamplePlan
    private let book: RegisterBook

    init() async throws {
        sample = try SamplePlan([try Repository.carrier("viettel")], recipients: 5)
        book = .sample(memory)
        try await sample.begin(in: memory, time: time)
    }

    private var numbers: [PhoneNumber] { sample.recipients.flatMap(\.recipients).map(\.number) }

    private func find(_ number: PhoneNumber, keyless: Bool = false) async throws -> NumberFinding {
        try await NumberSearch(memory, book) { [key = sample.key] _ in
            if keyless { throw Problem.damaged("key") }
            return key
        }.find(number)
    }

    @Test("the state is the page and the tail of the log, for that recipient only")
    func states() async throws {
        let page = PageID(plan: sample.id, index: 0)
        _ = await memory.append(
            [
                LogEntry(page: page, start: 1, count: 3, event: .intended(submission: 7), at: time.now()),
                LogEntry(page: page, start: 1, count: 2, event: .accepted(offersReceipts: true), at: time.now()),
            ], references: [], settling: [])
        time.advance(byMilliseconds: 2_000)
        _ = await memory.append(
            [LogEntry(page: page, start: 2, event: .receipt(.delivered, .network), at: time.now())], references: [],
            settling: [])
        let expected: [RecipientState] = [.pending, .submitted, .delivered, .unclear, .pending]
        for (index, number) in numbers.enumerated() {
            let finding = try await find(number)
            let sending = try #require(finding.sendings.first)
            #expect(finding.sendings.count == 1 && sending.state.state == expected[index])
            #expect(sending.wasHandedOver == (1...3).contains(index))
            #expect(sending.variant?.text == "Tin thu" && sending.gateway == "viettel")
            #expect(sending.segment?.network == .viettel && sending.source.number == number)
        }
        let delivered = try #require(try await find(numbers[2]).sendings.first?.state)
        #expect(delivered.evidence == .network && delivered.settledAt - delivered.submittedAt == 2_000)
    }

    @Test("nobody is found who is in no plan; since when records exist is said")
    func nobody() async throws {
        let stranger = try #require(PhoneNumber(nsn: 987_654_321))
        let finding = try await find(stranger)
        #expect(finding.sendings.isEmpty && finding.searchedPlans == 1 && finding.closedPlans == 0)
        #expect(finding.recordsSince == ManualTime().now())
        #expect(finding.blockedBy.isEmpty && finding.learnedNetwork == nil)
        _ = try await NumbersOffice(memory, book, time: time).block(
            NumberSet([stranger]), in: .doNotCall, by: "Hoa", reason: "danh sách")
        try await book.learn([stranger: .itel], at: time.now())
        let blocked = try await find(stranger)
        #expect(blocked.blockedBy == [.doNotCall] && blocked.learnedNetwork == .itel)
    }

    @Test("a plan whose key was destroyed is said to be closed, not empty")
    func closed() async throws {
        let finding = try await find(numbers[0], keyless: true)
        #expect(finding.sendings.isEmpty && finding.closedPlans == 1 && finding.searchedPlans == 0)
    }

    @Test("an earlier plan of the campaign is found, though its text is not kept")
    func earlierPlan() async throws {
        let page = PageID(plan: sample.id, index: 0)
        _ = await memory.append(
            [LogEntry(page: page, start: 0, event: .intended(submission: 7), at: time.now())], references: [],
            settling: [])
        try await Office(ledger: memory, time: time).finish(sample.plan.slug)
        let later = PlanID.random()
        try await sample.freeze(in: Office(ledger: memory, time: time), as: (sample.plan, later))
        let finding = try await find(numbers[0])
        #expect(finding.sendings.map { $0.plan == nil } == [true, false])
        #expect(finding.sendings.map(\.state.state) == [.unclear, .pending])
    }
}
