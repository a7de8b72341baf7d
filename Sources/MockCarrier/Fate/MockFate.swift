/// What is going to happen to one message, decided before anything is done.
struct MockFate: Sendable, Equatable {
    enum Handling: Sendable, Equatable {
        case accepted, rejected, temporary, throttled, blocked, balance, tokenExpired
        case ambiguous, http500, closeBeforeReply, half, hang, html

        /// Whether the message goes out, whatever is answered.
        var sends: Bool {
            switch self {
            case .accepted, .ambiguous, .closeBeforeReply, .half, .hang: true
            case .rejected, .temporary, .throttled, .blocked, .balance, .tokenExpired, .http500, .html: false
            }
        }

        /// It happens to the whole request, and only the first time: a retry finds the gateway well again.
        var passes: Bool { self != .accepted && self != .rejected }
    }

    enum End: Sendable, Equatable {
        case delivered, undelivered, expired, rejected, never
    }

    var handling = Handling.accepted
    var end = End.delivered
    var duplicateReceipt = false
    var earlyReceipt = false
    var late = false
    /// A word from on the way comes after the end was reported.
    var outOfOrder = false
    /// Another receipt comes that names nobody.
    var unknownReceipt = false
}
