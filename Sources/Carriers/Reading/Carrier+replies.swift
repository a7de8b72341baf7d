package import Campaigns

extension Carrier {
    /// What the reply to a submission means. Never judged by the status alone: nothing that no rule knows is a success.
    /// The recipients are those of the submission, in its order: a partial reply gives each an outcome.
    package func read(_ reply: HTTPReply, recipients: [RenderingContext.Recipient]) -> ReplyReading {
        guard let response else {
            var reading = ReplyReading(.ambiguous)
            reading.alarm = true
            return reading
        }
        return ReplyReader(rule: response).read(reply, recipients: recipients)
    }

    /// What the reply to a token request means: `fail` first, then `ok`, then whether there is a token.
    package func readToken(_ reply: HTTPReply) -> TokenReading {
        guard case .tokenFetch(let fetch) = auth else { return .failed(ReplyReading(.ambiguous)) }
        let received = Received(guessing: reply)
        let failed = fetch.fail.contains { $0.when.holds(for: received) }
        let isGood = fetch.ok?.holds(for: received) ?? (200..<300).contains(reply.status)
        if !failed, isGood, let token = fetch.extract.first(where: { $0.name == "token" }),
            let text = received.text(token.selector), !text.isEmpty
        {
            let lifetime = fetch.extract.first { $0.name == "expiresIn" }
            let seconds = received.text(lifetime?.selector).flatMap(Double.init)
            return .token(text, expiresInSeconds: seconds.flatMap { $0 > 0 && $0 < 1e9 ? Int($0) : nil })
        }
        var reading = ReplyReader.reading(of: received, by: fetch.fail + defaultRules)
        reading.retryAfterMs = ReplyReader.standardWait(received)
        return .failed(reading)
    }

    /// Whether the reply to a probe of the dry run is the one expected; with `find`, whether an item has those values.
    package func readProbe(
        _ name: String, _ reply: HTTPReply, context: RenderingContext
    ) throws(Problem) -> Bool {
        guard let probe = dryRun.probes.first(where: { $0.name == name }) else {
            throw Texts.requestMissing(name, carrier: id)
        }
        let received = response.map { Received(reply, format: $0.format) } ?? Received(guessing: reply)
        guard probe.expect.holds(for: received) else { return false }
        guard !probe.find.isEmpty else { return true }
        var wanted: [(Selector, String)] = []
        for (selector, template) in probe.find { wanted.append((selector, try text(template, context))) }
        let items = probe.items.map { received.items($0) ?? [] } ?? [received]
        return items.contains { item in wanted.allSatisfy { item.text($0.0) == $0.1 } }
    }
}
