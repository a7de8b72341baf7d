package import Campaigns

/// What a gateway is asked when receipts are polled.
package struct PollQuestion: Sendable, Hashable {
    /// Whose results are asked for, by the identifier that the gateway gave.
    package enum Subject: Sendable, Hashable {
        case batch(String)
        case message(String)
        /// Everything since the last time.
        case window
    }

    package let subject: Subject
    /// When the gateway took what is asked about; for a window, when the last was taken.
    package let sentAt: Instant
    /// Whose message it is; nil for a window and a batch of several.
    package let number: PhoneNumber?

    package init(_ subject: Subject, sentAt: Instant, number: PhoneNumber? = nil) {
        self.subject = subject
        self.sentAt = sentAt
        self.number = number
    }
}
