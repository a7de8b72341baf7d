import Campaigns
import Delivery
import Foundation
import GRDB
import Ledgers
import TestKit
import Testing

@Suite struct SQLiteLedgerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/ledger.sqlite" }

    @Test("a commit that returned survives a power cut: WAL with synchronous=FULL, read back")
    func durability() throws {
        let ledger = try SQLiteLedger(path: path)
        let (journal, synchronous) = try ledger.durability()
        #expect(journal == "wal")
        #expect(synchronous == 2)
    }

    @Test("what one process wrote, another one reads")
    func reopened() async throws {
        let page = PageID(plan: PlanID(raw: 5), index: 0)
        let entry = LogEntry(page: page, start: 1, event: .intended(submission: 7), at: Instant(milliseconds: 1))
        _ = try await SQLiteLedger(path: path).append([entry], references: [])
        #expect(try await SQLiteLedger(path: path).rows(after: 0).map(\.entries) == [[entry]])
    }

    @Test("a journal entry that somebody edited is named")
    func editedJournal() async throws {
        let ledger = try SQLiteLedger(path: path)
        for name in ["An", "Bình", "Chi"] {
            try await ledger.act(on: "a", at: Instant(milliseconds: 1)) { _ in
                JournalDraft(who: name, act: "approve", subject: "a", before: "", after: "")
            }
        }
        #expect(JournalChain.firstBroken(try await ledger.journal()) == nil)
        let knife = try DatabaseQueue(path: path)
        try await knife.write { try $0.execute(sql: "UPDATE journal SET who = 'Dung' WHERE seq = 2") }
        #expect(JournalChain.firstBroken(try await ledger.journal()) == 2)
    }

    @Test("damaged bytes are said to be damaged, not read as something else")
    func damaged() async throws {
        let ledger = try SQLiteLedger(path: path)
        let plan = PlanID(raw: 5)
        try await ledger.freeze(
            [Page(id: PageID(plan: plan, index: 0), segment: 0, gateway: "viettel", parts: 1, count: 2, sealed: [1])],
            on: "a",
            at: Instant(milliseconds: 1)
        ) { record in
            record.planID = plan.raw
            return JournalDraft(who: "An", act: "plan", subject: "a", before: "", after: "")
        }
        let knife = try DatabaseQueue(path: path)
        try await knife.write { try $0.execute(sql: "UPDATE page SET records = x'01'") }
        await #expect(throws: Problem.damaged("page")) { try await ledger.pages(of: plan) }
    }

    @Test("a file that is no ledger gets a sentence")
    func notALedger() throws {
        try Data("no database, only words that are longer than a header".utf8).write(to: URL(fileURLWithPath: path))
        #expect { try SQLiteLedger(path: path) } throws: { ($0 as? Problem)?.code == "ledger-unusable" }
    }
}
