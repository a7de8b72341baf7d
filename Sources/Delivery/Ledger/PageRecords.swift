import Campaigns

/// The records of one page with their counters, so that totals need no scan.
package struct PageRecords: Sendable, Equatable {
    /// Empty while nothing has happened to any recipient: a fresh plan of millions weighs nothing.
    private var records: [RecipientRecord] = []
    package private(set) var counts: StateCounts
    package let count: Int

    /// All pending.
    package init(count: Int) {
        self.count = count
        counts = StateCounts(pending: count)
    }

    /// True while nothing has happened to anybody of the page.
    package var isUntouched: Bool { records.isEmpty }

    /// Every record, in the order of the page.
    package var all: [RecipientRecord] {
        isUntouched ? Array(repeating: RecipientRecord(), count: count) : records
    }

    package subscript(position: Int) -> RecipientRecord {
        records.isEmpty ? RecipientRecord() : records[position]
    }

    /// Applies one event to a run of recipients; positions beyond the page are ignored.
    package mutating func apply(_ entry: LogEntry) {
        if records.isEmpty { records = Array(repeating: RecipientRecord(), count: count) }
        for position in entry.positions(in: count) {
            let before = records[position].state
            records[position].apply(entry.event, at: entry.at)
            counts.move(from: before, to: records[position].state)
        }
    }

    /// Stored as nothing while every recipient is pending, so that a fresh plan writes numbers only.
    package var bytes: [UInt8] {
        guard records.contains(where: { $0 != RecipientRecord() }) else { return [] }
        var writer = ByteWriter(capacity: records.count * RecipientRecord.size)
        for record in records { record.write(to: &writer) }
        return writer.bytes
    }

    /// - Returns: nil when the bytes are not `count` records: the page is damaged.
    package init?(bytes: [UInt8], count: Int) {
        self.init(count: count)
        if bytes.isEmpty { return }
        guard bytes.count == count * RecipientRecord.size else { return nil }
        records.reserveCapacity(count)
        for position in 0..<count {
            let start = position * RecipientRecord.size
            records.append(RecipientRecord(bytes: bytes[start..<start + RecipientRecord.size]))
            counts.move(from: .pending, to: records[position].state)
        }
    }
}
