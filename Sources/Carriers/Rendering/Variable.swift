/// What a placeholder names (README of the carrier description, *Variables*).
package enum Variable: Sendable, Hashable {
    package enum Name: String, Sendable, CaseIterable {
        case recipientAddress = "recipient.address"
        case recipientKey = "recipient.key"
        case recipientSeq = "recipient.seq"
        case recipientNetwork = "recipient.network"
        case recipientProvince = "recipient.province"
        case recipientCarrierId = "recipient.carrierId"
        case recipientSentAt = "recipient.sentAt"
        case recipientsAddresses = "recipients.addresses"
        case batchKey = "batch.key"
        case batchSeq = "batch.seq"
        case batchCarrierId = "batch.carrierId"
        case batchSize = "batch.size"
        case messageText = "message.text"
        case messageFlag = "message.flag"
        case messageEncoding = "message.encoding"
        case messageParts = "message.parts"
        case senderName = "sender.name"
        case senderRef = "sender.ref"
        case templateId = "template.id"
        case paramIndex = "param.index"
        case paramValue = "param.value"
        case campaignId = "campaign.id"
        case campaignName = "campaign.name"
        case scheduleAt = "schedule.at"
        case callbackURL = "callback.url"
        case now
        case uuid
        case sandbox
        case authToken = "auth.token"
    }

    static let names = Name.allCases.map(\.rawValue)

    case named(Name)
    case secret(String)
    case vars(String)
    case digest(String)
    case fragment(String)

    /// - Returns: nil for a name that means nothing.
    package init?(_ written: String) {
        if let name = Name(rawValue: written) {
            self = .named(name)
            return
        }
        guard let dot = written.firstIndex(of: ".") else { return nil }
        let rest = String(written[written.index(after: dot)...])
        guard !rest.isEmpty else { return nil }
        switch written[..<dot] {
        case "secret": self = .secret(rest)
        case "vars": self = .vars(rest)
        case "digest": self = .digest(rest)
        case "fragment": self = .fragment(rest)
        default: return nil
        }
    }

    package var written: String {
        switch self {
        case .named(let name): name.rawValue
        case .secret(let name): "secret.\(name)"
        case .vars(let name): "vars.\(name)"
        case .digest(let name): "digest.\(name)"
        case .fragment(let name): "fragment.\(name)"
        }
    }

    var isDate: Bool {
        switch self {
        case .named(.now), .named(.scheduleAt), .named(.recipientSentAt): true
        default: false
        }
    }
}
