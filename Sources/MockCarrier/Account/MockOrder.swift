import Campaigns
import Carriers

/// A submission as the mock understood it.
struct MockOrder: Sendable {
    struct Recipient: Sendable {
        let number: PhoneNumber
        let key: String?
    }

    /// Under what a repeat is recognised; nil where the gateway recognises none.
    enum Repeats: Sendable {
        case none
        /// One key for the whole request.
        case batch(key: String, ttlSeconds: Int)
        /// One key a recipient, in the order of the recipients.
        case recipients(keys: [String], ttlSeconds: Int)
    }

    let carrier: Int
    let recipients: [Recipient]
    let text: String
    let callbackURL: String?
    let repeats: Repeats

    /// - Returns: nil when a recipient has no number, or neither a text nor the parameters of a registered template are
    ///   there.
    init?(_ found: ReadBack, carrier index: Int, of described: Carrier) {
        let rule = described.send?.idempotency
        var recipients: [Recipient] = []
        for recipient in found.recipients {
            guard let number = recipient.number else { return nil }
            recipients.append(Recipient(number: number, key: recipient.key))
        }
        guard let text = found.text ?? Self.text(of: found, described) else { return nil }
        carrier = index
        self.recipients = recipients
        self.text = text
        callbackURL = found.callbackURL
        switch (rule, rule?.basis) {
        case (nil, _), (_, nil): repeats = .none
        case (let rule?, .content):
            let keys = recipients.map { "\($0.number.nsn)|\(text)" }
            repeats =
                rule.scope == .recipient
                ? .recipients(keys: keys, ttlSeconds: rule.ttlSeconds)
                : .batch(key: keys.joined(separator: ","), ttlSeconds: rule.ttlSeconds)
        case (let rule?, .key) where rule.scope == .recipient:
            let keys = found.recipients.compactMap { $0.key ?? $0.seq }
            repeats = keys.count == recipients.count ? .recipients(keys: keys, ttlSeconds: rule.ttlSeconds) : .none
        case (let rule?, .key):
            let key = found.batchKey ?? found.batchSeq ?? found.recipients.first?.key
            repeats = key.map { .batch(key: $0, ttlSeconds: rule.ttlSeconds) } ?? .none
        }
    }

    /// What the gateway makes of a registered template and its parameters; a single parameter of a gateway that takes
    /// texts is the text.
    private static func text(of found: ReadBack, _ carrier: Carrier) -> String? {
        guard carrier.content.mode == .templateParams else {
            return found.params.count == 1 ? found.params[0] : nil
        }
        let registered = carrier.senders.filter { found.sender == nil || $0.name == found.sender }.flatMap(\.templates)
        let named = found.templateId.map { id in registered.filter { $0.id == id } } ?? registered
        // Without an identifier in the request there must be one template only: a gateway would not guess either.
        guard let template = named.first, Set(named.map(\.id)).count == 1 else { return nil }
        return template.pattern.filled(with: found.params)
    }
}
