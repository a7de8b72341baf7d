/// The ten states of a recipient in a plan: a closed set that always adds up to `planned`.
package enum RecipientState: UInt8, Sendable, CaseIterable {
    // open
    /// Not handed over yet.
    case pending = 0
    /// The gateway took it, a receipt is awaited.
    case submitted = 1
    /// It may have been sent. Never sent again blindly.
    case unclear = 2
    // final
    case delivered = 3
    case undelivered = 4
    case expired = 5
    /// The gateway refused this recipient.
    case rejected = 6
    /// The gateway took it and offers no receipts.
    case handedOver = 7
    /// No receipt came in time; a late one still moves it.
    case noReceipt = 8
    /// Withdrawn: stop, `validUntil` passed, opt-out after planning.
    case cancelled = 9

    /// The name in JSON and in `docs/words.md`.
    package var name: String { String(describing: self) }

    package var isFinal: Bool {
        switch self {
        case .pending, .submitted, .unclear: false
        default: true
        }
    }

    /// Counts for suppression and caps: it reached the gateway, or may have.
    package var isServed: Bool {
        switch self {
        case .submitted, .handedOver, .delivered, .unclear, .noReceipt: true
        default: false
        }
    }
}
