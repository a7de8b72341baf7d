import Campaigns
import Carriers

/// Makes the callbacks of one carrier: for every end that a message can take, a draft that was read back by the
/// description before the mock began to listen.
struct ReceiptForge: Sendable {
    /// What a receipt is about.
    struct Subject: Sendable {
        let number: PhoneNumber
        let key: String?
        let messageId: String
        let batchId: String
        /// Of an aggregate: how many of the batch.
        var delivered = 0
        var failed = 0

        /// Nobody: identifiers of the same shape that were never given.
        var unknown: Subject {
            Subject(
                number: number, key: key.map { String(repeating: "0", count: $0.utf8.count) },
                messageId: "9\(messageId)", batchId: "9\(batchId)")
        }
    }

    let carrier: Carrier
    let isAggregate: Bool
    private let rule: Carrier.ReceiptRule.Callback
    private let keys: JSON
    private let fields: JSON
    private let root: String?
    private let items: String?
    private let secret: String?
    private var states: [ReceiptState: Draft] = [:]

    /// - Returns: nil where the carrier calls nobody.
    /// - Throws: a ``Problem`` when no callback can be made that reads as a delivered (or final) message.
    static func made(
        for carrier: Carrier, secret: @Sendable (String) -> String?
    ) throws(Problem) -> ReceiptForge? {
        guard carrier.receipts.level != .none, let rule = carrier.receipts.callback,
            let entry = carrier.description["receipts"]?["callback"], let sample = SampleRecipients.one.first
        else { return nil }
        var forge = ReceiptForge(
            carrier: carrier, isAggregate: rule.aggregate, rule: rule, keys: entry["key"] ?? .object([]),
            fields: entry["fields"] ?? .object([]), root: entry["root"]?.string, items: entry["items"]?.string,
            secret: signingSecret(rule, secret))
        let subject = Subject(number: sample.number, key: sample.key, messageId: "1001", batchId: "2001")
        let drafts = StateDrafts(rules: entry["states"]?.array ?? [])
        for state in ReceiptState.allCases {
            forge.states[state] = drafts.candidates(for: state).first { forge.isRead($0, as: state, subject) }
        }
        guard forge.states[rule.aggregate ? .final : .delivered] ?? forge.states[.sent] != nil else {
            throw Texts.mockCannotPlay(carrier.id, Texts.mockReceiptUnread)
        }
        return forge
    }

    /// The names under `key` that a receipt must hold.
    var keyNames: [String] { (keys.members ?? []).map(\.name) }

    /// The callback that reports this end, or the nearest that the description knows; nil where it knows none.
    func call(_ end: MockFate.End, about subject: Subject, to url: String) -> ReceiptCall? {
        let order: [ReceiptState] =
            switch end {
            case _ where isAggregate: [.final]
            case .delivered: [.delivered, .sent]
            case .undelivered: [.undelivered, .rejected, .expired]
            case .expired: [.expired, .undelivered, .rejected]
            case .rejected: [.rejected, .undelivered, .expired]
            case .never: []
            }
        guard let draft = order.lazy.compactMap({ states[$0] }).first else { return nil }
        return call(draft, about: subject, to: url)
    }

    /// A callback that only says that it is on its way; nil where the description knows no such word.
    func onItsWay(_ subject: Subject, to url: String) -> ReceiptCall? {
        guard !isAggregate, let draft = states[.sent] ?? states[.pending], states[.delivered] != nil else { return nil }
        return call(draft, about: subject, to: url)
    }

    /// The exact acknowledgement that the description promises.
    func isAcknowledged(status: Int, body: [UInt8]) -> Bool {
        status == rule.ack.status && body == rule.ack.body
    }

    private func call(_ state: Draft, about subject: Subject, to url: String) -> ReceiptCall {
        var item = state
        put("messageId", subject.messageId, in: &item)
        put("batchId", subject.batchId, in: &item)
        put("address", subject.number.formatted(carrier.address.format), in: &item)
        put("recipientKey", subject.key ?? "", in: &item)
        if isAggregate {
            for (name, count) in [
                ("sent", subject.delivered + subject.failed), ("delivered", subject.delivered),
                ("failed", subject.failed),
            ] {
                if let selector = fields[name]?.string { item.put(selector, .string(String(count))) }
            }
        }
        let method = rule.format == .query ? rule.methods.first ?? "GET" : rule.methods.first { $0 != "GET" } ?? "GET"
        return CallbackWriter(rule: rule, root: root, items: items, secret: secret).call(method, url, item)
    }

    private func put(_ name: String, _ value: String, in draft: inout Draft) {
        guard let selector = keys[name]?.string else { return }
        draft.put(selector, .string(value))
    }

    private func isRead(_ draft: Draft, as state: ReceiptState, _ subject: Subject) -> Bool {
        let readings = carrier.readReceipts(call(draft, about: subject, to: "http://127.0.0.1/r/tok"))
        guard readings.count == 1, let reading = readings.first, reading.state == state else { return false }
        return (keys["messageId"] == nil || reading.messageId == subject.messageId)
            && (keys["batchId"] == nil || reading.batchId == subject.batchId)
            && (keys["recipientKey"] == nil || reading.recipientKey == subject.key)
            && (keys["address"] == nil || reading.address.flatMap(AddressForm.number) == subject.number)
    }

    private static func signingSecret(
        _ rule: Carrier.ReceiptRule.Callback, _ secret: @Sendable (String) -> String?
    ) -> String? {
        guard let placeholder = rule.auth.hmac?.secret.single, case .secret(let name) = placeholder.variable else {
            return nil
        }
        return secret(name)
    }
}
