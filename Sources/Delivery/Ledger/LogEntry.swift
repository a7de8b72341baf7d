package import Campaigns

/// One event of a run of recipients of one page: 40 bytes of the ordered log.
package struct LogEntry: Sendable, Equatable {
    package let page: PageID
    package let start: UInt16
    package let count: UInt16
    package let event: RecipientEvent
    package let at: Instant

    package init(page: PageID, start: UInt16, count: UInt16 = 1, event: RecipientEvent, at: Instant) {
        self.page = page
        self.start = start
        self.count = count
        self.event = event
        self.at = at
    }

    /// Positions in the page, cut to what it holds.
    package func positions(in size: Int) -> Range<Int> {
        Int(start)..<max(Int(start), min(size, Int(start) + Int(count)))
    }
}

extension LogEntry {
    package static let size = 40

    package func write(to writer: inout ByteWriter) {
        let (kind, detail, extra) = code
        writer.u64(UInt64(bitPattern: page.raw))
        writer.u16(start)
        writer.u16(count)
        writer.u8(kind)
        writer.u8(detail)
        writer.u8(extra)
        writer.zeros(9)
        writer.u64(submission)
        writer.u64(UInt64(bitPattern: at.milliseconds))
    }

    /// - Returns: nil when the kind is unknown: a log of a later version must not be half understood.
    package init?(_ reader: inout ByteReader) {
        let page = PageID(raw: Int64(bitPattern: reader.u64()))
        let start = reader.u16()
        let count = reader.u16()
        let (kind, detail, extra) = (reader.u8(), reader.u8(), reader.u8())
        reader.skip(9)
        let submission = reader.u64()
        let at = Instant(milliseconds: Int64(bitPattern: reader.u64()))
        guard let event = Self.event(kind, detail, extra, submission) else { return nil }
        self.init(page: page, start: start, count: count, event: event, at: at)
    }

    private var submission: UInt64 {
        if case .intended(let submission) = event { submission } else { 0 }
    }

    private var code: (kind: UInt8, detail: UInt8, extra: UInt8) {
        switch event {
        case .intended: (1, 0, 0)
        case .withdrawn(let attemptUsed): (2, attemptUsed ? 1 : 0, 0)
        case .accepted(let offersReceipts): (3, offersReceipts ? 1 : 0, 0)
        case .rejected(let reason): (4, reason.rawValue, 0)
        case .receipt(let state, let evidence): (5, state.rawValue, evidence.rawValue)
        case .receiptOverdue: (6, 0, 0)
        case .cancelled(let reason): (7, reason.rawValue, 0)
        }
    }

    private static func event(_ kind: UInt8, _ detail: UInt8, _ extra: UInt8, _ submission: UInt64) -> RecipientEvent? {
        switch kind {
        case 1: .intended(submission: submission)
        case 2: .withdrawn(attemptUsed: detail == 1)
        case 3: .accepted(offersReceipts: detail == 1)
        case 4: .rejected(StateReason(rawValue: detail) ?? .other)
        case 5: RecipientState(rawValue: detail).map { .receipt($0, Evidence(rawValue: extra) ?? .none) }
        case 6: .receiptOverdue
        case 7: .cancelled(StateReason(rawValue: detail) ?? .other)
        default: nil
        }
    }
}
