import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct RecipientRecordTests {
    private static let time = Instant(milliseconds: 1_000)

    /// A record in each of the ten states, reached the usual way.
    private static func record(in state: RecipientState) -> RecipientRecord {
        var record = RecipientRecord()
        func apply(_ events: RecipientEvent...) { for event in events { record.apply(event, at: time) } }
        switch state {
        case .pending: apply(.intended(submission: 7), .withdrawn(attemptUsed: false))
        case .unclear: apply(.intended(submission: 7))
        case .submitted: apply(.intended(submission: 7), .accepted(offersReceipts: true))
        case .handedOver: apply(.intended(submission: 7), .accepted(offersReceipts: false))
        case .delivered, .undelivered, .expired:
            apply(.intended(submission: 7), .accepted(offersReceipts: true), .receipt(state, .network))
        case .rejected: apply(.intended(submission: 7), .rejected(.number))
        case .noReceipt: apply(.intended(submission: 7), .accepted(offersReceipts: true), .receiptOverdue)
        case .cancelled:
            apply(.intended(submission: 7), .withdrawn(attemptUsed: false), .cancelled(.stopped))
        }
        return record
    }

    private static let events: [RecipientEvent] =
        [
            .intended(submission: 9), .withdrawn(attemptUsed: true), .accepted(offersReceipts: true),
            .accepted(offersReceipts: false), .rejected(.content), .receiptOverdue, .cancelled(.stopped),
        ] + RecipientState.allCases.map { .receipt($0, .handset) }

    /// The whole table: what each event makes of each state.
    private static func expected(_ state: RecipientState, _ event: RecipientEvent) -> RecipientState {
        switch (event, state) {
        case (.intended, .pending): .unclear
        case (.withdrawn, .unclear): .pending
        case (.accepted(true), .pending), (.accepted(true), .unclear): .submitted
        case (.accepted(false), .pending), (.accepted(false), .unclear): .handedOver
        case (.rejected, .pending), (.rejected, .unclear): .rejected
        case (.receiptOverdue, .submitted): .noReceipt
        case (.cancelled, .pending): .cancelled
        case (.receipt(.submitted, _), .pending), (.receipt(.submitted, _), .unclear): .submitted
        case (.receipt(let said, _), .pending), (.receipt(let said, _), .unclear), (.receipt(let said, _), .submitted),
            (.receipt(let said, _), .noReceipt):
            [.delivered, .undelivered, .expired, .rejected].contains(said) ? said : state
        default: state
        }
    }

    @Test(arguments: RecipientState.allCases) func everyEventHasItsNextState(_ state: RecipientState) {
        #expect(Self.record(in: state).state == state)
        for event in Self.events {
            var record = Self.record(in: state)
            let before = record
            let changed = record.apply(event, at: Self.time.advanced(byMilliseconds: 5))
            #expect(record.state == Self.expected(state, event), "\(state) × \(event)")
            #expect(changed == (record != before), "\(state) × \(event)")
        }
    }

    @Test(arguments: RecipientState.allCases) func aRepeatedEventChangesNothing(_ state: RecipientState) {
        for event in Self.events {
            if case .withdrawn = event { continue }
            var record = Self.record(in: state)
            record.apply(event, at: Self.time)
            let once = record
            let changed = record.apply(event, at: Self.time.advanced(bySeconds: 60))
            #expect(!changed && record == once, "\(state) × \(event)")
        }
    }

    @Test func aSecondFinalStateIsAConflictAndTheFirstStands() {
        for first in [RecipientState.delivered, .undelivered, .expired, .handedOver, .cancelled, .rejected] {
            for second in [RecipientState.delivered, .undelivered, .expired, .rejected] where second != first {
                var record = Self.record(in: first)
                record.apply(.receipt(second, .network), at: Self.time)
                #expect(record.state == first && record.hasConflict, "\(first), then \(second)")
            }
        }
        var late = Self.record(in: .noReceipt)
        late.apply(.receipt(.delivered, .handset), at: Self.time)
        #expect(late.state == .delivered && !late.hasConflict && late.evidence == .handset)
    }

    @Test func whoWasNeverHandedOverCannotHaveGotAnything() {
        for state in RecipientState.allCases {
            var record = RecipientRecord()
            let changed = record.apply(.receipt(state, .handset), at: Self.time)
            #expect(!changed && record == RecipientRecord(), "\(state)")
        }
    }

    @Test func aReceiptBeforeTheReplyStands() {
        var record = Self.record(in: .unclear)
        record.apply(.receipt(.delivered, .network), at: Self.time)
        record.apply(.accepted(offersReceipts: true), at: Self.time)
        #expect(record.state == .delivered && !record.hasConflict && record.evidence == .network)
    }

    @Test func anAttemptIsCountedOnlyWhenItWasUsed() {
        var record = RecipientRecord()
        for used in [true, false, true] {
            record.apply(.intended(submission: 1), at: Self.time)
            record.apply(.withdrawn(attemptUsed: used), at: Self.time)
        }
        #expect(record.attempts == 2 && record.state == .pending)
    }

    @Test func aRepeatKeepsTheTimeOfTheFirst() {
        var record = RecipientRecord()
        record.apply(.intended(submission: 1), at: Self.time)
        record.apply(.intended(submission: 2), at: Self.time.advanced(bySeconds: 9))
        #expect(record.submission == 1 && record.submittedAt == Self.time.milliseconds)
    }

    @Test(arguments: UInt64(0)..<300) func randomEventsOnlyMoveForward(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var record = RecipientRecord()
        var saysDelivered = false
        for step in 0..<60 {
            guard let event = Self.events.randomElement(using: &random) else { continue }
            if case .receipt(.delivered, _) = event { saysDelivered = true }
            let before = record
            record.apply(event, at: Self.time.advanced(byMilliseconds: Int64(step)))
            if before.state.isFinal {
                #expect(record.state.isFinal)
                #expect(record.state == before.state || before.state == .noReceipt)
            }
            if record.state == .delivered { #expect(saysDelivered) }
            #expect(record.state.isFinal == (record.settledAt != 0))
            #expect(!before.hasConflict || record.hasConflict)
            #expect(record.attempts >= before.attempts)
            var writer = ByteWriter()
            record.write(to: &writer)
            #expect(writer.bytes.count == RecipientRecord.size)
            #expect(RecipientRecord(bytes: writer.bytes[...]) == record)
        }
    }
}
