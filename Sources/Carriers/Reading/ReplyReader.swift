import Campaigns

/// Reads the reply to a submission by the rules of one carrier.
struct ReplyReader {
    let rule: Carrier.ResponseRule

    func read(_ reply: HTTPReply, recipients: [RenderingContext.Recipient]) -> ReplyReading {
        let received = Received(reply, format: rule.format)
        var reading = Self.reading(of: received, by: rule.rules)
        reading.code = received.text(rule.code)
        reading.message = received.text(rule.message)
        reading.extracted = received.extracted(rule.extract)
        if reading.outcome == .partial {
            PartialReader(rule: rule.partial, recipients: recipients).read(received, into: &reading)
        }
        if [.throttled, .temporary, .blocked, .ambiguous, .rejected].contains(reading.outcome) {
            reading.retryAfterMs = wait(received)
        }
        return reading
    }

    /// The first rule that holds. Where none does, the submission is perhaps sent and somebody should look.
    static func reading(of received: Received, by rules: [Carrier.ReplyRule]) -> ReplyReading {
        guard let rule = rules.first(where: { $0.when.holds(for: received) }) else {
            var reading = ReplyReading(.ambiguous)
            reading.alarm = true
            return reading
        }
        var reading = ReplyReading(rule.outcome)
        reading.reason = rule.reason
        reading.scope = rule.scope
        return reading
    }

    private func wait(_ received: Received) -> Int? {
        if let own = rule.retryAfter {
            if let header = own.header.flatMap({ received.header($0) }), let wait = Self.wait(header, own.unitMs) {
                return wait
            }
            if let body = received.text(own.body), let wait = Self.wait(body, own.unitMs) { return wait }
        }
        return Self.standardWait(received)
    }

    /// `Retry-After` in seconds (RFC 9110, 10.2.3); the form with a date is not read.
    static func standardWait(_ received: Received) -> Int? {
        received.header("Retry-After").flatMap { wait($0, 1_000) }
    }

    /// At most a week: a longer wait is a mistake of the gateway.
    private static func wait(_ written: String, _ unitMs: Int) -> Int? {
        guard let number = Double(written.filter { $0 != " " }), number.isFinite, number >= 0 else { return nil }
        return Int(min(number * Double(unitMs), 604_800_000).rounded(.up))
    }
}
