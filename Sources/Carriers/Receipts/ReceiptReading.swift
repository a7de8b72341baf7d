/// What one delivery report says, and of whom.
package struct ReceiptReading: Sendable, Equatable {
    package var state: ReceiptState
    package var messageId: String?
    package var batchId: String?
    /// As the gateway wrote it; ``AddressForm`` reads it.
    package var address: String?
    package var recipientKey: String?
    /// What the description takes out besides: `code`, `network`, `doneAt`, and totals such as `delivered`.
    package var fields: [String: String] = [:]
    /// Totals of a batch, no recipient's state.
    package var isAggregate = false

    package init(_ state: ReceiptState) { self.state = state }
}
