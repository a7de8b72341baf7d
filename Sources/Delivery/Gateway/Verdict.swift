import Carriers

/// What became of a submission, with the right scope (promise 8).
package enum Verdict: Sendable, Equatable {
    /// The gateway took it (also a duplicate of what it took before). Identifiers bring later receipts home.
    case accepted(Identifiers)
    /// Each recipient has a result of its own, by position.
    case partial([UInt16: RecipientResult], Identifiers)
    /// These recipients are refused, nothing else is wrong.
    case rejected(StateReason)
    /// Wait as told, then again; no attempt is used up. Certainly not sent.
    case throttled(afterMilliseconds: Int?)
    /// The gateway answered that it cannot take it now; certainly not sent, may go later.
    case temporary
    /// Not one byte left: the gateway could not be reached. That is about the lane, not about these recipients.
    case unreachable(detail: String)
    /// The lane stands still until a person acts; certainly not sent.
    case blocked(StateReason, detail: String)
    /// The campaign's text, template or sender is refused: the same for every other recipient of the lane.
    case campaignRefused(StateReason, detail: String)
    /// Perhaps sent.
    case ambiguous(detail: String)

    package enum RecipientResult: Sendable, Equatable {
        case accepted(messageID: String?)
        case rejected(StateReason)
        case notSent
        case ambiguous
    }

    /// What the gateway calls the submission and its messages.
    package struct Identifiers: Sendable, Equatable {
        package var batch: String?
        /// By position in the page.
        package var messages: [UInt16: String]

        package init(batch: String? = nil, messages: [UInt16: String] = [:]) {
            self.batch = batch
            self.messages = messages
        }
    }

    /// The gateway said that it was asked too fast.
    package var isThrottled: Bool {
        if case .throttled = self { true } else { false }
    }
}
