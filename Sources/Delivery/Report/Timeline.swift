package import Campaigns

/// Submissions and receipts by minute, and by longer steps for a reader.
///
/// It grows with the minutes of the campaign, never with its recipients.
package struct Timeline: Sendable {
    package struct Slot: Sendable, Equatable {
        /// Subscribers handed over in it.
        package var submissions = 0
        /// Subscribers whose final receipt came in it.
        package var receipts = 0
    }

    /// One step of the timeline as it is shown.
    package struct Step: Sendable, Equatable {
        package let start: Instant
        package let slot: Slot
    }

    private var minutes: [Int64: Slot] = [:]
    // Neighbours in a page were mostly handled in the same minute: a run is counted before the table is asked.
    private var submissions = (minute: Int64(0), count: 0)
    private var receipts = (minute: Int64(0), count: 0)

    package init() {}

    package mutating func submitted(at milliseconds: Int64) {
        let minute = milliseconds / 60_000
        if minute != submissions.minute {
            close()
            submissions.minute = minute
        }
        submissions.count += 1
    }

    package mutating func received(at milliseconds: Int64) {
        let minute = milliseconds / 60_000
        if minute != receipts.minute {
            close()
            receipts.minute = minute
        }
        receipts.count += 1
    }

    private mutating func close() {
        if submissions.count > 0 { minutes[submissions.minute, default: Slot()].submissions += submissions.count }
        if receipts.count > 0 { minutes[receipts.minute, default: Slot()].receipts += receipts.count }
        submissions.count = 0
        receipts.count = 0
    }

    package static func += (a: inout Timeline, b: Timeline) {
        var b = b
        b.close()
        a.close()
        for (minute, slot) in b.minutes {
            a.minutes[minute, default: Slot()].submissions += slot.submissions
            a.minutes[minute, default: Slot()].receipts += slot.receipts
        }
    }

    private static let widths: [Int64] = [1, 5, 15, 30, 60, 180, 360, 720, 1_440]

    /// At most `most` steps of equal length, without gaps, from the first event to the last; steps begin at round times
    /// of Viet Nam's clock. A campaign too long for that has more steps, each of a day.
    package func steps(most: Int) -> (minutes: Int, steps: [Step]) {
        var whole = self
        whole.close()
        guard let first = whole.minutes.keys.min(), let last = whole.minutes.keys.max() else { return (1, []) }
        let width = Self.widths.first { (last - first) / $0 + 2 <= Int64(most) } ?? 1_440
        let offset = Int64(Instant.vietNamOffset / 60)
        func step(_ minute: Int64) -> Int64 { (minute + offset) / width }
        var slots: [Int64: Slot] = [:]
        for (minute, slot) in whole.minutes {
            slots[step(minute), default: Slot()].submissions += slot.submissions
            slots[step(minute), default: Slot()].receipts += slot.receipts
        }
        // Between two bursts that lie months apart nothing is drawn day by day.
        let keys = step(last) - step(first) < 4_000 ? Array(step(first)...step(last)) : slots.keys.sorted()
        let steps = keys.map {
            Step(start: Instant(milliseconds: ($0 * width - offset) * 60_000), slot: slots[$0] ?? Slot())
        }
        return (Int(width), steps)
    }
}
