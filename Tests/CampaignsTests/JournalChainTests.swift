import Campaigns
import Testing

@Suite struct JournalChainTests {
    private func chain(_ count: Int) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        for index in 0..<count {
            let draft = JournalDraft(
                who: "Nguyễn Văn \(index)", act: "approve", subject: "s/\(index % 3)", before: "a", after: "b",
                reason: "vì \(index)")
            entries.append(JournalEntry(draft, at: Instant(milliseconds: Int64(index) * 1_000), after: entries.last))
        }
        return entries
    }

    private func stored(_ entries: [JournalEntry]) -> [JournalChain.Stored] {
        entries.map { JournalChain.Stored(entry: $0, storedHash: $0.hash) }
    }

    @Test func aWholeChainHolds() {
        #expect(JournalChain.firstBroken([]) == nil)
        #expect(JournalChain.firstBroken(stored(chain(20))) == nil)
        #expect(chain(1).first?.previous == JournalEntry.origin && chain(2).last?.seq == 2)
    }

    @Test func everyEditIsFound() throws {
        let entries = chain(5)
        let old = entries[2]
        func draft(_ change: (JournalDraft) -> JournalDraft) -> JournalDraft { change(old.draft) }
        let drafts = [
            JournalDraft(who: "x", act: "approve", subject: "s/2", before: "a", after: "b", reason: "vì 2"),
            JournalDraft(who: old.draft.who, act: "accept", subject: "s/2", before: "a", after: "b", reason: "vì 2"),
            JournalDraft(who: old.draft.who, act: "approve", subject: "s/1", before: "a", after: "b", reason: "vì 2"),
            JournalDraft(who: old.draft.who, act: "approve", subject: "s/2", before: "", after: "ab", reason: "vì 2"),
            JournalDraft(who: old.draft.who, act: "approve", subject: "s/2", before: "a", after: "c", reason: "vì 2"),
            JournalDraft(who: old.draft.who, act: "approve", subject: "s/2", before: "a", after: "b", reason: ""),
        ]
        for draft in drafts {
            let edited = JournalEntry(seq: old.seq, at: old.at, draft: draft, previous: old.previous)
            var rows = stored(entries)
            // As the store has it after an edit of the text alone, and after the hash was made to fit.
            rows[2] = JournalChain.Stored(entry: edited, storedHash: old.hash)
            #expect(JournalChain.firstBroken(rows) == 3)
            rows[2] = JournalChain.Stored(entry: edited, storedHash: edited.hash)
            #expect(JournalChain.firstBroken(rows) == 4)
        }
        let later = JournalEntry(
            seq: old.seq, at: old.at.advanced(byMilliseconds: 1), draft: old.draft, previous: old.previous)
        var rows = stored(entries)
        rows[2] = JournalChain.Stored(entry: later, storedHash: old.hash)
        #expect(JournalChain.firstBroken(rows) == 3)
    }

    @Test(arguments: 0..<5) func removingAndMovingIsFound(_ index: Int) {
        let entries = chain(6)
        var without = stored(entries)
        without.remove(at: index)
        #expect(JournalChain.firstBroken(without) != nil)
        var swapped = stored(entries)
        swapped.swapAt(index, index + 1)
        #expect(JournalChain.firstBroken(swapped) != nil)
        var twice = stored(entries)
        twice.insert(twice[index], at: index)
        #expect(JournalChain.firstBroken(twice) != nil)
    }

    @Test func aHoleInTheMiddleThatWasRenumberedIsFound() {
        var entries = Array(chain(6).prefix(2))
        for old in chain(6).dropFirst(3) {
            entries.append(
                JournalEntry(seq: Int64(entries.count + 1), at: old.at, draft: old.draft, previous: old.previous))
        }
        #expect(JournalChain.firstBroken(stored(entries)) == 3)
    }
}
