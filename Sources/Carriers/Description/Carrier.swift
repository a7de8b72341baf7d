package import Campaigns
import Crypto

/// An entry of `carriers.json`: the company that we have a contract with, and how its gateway is spoken to.
///
/// Everything that was written as a template, a selector or a regular expression is compiled here, once.
package struct Carrier: Sendable {
    package enum Kind: String, Sendable {
        case http, mock
    }

    package let id: String
    package let name: String
    package let enabled: Bool
    package let kind: Kind
    package let routing: Routing
    package let address: AddressRule
    package let senders: [Sender]
    package let content: Content
    package let limits: Limits
    package let windows: Windows
    package let price: Price?
    package let transport: Transport
    package let auth: Auth
    /// Nil for a mock.
    package let send: SendRule?
    /// Nil for a mock.
    package let response: ResponseRule?
    package let receipts: ReceiptRule
    package let retry: Retry
    package let breaker: Breaker
    package let dryRun: DryRun
    /// The settings of a mock, as written.
    package let mock: JSON?
    /// The rules of the file's `defaults`, for replies that are not about a submission.
    package let defaultRules: [ReplyRule]
    /// The time zone of every time that is written into a request.
    package let zone: Zone
    /// The entry with the defaults of the file and of the schema merged in.
    package let description: JSON

    /// SHA-256 of the canonical form of ``description``, in lower-case hexadecimal: what an operator accepts.
    package var contractDigest: String {
        Hex.lower(SHA256.hash(data: description.canonical))
    }

    /// The sender marked as default, otherwise the first one.
    package var defaultSender: Sender { senders.first { $0.isDefault } ?? senders[0] }
}
