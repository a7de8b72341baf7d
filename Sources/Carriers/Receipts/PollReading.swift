/// What the reply to a poll means.
package enum PollReading: Sendable, Equatable {
    /// The gateway has no result yet: ask again later.
    case notYet
    case receipts([ReceiptReading])
    /// No receipts in it; what the rules for replies say of it.
    case failed(ReplyReading)
}
