/// What one carrier gets of a plan: the thing that its operator accepts.
package struct Share: Sendable, Codable, Equatable {
    package let gateway: String
    package let name: String
    /// Digest of the carrier's description that the plan was made with.
    package let contract: String
    package let recipients: Int
    /// All parts of all its messages, those of held segments too.
    package let parts: Int
    /// Subscribers of the segments that the carrier holds; nil for none.
    package let held: Int?
    /// Expected begin and end, RFC 3339. Not part of any hash.
    package let start: String?
    package let end: String?
    /// SHA-256 of the carrier's part of the manifest: an acceptance is bound to it.
    package let hash: String

    package init(
        gateway: String, name: String, contract: String, recipients: Int, parts: Int, held: Int? = nil,
        start: String?, end: String?, hash: String
    ) {
        self.gateway = gateway
        self.name = name
        self.contract = contract
        self.recipients = recipients
        self.parts = parts
        self.held = held
        self.start = start
        self.end = end
        self.hash = hash
    }
}
