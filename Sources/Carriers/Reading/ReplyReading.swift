package import Campaigns

/// What a gateway's reply means.
package struct ReplyReading: Sendable, Equatable {
    package struct Recipient: Sendable, Equatable {
        package let key: String
        package let outcome: Outcome
        package let reason: Reason?
        package let code: String?
        package let message: String?
        /// What was taken out of the recipient's item, such as `messageId`.
        package let extracted: [String: JSON]
    }

    package var outcome: Outcome
    package var reason: Reason?
    package var scope: Scope?
    package var code: String?
    package var message: String?
    package var retryAfterMs: Int?
    /// What was taken out of the reply: `batchId`, `messageId`, `parts`, `price` …
    package var extracted: [String: JSON] = [:]
    /// For `partial`, in the order of the submission's recipients; empty otherwise.
    package var recipients: [Recipient] = []
    /// An operator should look: nothing in the description knows this reply, or it names recipients we did not send.
    package var alarm = false

    package init(_ outcome: Outcome) { self.outcome = outcome }

    /// A value taken out of the reply as a text, numbers as they were written.
    package func extractedText(_ name: String) -> String? { extracted[name]?.text }
}
