import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct ScreenTests {
    private let store = MemoryLedger()
    private let time = ManualTime()
    private let book: RegisterBook
    private let blocklist: Blocklist

    init() {
        book = .sample(store)
        blocklist = Blocklist(book)
    }

    private func block(_ numbers: NumberSet, in register: Register = .optOut) async throws -> Screen {
        _ = try await NumbersOffice(store, book, time: time).block(numbers, in: register, by: "Hoa", reason: "thử")
        try await blocklist.refresh()
        return Screen(blocklist, time: time)
    }

    @Test func whoIsBlockedIsTakenOutAndTheOthersAreANewSubmission() async throws {
        let screen = try await block(.of(900_000_001, 900_000_005))
        let (some, none, all) = (
            Submission.sample(0..<4, id: 1), Submission.sample(6..<9, id: 2), Submission.sample(5..<6, id: 3)
        )
        let rest = await screen.rest(of: [some, none, all], kind: "awareness")
        #expect(rest.submissions.map { $0.members.map(\.position) } == [[0, 2, 3], [6, 7, 8]])
        // Another composition has a key of its own; a whole one keeps it.
        #expect(rest.submissions[0].id != 1 && rest.submissions[1].id == 2)
        #expect(rest.entries.map(\.start) == [1, 5])
        #expect(rest.entries.allSatisfy { $0.event == .cancelled(.removed) && $0.count == 1 })
        #expect(await screen.touches([some, none, all], kind: "awareness") == [1, 3])
    }

    @Test("what may have been sent is repeated whole, or not at all")
    func repeats() async throws {
        let screen = try await block(.of(900_000_001, 900_000_005))
        var (some, all) = (Submission.sample(0..<4, id: 1), Submission.sample(5..<6, id: 3))
        (some.perhapsSent, all.perhapsSent) = (true, true)
        let rest = await screen.rest(of: [some, all], kind: "awareness")
        #expect(rest.submissions == [some] && rest.entries.isEmpty)
        #expect(await screen.touches([some, all], kind: "awareness").isEmpty)
    }

    @Test("the do-not-call list holds for advertising only, opt-outs for every class")
    func classes() async throws {
        _ = try await block(.of(900_000_001), in: .doNotCall)
        let screen = try await block(.of(900_000_002))
        let submission = Submission.sample(0..<4)
        let awareness = await screen.rest(of: [submission], kind: "awareness")
        #expect(awareness.submissions[0].members.map(\.position) == [0, 1, 3])
        let advertising = await screen.rest(of: [submission], kind: "advertising")
        #expect(advertising.submissions[0].members.map(\.position) == [0, 3])
    }

    @Test("the list reads what is new, and says whether anything is")
    func refresh() async throws {
        let screen = try await block(.of(900_000_001))
        #expect(await screen.generation == 1)
        #expect(try await !blocklist.refresh())
        try await book.learn([try #require(PhoneNumber(nsn: 912_345_678)): .itel], at: time.now())
        #expect(try await !blocklist.refresh(), "networks block nobody")
        _ = try await NumbersOffice(store, book, time: time).unblock(
            .of(900_000_001), in: .optOut, by: "Hoa", reason: "thử")
        #expect(try await blocklist.refresh())
        #expect(await screen.rest(of: [.sample(0..<4)], kind: "awareness").entries.isEmpty)
    }
}
