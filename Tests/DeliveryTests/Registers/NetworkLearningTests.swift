import Campaigns
import Carriers
import Delivery
import Logging
import TestKit
import Testing

@Suite struct NetworkLearningTests {
    private let time = ManualTime()
    private let memory = MemoryLedger()
    private let sample: SamplePlan
    private let book: RegisterBook
    private let learning: NetworkLearning

    init() async throws {
        sample = try SamplePlan([try Repository.carrier("viettel")], recipients: 6)
        book = .sample(memory)
        learning = NetworkLearning(
            book, ledger: memory, roll: sample.roll, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await sample.begin(in: memory, time: time)
    }

    private func entry(_ position: UInt16, count: UInt16 = 1) -> [LogEntry] {
        [
            LogEntry(
                page: PageID(plan: sample.id, index: 0), start: position, count: count,
                event: .receipt(.delivered, .network), at: time.now())
        ]
    }

    @Test("a network that is not the planned one is learned, in one change; the planned one is no news")
    func learned() async throws {
        await learning.hear("452-04", of: entry(0))
        await learning.hear("MobiFone", of: entry(1))
        await learning.hear("45201", of: entry(2))
        await learning.hear("Vodafone", of: entry(3))
        await learning.hear("45202", of: entry(4, count: 2))
        await learning.write(at: time.now())
        let learned = try await book.learnedNetworks()
        let numbers = sample.recipients.flatMap(\.recipients).map(\.number)
        #expect(numbers.map { learned[$0] } == [nil, .mobifone, .mobifone, nil, nil, nil])
        #expect(await memory.changes(of: .learnedNetworks, after: 0).count == 1)
        #expect(await memory.journal().allSatisfy { $0.entry.draft.subject != "learned-networks" })
        await learning.write(at: time.now())
        #expect(await memory.changes(of: .learnedNetworks, after: 0).count == 1)
    }

    @Test("the network in a receipt reaches the register")
    func fromAReceipt() async throws {
        let books = Bookkeeper(ledger: memory, roll: sample.roll)
        try await books.open(sample.id)
        let page = PageID(plan: sample.id, index: 0)
        try await books.record([
            LogEntry(page: page, start: 0, count: 6, event: .intended(submission: 1), at: time.now())
        ])
        let intake = ReceiptIntake(
            sample.carriers[0], books: books, ledger: memory, time: time,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, learning: learning)
        var receipt = ReceiptReading(.delivered)
        receipt.recipientKey = RecipientKey(page: page, position: 5).text
        receipt.fields = ["network": "VinaPhone"]
        #expect(try await intake.take([receipt]).taken == 1)
        await learning.write(at: time.now())
        #expect(try await book.learnedNetworks()[sample.recipients[0].recipients[5].number] == .vinaphone)
    }
}
