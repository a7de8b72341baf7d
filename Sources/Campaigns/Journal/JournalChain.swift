/// Proves that nobody edited the journal.
package enum JournalChain {
    /// A stored entry beside the hash that the store holds for it.
    package struct Stored: Sendable {
        package let entry: JournalEntry
        package let storedHash: String

        package init(entry: JournalEntry, storedHash: String) {
            self.entry = entry
            self.storedHash = storedHash
        }
    }

    /// The sequence number of the first entry that does not fit the chain; nil when all do.
    package static func firstBroken(_ entries: [Stored]) -> Int64? {
        var previous = JournalEntry.origin
        for (index, stored) in entries.enumerated() {
            let fits =
                stored.entry.seq == Int64(index + 1) && stored.entry.previous == previous
                && stored.entry.hash == stored.storedHash
            if !fits { return stored.entry.seq }
            previous = stored.storedHash
        }
        return nil
    }
}
