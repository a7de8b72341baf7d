import Campaigns
import Carriers

/// Answers that tell the recipients of one submission apart.
struct PartialForge: Sendable {
    private let whole: Draft
    private let invalid: String?
    private let items: String?
    /// The selector of the key in an item; nil where items are told apart by address or place.
    private let key: String?
    private let byIndex: Bool
    private let messageId: String?
    private let itemDrafts: [Wanted: Draft]
    private let format: PhoneNumber.Format

    /// - Returns: nil where the description has no such answer, or where reading one back shows something else.
    static func made(for carrier: Carrier, rules: RuleDrafts) -> PartialForge? {
        guard let rule = carrier.description["response"]?["partial"], let response = carrier.response else {
            return nil
        }
        let itemRules = RuleDrafts(rules: rule["rules"]?.array ?? [])
        var drafts: [Wanted: Draft] = [:]
        for wanted in [Wanted.accepted, .duplicate, .rejected] {
            drafts[wanted] = itemRules.candidates(outcome: wanted.outcome).first
        }
        let items = rule["items"]?.string
        guard items == nil || drafts[.accepted] != nil else { return nil }
        return rules.candidates(outcome: .partial).lazy
            .map { whole in
                PartialForge(
                    whole: whole, invalid: rule["invalid"]?.string, items: items, key: rule["match"]?["key"]?.string,
                    byIndex: rule["match"]?.string == "index", messageId: rule["extract"]?["messageId"]?.string,
                    itemDrafts: drafts, format: carrier.address.format)
            }
            .first { $0.isRead(by: carrier, response.format) }
    }

    /// The reply lists every recipient, so that each gets its own message id.
    var lists: Bool { items != nil }

    /// The place of the message id is that of our key.
    var echoesKeys: Bool { messageId != nil && messageId == key }

    func draft(_ results: [MockResult]) -> Draft {
        var draft = whole
        if let items {
            draft.put(items, list: results.map(item))
        } else if let invalid {
            let refused = results.enumerated().filter { $0.element.kind == .rejected }
            draft.put(invalid, list: refused.map { mention($0.element, at: $0.offset) })
        }
        return draft
    }

    private func item(_ result: MockResult) -> Draft {
        var draft = itemDrafts[result.kind.wanted] ?? itemDrafts[.accepted] ?? Draft()
        if let key {
            draft.put(key, .string(result.key ?? result.number.formatted(format)))
        } else if !byIndex {
            draft.put("/phone", .string(result.number.formatted(format)))
        }
        if let messageId, result.kind != .rejected { draft.put(messageId, .string(result.messageId)) }
        return draft
    }

    private func mention(_ result: MockResult, at index: Int) -> Draft {
        var draft = Draft()
        if let key {
            draft.put(key, .string(result.key ?? result.number.formatted(format)))
        } else {
            draft.text = byIndex ? String(index) : result.number.formatted(format)
        }
        return draft
    }

    private func isRead(by carrier: Carrier, _ format: Carrier.Format) -> Bool {
        let recipients = SampleRecipients.two
        let kinds: [MockResult.Kind] = [.rejected, .accepted]
        let results = zip(recipients, kinds).map { recipient, kind in
            MockResult(number: recipient.number, key: recipient.key, kind: kind, messageId: recipient.key)
        }
        let reading = carrier.read(draft(results).reply(format), recipients: recipients)
        return reading.outcome == .partial && reading.recipients.map(\.outcome) == [.rejected, .accepted]
    }
}
