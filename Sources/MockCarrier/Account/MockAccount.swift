import Campaigns

/// The mock's own account of what it "sent", and the one place where a submission is decided.
///
/// A decision and its entry are one step, so that two equal requests at the same time cannot both be first.
actor MockAccount {
    struct Message: Sendable {
        let number: PhoneNumber
        let text: Int
        let carrier: Int
        let at: Instant
    }

    /// What a gateway knows of a message when it is asked later.
    struct Delivery: Sendable {
        let carrier: Int
        let subject: ReceiptForge.Subject
        let end: MockFate.End
        let due: Instant
    }

    private struct Visit: Hashable {
        let carrier: Int
        let number: PhoneNumber
        let text: Int
    }

    private struct RepeatKey: Hashable {
        let carrier: Int
        let key: String
    }

    private struct Remembered {
        let until: Instant
        let results: [MockResult]
        let batchId: String
    }

    let oracle: MockOracle
    /// What each carrier's description can say, by the carrier's index.
    private let abilities: [MockAbilities]
    private(set) var stats: [MockStats]
    private(set) var copies: [[PhoneNumber: Int]]
    private(set) var messages: [Message] = []
    private(set) var texts: [String] = []
    private(set) var deliveries: [String: Delivery] = [:]
    private(set) var batches: [String: [String]] = [:]
    private var textIndex: [String: Int] = [:]
    private var met: Set<Visit> = []
    private var remembered: [RepeatKey: Remembered] = [:]
    private var lastId: Int

    /// Ids go on from the moment of the start, so that those of an earlier run are not given again.
    init(oracle: MockOracle, abilities: [MockAbilities], start: Instant) {
        self.oracle = oracle
        self.abilities = abilities
        stats = abilities.map { _ in MockStats() }
        copies = abilities.map { _ in [:] }
        lastId = Int(start.milliseconds) * 1_000
    }

    func count(_ carrier: Int, _ change: @Sendable (inout MockStats) -> Void) { change(&stats[carrier]) }

    /// Decides a submission and enters what went out.
    func take(_ order: MockOrder, at now: Instant) -> MockRuling {
        stats[order.carrier].requests += 1
        let text = index(of: order.text)
        if case .batch(let key, _) = order.repeats, let first = recall(order.carrier, key, now) {
            return repeated(first, order)
        }
        let fates = order.recipients.map { oracle.fate(of: $0.number, text: order.text) }
        let handling = handling(of: order, fates, text)
        guard handling.sends else {
            countUnsent(handling, order.carrier)
            return MockRuling(handling: handling)
        }
        if [.ambiguous, .closeBeforeReply, .half].contains(handling) { stats[order.carrier].ambiguous += 1 }
        var ruling = MockRuling(handling: handling, batchId: nextId())
        let refused = refusals(order, fates)
        for (place, recipient) in order.recipients.enumerated() {
            enter(recipient, fates[place], isRefused: refused[place], place, order, text, now, into: &ruling)
        }
        if abilities[order.carrier].isPolled { batches[ruling.batchId] = ruling.results.map(\.messageId) }
        if case .batch(let key, let seconds) = order.repeats {
            remember(order.carrier, key, seconds, ruling.results, ruling.batchId, now)
        }
        return ruling
    }

    private func enter(
        _ recipient: MockOrder.Recipient, _ fate: MockFate, isRefused: Bool, _ place: Int, _ order: MockOrder,
        _ text: Int, _ now: Instant, into ruling: inout MockRuling
    ) {
        let ability = abilities[order.carrier]
        if case .recipients(let keys, _) = order.repeats, let first = recall(order.carrier, keys[place], now),
            let result = first.results.first
        {
            stats[order.carrier].duplicates += 1
            ruling.results.append(
                .init(number: recipient.number, key: recipient.key, kind: .duplicate, messageId: result.messageId))
            return
        }
        guard !isRefused else {
            stats[order.carrier].rejected += 1
            ruling.results.append(
                .init(number: recipient.number, key: recipient.key, kind: .rejected, messageId: ""))
            return
        }
        let id = ability.echoesKeys ? recipient.key ?? nextId() : nextId()
        let result = MockResult(number: recipient.number, key: recipient.key, kind: .accepted, messageId: id)
        ruling.results.append(result)
        stats[order.carrier].accepted += 1
        copies[order.carrier][recipient.number, default: 0] += 1
        messages.append(Message(number: recipient.number, text: text, carrier: order.carrier, at: now))
        if case .recipients(let keys, let seconds) = order.repeats {
            remember(order.carrier, keys[place], seconds, [result], ruling.batchId, now)
        }
        let end = fate.handling == .rejected ? MockFate.End.rejected : fate.end
        let subject = ReceiptForge.Subject(
            number: recipient.number, key: recipient.key, messageId: id, batchId: ruling.batchId)
        if ability.isPolled {
            let due = now.advanced(byMilliseconds: Int64(ability.pollAfterMs))
            deliveries[id] = Delivery(carrier: order.carrier, subject: subject, end: end, due: due)
        }
        guard end != .never else { return }
        ruling.notices.append(
            .init(
                subject: subject, end: end, twice: fate.duplicateReceipt, early: fate.earlyReceipt, late: fate.late,
                outOfOrder: fate.outOfOrder, unknown: fate.unknownReceipt))
    }

    /// What happens to the request: the first recipient decides, so that a share counts requests; with magic endings
    /// any recipient may. Each misbehaviour happens once to a number and text, so that a retry comes through.
    private func handling(of order: MockOrder, _ fates: [MockFate], _ text: Int) -> MockFate.Handling {
        for (recipient, fate) in zip(order.recipients, fates) {
            let visit = Visit(carrier: order.carrier, number: recipient.number, text: text)
            if fate.handling == .tokenExpired, !abilities[order.carrier].fetchesToken { continue }
            if fate.handling.passes, met.insert(visit).inserted { return fate.handling }
            if !oracle.magic { break }
        }
        return .accepted
    }

    /// Where the description cannot tell recipients apart, a number is refused only if all of the request are: the
    /// others go out, and the receipt says that they did not arrive.
    private func refusals(_ order: MockOrder, _ fates: [MockFate]) -> [Bool] {
        let wanted = fates.map { $0.handling == .rejected }
        let ability = abilities[order.carrier]
        if ability.canTellApart || (ability.canReject && !wanted.contains(false)) { return wanted }
        return wanted.map { _ in false }
    }

    private func repeated(_ first: Remembered, _ order: MockOrder) -> MockRuling {
        let results = first.results.map { result in
            MockResult(
                number: result.number, key: result.key, kind: result.kind == .rejected ? .rejected : .duplicate,
                messageId: result.messageId)
        }
        stats[order.carrier].duplicates += results.count { $0.kind == .duplicate }
        return MockRuling(handling: .accepted, results: results, batchId: first.batchId)
    }

    private func countUnsent(_ handling: MockFate.Handling, _ carrier: Int) {
        switch handling {
        case .throttled: stats[carrier].throttled += 1
        case .temporary: stats[carrier].temporary += 1
        case .blocked, .balance: stats[carrier].blocked += 1
        case .tokenExpired: break
        default: stats[carrier].ambiguous += 1
        }
    }

    private func recall(_ carrier: Int, _ key: String, _ now: Instant) -> Remembered? {
        remembered[RepeatKey(carrier: carrier, key: key)].flatMap { now < $0.until ? $0 : nil }
    }

    private func remember(
        _ carrier: Int, _ key: String, _ seconds: Int, _ results: [MockResult], _ batchId: String, _ now: Instant
    ) {
        remembered[RepeatKey(carrier: carrier, key: key)] = Remembered(
            until: now.advanced(bySeconds: Double(seconds)), results: results, batchId: batchId)
    }

    private func index(of text: String) -> Int {
        if let index = textIndex[text] { return index }
        texts.append(text)
        textIndex[text] = texts.count - 1
        return texts.count - 1
    }

    private func nextId() -> String {
        lastId += 1
        return String(lastId)
    }
}
