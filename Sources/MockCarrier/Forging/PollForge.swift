import Campaigns
import Carriers

/// Answers the polls of one carrier.
struct PollForge: Sendable {
    private let carrier: Carrier
    private let keys: JSON
    private let root: String?
    private let items: String?
    private let notYet: Draft
    private let format: Carrier.Format
    private var states: [ReceiptState: Draft] = [:]

    /// - Returns: nil where the carrier is not polled.
    static func made(for carrier: Carrier) -> PollForge? {
        guard let entry = carrier.description["receipts"]?["poll"], carrier.receipts.poll != nil else { return nil }
        var notYet = Draft()
        if let when = entry["notYet"] { notYet.satisfy(when) }
        var forge = PollForge(
            carrier: carrier, keys: entry["key"] ?? .object([]), root: entry["root"]?.string,
            items: entry["items"]?.string, notYet: notYet, format: carrier.response?.format ?? .json)
        guard let sample = SampleRecipients.one.first else { return nil }
        let subject = ReceiptForge.Subject(number: sample.number, key: sample.key, messageId: "1001", batchId: "2001")
        let drafts = StateDrafts(rules: entry["states"]?.array ?? [])
        for state in ReceiptState.allCases {
            forge.states[state] = drafts.candidates(for: state).first { draft in
                guard case .receipts(let found) = carrier.readPoll(forge.reply([(draft, subject)])) else {
                    return false
                }
                return found.count == 1 && found.first?.state == state
            }
        }
        return forge
    }

    /// The reply about the messages asked for; one that is still open is left out where the description has no word
    /// for it.
    func reply(_ asked: [(state: ReceiptState, subject: ReceiptForge.Subject)]) -> HTTPReply {
        let told = asked.compactMap { state, subject in
            (states[state] ?? nearest(state)).map { (draft: $0, subject: subject) }
        }
        return told.isEmpty ? notYet.reply(format) : reply(told)
    }

    private func nearest(_ state: ReceiptState) -> Draft? {
        let order: [ReceiptState] =
            switch state {
            case .delivered: [.sent]
            case .undelivered, .rejected, .expired: [.undelivered, .rejected, .expired, .sent]
            case .pending: [.sent]
            default: []
            }
        return order.lazy.compactMap { states[$0] }.first
    }

    private func reply(_ told: [(draft: Draft, subject: ReceiptForge.Subject)]) -> HTTPReply {
        let list = told.map { draft, subject in
            var item = draft
            put("messageId", subject.messageId, in: &item)
            put("batchId", subject.batchId, in: &item)
            put("address", subject.number.formatted(carrier.address.format), in: &item)
            put("recipientKey", subject.key ?? "", in: &item)
            return item
        }
        var whole = list.first ?? Draft()
        if let items {
            whole = Draft()
            whole.put(items, list: list)
        }
        guard let root else { return whole.reply(format) }
        var outer = Draft()
        outer.put(root, whole.json)
        return outer.reply(format)
    }

    private func put(_ name: String, _ value: String, in draft: inout Draft) {
        guard let selector = keys[name]?.string else { return }
        draft.put(selector, .string(value))
    }
}
