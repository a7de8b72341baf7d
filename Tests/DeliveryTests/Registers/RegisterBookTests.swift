import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct RegisterBookTests {
    private let store = MemoryLedger()
    private let time = ManualTime()

    private func put(_ book: RegisterBook, _ kind: RegisterChange.Kind, _ numbers: NumberSet) async throws {
        try await book.change(.optOut, at: time.now()) { _ in RegisterContents.Edit(kind, numbers, act: nil) }
    }

    @Test func whatIsPutAndTakenOutIsReadInOrder() async throws {
        let book = RegisterBook.sample(store)
        try await put(book, .put, .of(912_000_001, 912_000_002))
        try await put(book, .remove, .of(912_000_001))
        try await put(book, .put, .of(912_000_003))
        let contents = try await book.contents(of: .optOut)
        #expect(contents.numbers.count == 2)
        #expect(!contents.numbers.contains(try #require(PhoneNumber(nsn: 912_000_001))))
        #expect(try await book.contents(of: .doNotCall).numbers.count == 0)
        try await put(book, .replace, .of(912_000_009))
        #expect(try await book.contents(of: .optOut).numbers.count == 1)
    }

    @Test("many small changes become one, and nothing of them is lost")
    func folded() async throws {
        let book = RegisterBook.sample(store)
        var most = 0
        for nsn: UInt32 in 912_000_000..<912_000_150 {
            try await put(book, .put, .of(nsn))
            most = max(most, await store.changes(of: .optOut, after: 0).count)
        }
        try await put(book, .remove, .of(912_000_000))
        #expect(most == 64)
        #expect(try await book.contents(of: .optOut).numbers.count == 149)
    }

    @Test("values survive being folded")
    func foldedValues() async throws {
        let book = RegisterBook.sample(store)
        let numbers = (0..<100).compactMap { PhoneNumber(nsn: 912_000_000 + $0) }
        for (index, number) in numbers.enumerated() {
            try await book.learn([number: Network.allCases[index % 9]], at: time.now())
        }
        let learned = try await book.learnedNetworks()
        #expect(learned.count == 100)
        #expect(numbers.enumerated().allSatisfy { learned[$1] == Network.allCases[$0 % 9] })
        // Said again, it is no change.
        let version = await store.registersVersion()
        try await book.learn([numbers[4]: Network.allCases[4]], at: time.now())
        #expect(await store.registersVersion() == version)
        try await book.learn([numbers[4]: .wintel], at: time.now())
        #expect(try await book.learnedNetworks()[numbers[4]] == .wintel)
    }

    @Test("what was reported before a day is left out; what is reported again counts from then on")
    func learnedSince() async throws {
        let book = RegisterBook.sample(store)
        let numbers = (0..<3).compactMap { PhoneNumber(nsn: 912_000_000 + $0) }
        // 23:59:59 of 1 October in Viet Nam, and a second later.
        let evening = try #require(Instant(rfc3339: "2025-10-01T16:59:59Z"))
        try await book.learn([numbers[0]: .itel, numbers[1]: .itel], at: evening)
        try await book.learn([numbers[2]: .itel], at: evening.advanced(bySeconds: 1))
        func known(_ day: String?) async throws -> [Network?] {
            let learned = try await book.learnedNetworks(since: day)
            return numbers.map { learned[$0] }
        }
        #expect(try await known(nil) == [.itel, .itel, .itel])
        #expect(try await known("2025-10-01") == [.itel, .itel, .itel])
        #expect(try await known("2025-10-02") == [nil, nil, .itel])
        #expect(try await known("2025-10-03") == [nil, nil, nil])
        try await book.learn([numbers[0]: .itel], at: evening.advanced(bySeconds: 86_400))
        #expect(try await known("2025-10-02") == [.itel, nil, .itel])
        // An older report does not make it older.
        let version = await store.registersVersion()
        try await book.learn([numbers[0]: .itel], at: evening)
        #expect(await store.registersVersion() == version)
    }

    @Test("two who change a register at once both get through")
    func together() async throws {
        let book = RegisterBook.sample(store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for nsn: UInt32 in 912_000_000..<912_000_040 {
                group.addTask { try await put(book, .put, .of(nsn)) }
            }
            try await group.waitForAll()
        }
        #expect(try await book.contents(of: .optOut).numbers.count == 40)
    }

    @Test("a register whose key is gone is neither read nor written over")
    func keyGone() async throws {
        try await put(.sample(store), .put, .of(912_000_001))
        let stranger = RegisterBook(store) { _, making in
            guard making else { throw Problem.damaged("key") }
            return .random()
        }
        await #expect(throws: Problem.damaged("key")) { try await stranger.contents(of: .optOut) }
        await #expect(throws: Problem.damaged("key")) { try await put(stranger, .put, .of(912_000_002)) }
        #expect(await store.changes(of: .optOut, after: 0).count == 1)
    }
}
