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
            for written in [own.header.flatMap(received.header), received.text(own.body)] {
                if let wait = Self.wait(written, own.unitMs, received) { return wait }
            }
        }
        return Self.standardWait(received)
    }

    /// `Retry-After` in seconds, or as a date that is counted from the reply's own `Date` (RFC 9110, 10.2.3).
    static func standardWait(_ received: Received) -> Int? { wait(received.header("Retry-After"), 1_000, received) }

    private static func wait(_ written: String?, _ unitMs: Int, _ received: Received) -> Int? {
        written.flatMap { AskedWait.milliseconds($0, unitMs: unitMs, sent: received.header("Date")) }
    }
}
