import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct NumbersOfficeTests {
    private let store = MemoryLedger()
    private let book: RegisterBook
    private let office: NumbersOffice

    init() {
        book = .sample(store)
        office = NumbersOffice(store, book, time: ManualTime())
    }

    @Test("acts are journaled with counts, never with a number")
    func journal() async throws {
        let first = try await office.block(.of(912_345_678, 912_345_679), in: .optOut, by: "Hoa", reason: "gọi điện")
        #expect((first.changed, first.unchanged, first.total) == (2, 0, 2))
        let second = try await office.block(.of(912_345_679, 912_345_680), in: .optOut, by: "Hoa", reason: "thư")
        #expect((second.changed, second.unchanged, second.total) == (1, 1, 3))
        let third = try await office.unblock(.of(912_345_678, 987_000_000), in: .optOut, by: "Hoa", reason: "xin lại")
        #expect((third.changed, third.unchanged, third.total) == (1, 1, 2))
        let fourth = try await office.block(
            .of(912_345_680), in: .optOut, replacing: true, by: "Hoa", reason: "danh sách mới")
        #expect((fourth.changed, fourth.unchanged, fourth.total) == (1, 1, 1))
        try await office.lookUp(by: "Hoa", reason: "đơn số 12")
        let entries = await store.journal()
        #expect(entries.map(\.entry.draft.act) == ["block", "block", "unblock", "block-list", "find"])
        #expect(entries.map(\.entry.draft.after) == ["2", "3", "2", "1", ""])
        #expect(JournalChain.firstBroken(entries) == nil)
        #expect(!"\(entries.map(\.entry.draft))".contains("345"))
    }

    @Test("nobody acts without a name and a reason", arguments: [("", "x"), (" ", "x"), ("Hoa", ""), ("Hoa", " ")])
    func nameAndReason(_ name: String, _ reason: String) async throws {
        let cap = FrequencyCap(messages: 3, hours: 24)
        await #expect(throws: Problem.self) {
            try await office.block(.of(912_345_678), in: .optOut, by: name, reason: reason)
        }
        await #expect(throws: Problem.self) {
            try await office.unblock(.of(912_345_678), in: .optOut, by: name, reason: reason)
        }
        await #expect(throws: Problem.self) { try await office.lookUp(by: name, reason: reason) }
        await #expect(throws: Problem.self) { try await office.set(cap, by: name, reason: reason) }
        let (journal, version) = (await store.journal(), await store.registersVersion())
        #expect(journal.isEmpty && version == 0)
    }

    @Test func aCapIsSetAndDropped() async throws {
        let cap = FrequencyCap(messages: 3, hours: 24)
        try await office.set(cap, by: "Nam", reason: "quy chế")
        #expect(try await store.frequencyCap() == cap)
        try await office.set(nil, by: "Nam", reason: "bỏ")
        #expect(try await store.frequencyCap() == nil)
        #expect(await store.journal().map(\.entry.draft.before) == ["", "3/24"])
        // What cannot be read must not look like no rule.
        await store.set(
            "frequency-cap", to: "many", JournalDraft(who: "", act: "", subject: "", before: "", after: ""),
            at: ManualTime().now())
        await #expect(throws: Problem.damaged("setting")) { try await store.frequencyCap() }
    }
}
