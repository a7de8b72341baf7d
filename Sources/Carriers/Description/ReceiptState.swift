/// What a delivery report says of a recipient.
package enum ReceiptState: String, Sendable, CaseIterable {
    case pending, sent, delivered, undelivered, expired, rejected
    /// Totals of a batch, no recipient's state.
    case final
    case ignore
    /// No rule of the description knows it: counted, alarmed, changes nothing.
    case unmapped
}
