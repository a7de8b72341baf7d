package import Campaigns

/// One recipient's account: what the page stores, 32 bytes.
///
/// ``apply(_:at:)`` is the only place where a state changes. It only moves forward, so events may
/// come early, late, twice or out of order (promise 9).
package struct RecipientRecord: Sendable, Equatable {
    package private(set) var state = RecipientState.pending
    package private(set) var reason = StateReason.none
    package private(set) var evidence = Evidence.none
    package private(set) var attempts: UInt8 = 0
    /// Two different final states were reported; the first one stands, the analyst decides.
    package private(set) var hasConflict = false
    /// The submission that it was last part of; 0 when none.
    package private(set) var submission: UInt64 = 0
    /// When it was last intended; milliseconds since 1970, 0 when never.
    package private(set) var submittedAt: Int64 = 0
    /// When it reached its present final state; 0 while open.
    package private(set) var settledAt: Int64 = 0

    package init() {}

    /// - Returns: true when anything changed.
    @discardableResult
    package mutating func apply(_ event: RecipientEvent, at instant: Instant) -> Bool {
        let before = self
        switch event {
        case .intended(let submission): intend(submission, instant)
        case .withdrawn(let attemptUsed): withdraw(attemptUsed)
        case .accepted(let offersReceipts): accept(offersReceipts, instant)
        case .rejected(let reason): reject(reason, instant)
        case .receipt(let state, let evidence): receive(state, evidence, instant)
        case .receiptOverdue: if state == .submitted { settle(.noReceipt, instant) }
        case .cancelled(let reason): cancel(reason, instant)
        }
        return self != before
    }

    private mutating func intend(_ submission: UInt64, _ instant: Instant) {
        // A repeat of what may have been sent keeps the time of the first: the gateway's duplicate window runs from it.
        guard state == .pending else { return }
        state = .unclear
        self.submission = submission
        submittedAt = instant.milliseconds
    }

    private mutating func withdraw(_ attemptUsed: Bool) {
        guard state == .unclear else { return }
        state = .pending
        if attemptUsed { attempts = attempts == .max ? .max : attempts + 1 }
    }

    private mutating func accept(_ offersReceipts: Bool, _ instant: Instant) {
        guard state == .unclear || state == .pending else { return }
        state = .submitted
        evidence = .accepted
        if !offersReceipts {
            evidence = .noneOffered
            settle(.handedOver, instant)
        }
    }

    private mutating func reject(_ reason: StateReason, _ instant: Instant) {
        if state == .pending || state == .unclear {
            self.reason = reason
            evidence = .accepted
            settle(.rejected, instant)
        } else if state != .rejected {
            hasConflict = true
        }
    }

    private mutating func receive(_ reported: RecipientState, _ evidence: Evidence, _ instant: Instant) {
        // Who was never handed over cannot have got anything: the receipt is a mistake.
        if submission == 0 { return }
        switch reported {
        case .submitted:
            // "Sent" or "pending" at the network: it has left, no more is known.
            if state == .pending || state == .unclear {
                state = .submitted
                self.evidence = max(self.evidence, .accepted)
            }
        case .delivered, .undelivered, .expired, .rejected:
            if !state.isFinal || state == .noReceipt {
                self.evidence = evidence
                settle(reported, instant)
            } else if state != reported {
                hasConflict = true
            }
        default: break
        }
    }

    private mutating func cancel(_ reason: StateReason, _ instant: Instant) {
        guard state == .pending else { return }
        self.reason = reason
        settle(.cancelled, instant)
    }

    private mutating func settle(_ state: RecipientState, _ instant: Instant) {
        self.state = state
        settledAt = instant.milliseconds
    }
}

extension RecipientRecord {
    /// Bytes of one record in a page.
    package static let size = 32

    package init(bytes: ArraySlice<UInt8>) {
        var reader = ByteReader(bytes)
        state = RecipientState(rawValue: reader.u8()) ?? .unclear
        reason = StateReason(rawValue: reader.u8()) ?? .other
        evidence = Evidence(rawValue: reader.u8()) ?? .none
        attempts = reader.u8()
        hasConflict = reader.u8() & 1 == 1
        reader.skip(3)
        submission = reader.u64()
        submittedAt = Int64(bitPattern: reader.u64())
        settledAt = Int64(bitPattern: reader.u64())
    }

    package func write(to writer: inout ByteWriter) {
        writer.u8(state.rawValue)
        writer.u8(reason.rawValue)
        writer.u8(evidence.rawValue)
        writer.u8(attempts)
        writer.u8(hasConflict ? 1 : 0)
        writer.zeros(3)
        writer.u64(submission)
        writer.u64(UInt64(bitPattern: submittedAt))
        writer.u64(UInt64(bitPattern: settledAt))
    }
}
