import Campaigns
import Carriers

/// Answers in the terms of one description: for each thing that a gateway may want to say it holds a draft that was
/// read back by the description before the mock began to listen.
struct ReplyForge: Sendable {
    let carrier: Carrier
    /// Nil where the description cannot say it; then ``Wanted/nearest`` holds, otherwise the status that HTTP has.
    let drafts: [Wanted: Draft]
    /// Nil where the description cannot tell recipients apart.
    let partial: PartialForge?
    private let format: Carrier.Format
    private let extract: JSON?
    private let wait: JSON?

    /// - Throws: a ``Problem`` when the description has no way to say "accepted".
    init(_ carrier: Carrier) throws(Problem) {
        self.carrier = carrier
        format = carrier.response?.format ?? .json
        let response = carrier.description["response"]
        extract = response?["extract"]
        wait = response?["retryAfter"]
        let rules = RuleDrafts(rules: response?["rules"]?.array ?? [])
        let (format, wait) = (format, wait)
        partial = PartialForge.made(for: carrier, rules: rules)
        var drafts: [Wanted: Draft] = [:]
        for wanted in Wanted.allCases {
            drafts[wanted] = rules.candidates(for: wanted).lazy
                .map { wanted == .throttled ? $0.asking(toWait: wait) : $0 }
                .first { Self.says(wanted, $0.reply(format), carrier) }
        }
        guard drafts[.accepted] != nil || partial != nil else {
            throw Texts.mockCannotPlay(carrier.id, Texts.mockNoAcceptance)
        }
        self.drafts = drafts
    }

    /// What can be said of the recipients of one request.
    var canReject: Bool { drafts[.rejected] != nil || partial != nil }
    var canTellApart: Bool { partial != nil }
    /// The gateway's message ids are our own keys.
    var echoesKeys: Bool { partial?.echoesKeys ?? false }

    /// One reply for the whole submission, whatever its recipients.
    func reply(_ wanted: Wanted) -> HTTPReply {
        if let draft = drafts[wanted] ?? wanted.nearest.flatMap({ drafts[$0] }) { return draft.reply(format) }
        return HTTPReply(status: wanted.plainStatus, headers: [HTTPField("Content-Type", "text/plain")])
    }

    /// The reply to a submission whose recipients were dealt with one by one.
    func reply(_ results: [MockResult], batchId: String) -> HTTPReply {
        let kinds = Set(results.map(\.kind))
        if let partial, partial.lists || kinds.count > 1 || (kinds == [.rejected] && drafts[.rejected] == nil) {
            return fill(partial.draft(results), results, batchId).reply(format)
        }
        let wanted: Wanted = kinds.count > 1 ? .accepted : results.first?.kind.wanted ?? .accepted
        guard let draft = drafts[wanted] ?? wanted.nearest.flatMap({ drafts[$0] }) else { return reply(wanted) }
        return (wanted == .rejected ? draft : fill(draft, results, batchId)).reply(format)
    }

    private func fill(_ draft: Draft, _ results: [MockResult], _ batchId: String) -> Draft {
        var draft = draft
        if let selector = extract?["messageId"]?.string, let first = results.first(where: { $0.kind != .rejected }) {
            draft.put(selector, .string(first.messageId))
        }
        if let selector = extract?["batchId"]?.string { draft.put(selector, .string(batchId)) }
        return draft
    }

    private static func says(_ wanted: Wanted, _ reply: HTTPReply, _ carrier: Carrier) -> Bool {
        let reading = carrier.read(reply, recipients: SampleRecipients.one)
        if wanted == .blocked || wanted == .balance {
            // Both ways of saying it stop the lane and fail nobody.
            let stops = reading.outcome == .blocked || (reading.outcome == .rejected && reading.scope == .carrier)
            return stops && !reading.alarm && (wanted.reason == nil || reading.reason == wanted.reason)
        }
        guard reading.outcome == wanted.outcome else { return false }
        switch wanted {
        // An answer that stops the lane or the campaign is more than a bad number.
        case .rejected: return reading.scope != .carrier && reading.scope != .campaign
        case .ambiguous: return true
        default: return !reading.alarm
        }
    }
}

extension Draft {
    /// With one second to wait, in the description's own place and unit.
    fileprivate func asking(toWait rule: JSON?) -> Draft {
        var draft = self
        let amount = JSON.string(rule?["unit"]?.string == "milliseconds" ? "1000" : "1")
        if let header = rule?["header"]?.string {
            draft.headers.append(HTTPField(header, amount.text ?? "1"))
        } else if let selector = rule?["body"]?.string {
            draft.put(selector, amount)
        } else if !draft.headers.contains(where: { $0.name.lowercased() == "retry-after" }) {
            draft.headers.append(HTTPField("Retry-After", "1"))
        }
        return draft
    }
}
