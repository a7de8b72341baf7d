import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct LogEntryTests {
    private static var events: [RecipientEvent] {
        [.intended(submission: .max), .intended(submission: 1), .receiptOverdue]
            + [true, false].flatMap { [RecipientEvent.withdrawn(attemptUsed: $0), .accepted(offersReceipts: $0)] }
            + StateReason.allCases.flatMap { [RecipientEvent.rejected($0), .cancelled($0)] }
            + RecipientState.allCases.flatMap { state in Evidence.allCases.map { .receipt(state, $0) } }
    }

    @Test func everyEventSurvivesTheLog() throws {
        let page = PageID(plan: .random(), index: 77)
        let entries = Self.events.enumerated().map { index, event in
            LogEntry(
                page: page, start: UInt16(index), count: .max, event: event, at: Instant(milliseconds: Int64(index) - 3)
            )
        }
        let bytes = entries.bytes
        #expect(bytes.count == entries.count * LogEntry.size)
        #expect([LogEntry](bytes: bytes) == entries)
        #expect([LogEntry](bytes: []) == [])
    }

    @Test func brokenBytesAreNotHalfUnderstood() {
        let entry = LogEntry(page: PageID(raw: 1), start: 0, event: .receiptOverdue, at: Instant(milliseconds: 0))
        let bytes = [entry, entry].bytes
        #expect([LogEntry](bytes: Array(bytes.dropLast())) == nil)
        for kind: UInt8 in [0, 8, 255] {
            var unknown = bytes
            unknown[LogEntry.size + 12] = kind
            #expect([LogEntry](bytes: unknown) == nil)
        }
    }

    @Test func positionsAreCutToThePage() {
        func positions(_ start: UInt16, _ count: UInt16) -> Range<Int> {
            LogEntry(
                page: PageID(raw: 1), start: start, count: count, event: .receiptOverdue, at: Instant(milliseconds: 0)
            )
            .positions(in: 10)
        }
        #expect(positions(3, 4) == 3..<7)
        #expect(positions(8, 9) == 8..<10)
        #expect(positions(12, 1).isEmpty && positions(.max, .max).isEmpty)
    }

    @Test(arguments: UInt64(0)..<40) func countersAreThoseOfARecount(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var records = PageRecords(count: 50)
        for _ in 0..<120 {
            guard let event = Self.events.randomElement(using: &random) else { continue }
            records.apply(
                LogEntry(
                    page: PageID(raw: 1), start: .random(in: 0...60, using: &random),
                    count: .random(in: 0...20, using: &random), event: event, at: Instant(milliseconds: 5)))
        }
        var recount = StateCounts()
        for position in 0..<50 { recount[records[position].state] += 1 }
        #expect(records.counts == recount && recount.total == 50)
        #expect(records.counts.open == (0..<50).count { !records[$0].state.isFinal })
        let back = try #require(PageRecords(bytes: records.bytes, count: 50))
        #expect(back == records && back.counts == recount)
        #expect(PageRecords(bytes: Array(records.bytes.dropLast()), count: 50) == nil)
    }

    @Test func aFreshPageStoresNothing() {
        #expect(PageRecords(count: 4_096).bytes.isEmpty)
        #expect(PageRecords(bytes: [], count: 3) == PageRecords(count: 3))
    }
}
