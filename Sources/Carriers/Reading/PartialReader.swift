import Campaigns

/// Tells the recipients of a partial reply apart.
struct PartialReader {
    let rule: Carrier.ResponseRule.Partial?
    let recipients: [RenderingContext.Recipient]

    /// Recipients that are not mentioned are accepted where the reply lists the invalid ones, ambiguous where it
    /// lists items. What names nobody we sent to raises the alarm; among the invalid ones, or where their list cannot
    /// be read, nobody knows whom it meant, and the others are ambiguous.
    func read(_ received: Received, into reading: inout ReplyReading) {
        guard let rule, rule.items != nil || rule.invalid != nil else {
            reading.recipients = recipients.map { plain($0, .ambiguous) }
            reading.alarm = true
            return
        }
        let invalid = rule.invalid.flatMap { invalidItems(received, $0) }
        var isWhole = rule.items == nil && invalid != nil
        if rule.items == nil, invalid == nil { reading.alarm = true }
        var found: [ReplyReading.Recipient?] = recipients.map { _ in nil }
        let finder = RecipientFinder(recipients)
        if let items = rule.items {
            for (index, item) in (received.items(items) ?? []).enumerated() {
                guard let place = position(of: item, index: index, listed: true, finder) else {
                    reading.alarm = true
                    continue
                }
                found[place] = self.reading(of: item, recipients[place], rule)
            }
        }
        for item in invalid ?? [] {
            guard let place = position(of: item, index: 0, listed: false, finder) else {
                reading.alarm = true
                isWhole = false
                continue
            }
            found[place] = .init(
                key: recipients[place].key, outcome: rule.outcome, reason: rule.reason,
                code: item.text(rule.code), message: item.text(rule.message), extracted: item.extracted(rule.extract))
        }
        reading.recipients = zip(recipients, found).map { $1 ?? plain($0, isWhole ? .accepted : .ambiguous) }
    }

    private func reading(
        of item: Received, _ recipient: RenderingContext.Recipient, _ rule: Carrier.ResponseRule.Partial
    ) -> ReplyReading.Recipient {
        let matched = rule.rules.first { $0.when.holds(for: item) }
        return .init(
            key: recipient.key, outcome: matched?.outcome ?? .ambiguous, reason: matched?.reason,
            code: item.text(rule.code), message: item.text(rule.message), extracted: item.extracted(rule.extract))
    }

    /// The list of the invalid ones; a single text may hold several with commas, semicolons, bars or spaces between.
    /// Nil where there is no list: only JSON and forms can say that it is empty.
    private func invalidItems(_ received: Received, _ selector: Selector) -> [Received]? {
        guard received.canAsk(selector), let items = received.items(selector) else { return nil }
        switch (selector, received.value(selector)) {
        case (.element, _) where items.isEmpty, (.expression, _) where items.isEmpty: return nil
        case (.pointer, .bool), (.pointer, .number): return nil
        default: break
        }
        guard items.count == 1, case .json(.string(let text)) = items[0].content else { return items }
        return text.split { ",;| \n\t".contains($0) }.map { received.at(.json(.string(String($0)))) }
    }

    private func position(of item: Received, index: Int, listed: Bool, _ finder: RecipientFinder) -> Int? {
        switch rule?.match {
        case .key(let selector): return item.text(selector).flatMap { finder.position(key: $0) }
        case .index where listed: return recipients.indices.contains(index) ? index : nil
        case .index:
            guard let text = own(item), let index = Int(text) else { return nil }
            return recipients.indices.contains(index) ? index : nil
        case .address, nil: return finder.position(inItem: item)
        }
    }

    private func own(_ item: Received) -> String? {
        switch item.content {
        case .json(let json): json.text
        case .element(let element): element.text
        case .opaque: nil
        }
    }

    private func plain(_ recipient: RenderingContext.Recipient, _ outcome: Outcome) -> ReplyReading.Recipient {
        .init(key: recipient.key, outcome: outcome, reason: nil, code: nil, message: nil, extracted: [:])
    }
}
