/// What can happen to a recipient of a plan. Events are appended to the log; states are their fold.
package enum RecipientEvent: Sendable, Equatable {
    /// Written before the first byte leaves: from here on it may have been sent.
    case intended(submission: UInt64)
    /// It certainly was not sent (never left, throttled, refused for a while): it waits again.
    case withdrawn(attemptUsed: Bool)
    /// The gateway took it.
    case accepted(offersReceipts: Bool)
    case rejected(StateReason)
    /// A receipt, or a reply that proves as much.
    case receipt(RecipientState, Evidence)
    /// `finalAfterSeconds` passed without one.
    case receiptOverdue
    case cancelled(StateReason)
}
