extension Carrier {
    package enum Format: String, Sendable {
        case json, xml, text, form
    }

    /// How the reply to a submission is read.
    package struct ResponseRule: Sendable {
        package struct RetryAfter: Sendable {
            package let header: String?
            package let body: Selector?
            /// What one unit of the gateway's number is, in milliseconds.
            package let unitMs: Int
        }

        package enum Match: Sendable {
            case address
            case index
            case key(Selector)
        }

        /// How the recipients of a partial reply are told apart.
        package struct Partial: Sendable {
            package let invalid: Selector?
            package let items: Selector?
            package let match: Match
            package let rules: [ReplyRule]
            package let outcome: Outcome
            package let reason: Reason?
            package let code: Selector?
            package let message: Selector?
            package let extract: [NamedSelector]
        }

        package let format: Format
        /// The carrier's own rules, then the defaults of the file; the first that holds wins.
        package let rules: [ReplyRule]
        package let code: Selector?
        package let message: Selector?
        package let retryAfter: RetryAfter?
        package let extract: [NamedSelector]
        package let partial: Partial?
    }
}
