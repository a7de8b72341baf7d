import Campaigns

/// Entries that were committed together, with the order that the ledger gave them.
package struct LogRow: Sendable, Equatable {
    package let sequence: Int64
    package let entries: [LogEntry]

    package init(sequence: Int64, entries: [LogEntry]) {
        self.sequence = sequence
        self.entries = entries
    }
}

extension [LogEntry] {
    /// The entries as the log stores them, ``LogEntry/size`` bytes each.
    package var bytes: [UInt8] {
        var writer = ByteWriter(capacity: count * LogEntry.size)
        for entry in self { entry.write(to: &writer) }
        return writer.bytes
    }

    /// - Returns: nil when the bytes are not whole entries, or of a kind that this version does not know.
    package init?(bytes: [UInt8]) {
        guard bytes.count % LogEntry.size == 0 else { return nil }
        var reader = ByteReader(bytes[...])
        var entries: [LogEntry] = []
        entries.reserveCapacity(bytes.count / LogEntry.size)
        while !reader.isAtEnd {
            guard let entry = LogEntry(&reader) else { return nil }
            entries.append(entry)
        }
        self = entries
    }
}
