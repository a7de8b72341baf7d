import Campaigns

extension LintRule {
    /// What must hold so that nobody gets a message twice.
    static let once = [replayWithoutKey, replayTooLong, replayByContent, replayKeyChanges, temporaryByStatus]

    /// A replay needs the gateway's own duplicate detection.
    static let replayWithoutKey = LintRule("replay-without-key", promise: 3) { subject in
        guard subject.isHTTP, subject.replays, subject.node["send"]?["idempotency"] == nil else { return [] }
        return [Hit(subject.node.path.appending("retry"), Texts.lintReplayWithoutKey())]
    }

    /// The gateway forgets the key before we stop repeating it.
    static let replayTooLong = LintRule("replay-too-long", promise: 3) { subject in
        guard subject.replays, let rule = subject.node["send"]?["idempotency"],
            let window = rule.optionalInt("ttlSeconds")
        else { return [] }
        let allowed = subject.setting("retry")["giveUpAfterSeconds"]?.int ?? 14_400
        guard window < allowed else { return [] }
        return [Hit(rule.path.appending("ttlSeconds"), Texts.lintReplayTooLong(window, allowed))]
    }

    /// A gateway that compares texts knows no keys: a replay is not made.
    static let replayByContent = LintRule("replay-by-content") { subject in
        guard subject.replays, let rule = subject.node["send"]?["idempotency"],
            rule.optionalString("basis") == "content"
        else { return [] }
        return [Hit(rule.path.appending("basis"), Texts.lintReplayByContent())]
    }

    /// The field that the gateway compares must be in the request and must be the same in every attempt.
    static let replayKeyChanges = LintRule("replay-key-changes", promise: 3) { subject in
        guard subject.replays, let rule = subject.node["send"]?["idempotency"],
            rule.optionalString("basis") != "content", let field = rule.optionalString("field")
        else { return [] }
        let path = rule.path.appending("field")
        for request in subject.sendRequests {
            guard let value = request.node.field(field) else { return [Hit(path, Texts.lintKeyMissing(field))] }
            let names = subject.variables(in: value)
            if names.contains("uuid") || names.contains("now") || names.isDisjoint(with: LintSubject.keys) {
                return [Hit(path, Texts.lintKeyChanges(field))]
            }
        }
        return []
    }

    /// A server's error by its status alone does not say that nothing was sent.
    static let temporaryByStatus = LintRule("temporary-by-status") { subject in
        (subject.node["response"]?["rules"]?.items ?? []).compactMap { rule in
            guard let outcome = rule.optionalString("outcome"), ["temporary", "throttled"].contains(outcome),
                let when = rule["when"], when.members.map(\.name) == ["http"],
                [500, 502, 504, 200].contains(where: { Statuses(when.optionalString("http")).contains($0) })
            else { return nil }
            return Hit(when.path.appending("http"), Texts.lintTemporaryByStatus())
        }
    }
}

extension LintSubject {
    static let keys: Set<String> = ["recipient.key", "recipient.seq", "batch.key", "batch.seq"]

    fileprivate var replays: Bool { setting("retry")["onAmbiguous"] == "replaySameKey" }
}

extension Node {
    /// The value of a field of a request, wherever requests hold fields: JSON members at any depth, pairs, headers.
    /// A text body that holds the name stands for its field.
    fileprivate func field(_ name: String) -> Node? {
        for list in ["form", "query"] {
            for pair in self[list]?.items ?? [] where pair.items.first?.value.string == name { return pair.items.last }
        }
        for (header, value) in self["headers"]?.members ?? [] where header.lowercased() == name.lowercased() {
            return value
        }
        if let found = self["json"]?.member(name) { return found }
        guard let text = self["text"]?["template"], text.value.string?.contains(name) == true else { return nil }
        // A fragment may hold the field.
        return self
    }

    private func member(_ name: String) -> Node? {
        if let own = self[name] { return own }
        for child in items + members.map(\.node) {
            if let found = child.member(name) { return found }
        }
        return nil
    }
}
