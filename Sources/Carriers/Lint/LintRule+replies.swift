import Campaigns

extension LintRule {
    /// What must hold so that replies are understood.
    static let replies = [
        noneAccepts, unreachable, acceptedByStatus, partialMissing, expiredWithoutToken, tokenUnextracted,
    ]

    /// Without a rule that accepts, nobody would ever be accounted as reached.
    static let noneAccepts = LintRule("none-accepts", promise: 2) { subject in
        guard let response = subject.node["response"], let rules = response["rules"], !rules.items.isEmpty else {
            return []
        }
        let all = rules.value.array ?? []
        let common = subject.defaults["response"]?["rules"]?.array ?? []
        let outcomes = Set((all + common).compactMap { $0["outcome"]?.string })
        if outcomes.contains("accepted") { return [] }
        if outcomes.contains("partial"), let partial = response["partial"] {
            if partial["items"] == nil { return [] }
            let words = (partial["rules"]?.items ?? []).map { $0.optionalString("outcome") }
            if words.contains("accepted") || words.contains("duplicate") { return [] }
        }
        return [Hit(rules.path, Texts.lintNoneAccepts())]
    }

    /// A rule after one that matches everything it could match.
    static let unreachable = LintRule("unreachable-rule") { subject in
        let receipts = subject.node["receipts"]
        let lists = [
            subject.node["response"]?["rules"], subject.node["response"]?["partial"]?["rules"],
            subject.node["auth"]?["fail"], receipts?["callback"]?["states"], receipts?["poll"]?["states"],
        ]
        return lists.compactMap { $0 }.flatMap(hits(unreachableIn:))
    }

    static func hits(unreachableIn rules: Node) -> [Hit] {
        let conditions = rules.items.map { $0["when"] }
        return conditions.enumerated().compactMap { index, later in
            guard let later else { return nil }
            let first = conditions[..<index].firstIndex { $0.map { Implication.holds(from: later, to: $0) } ?? false }
            return first.map { Hit(rules.path.appending(index), Texts.lintUnreachable($0 + 1)) }
        }
    }

    /// Nearly all gateways answer 200 for errors too.
    static let acceptedByStatus = LintRule("accepted-by-status") { subject in
        (subject.node["response"]?["rules"]?.items ?? []).compactMap { rule in
            guard ["accepted", "duplicate", "partial"].contains(rule.optionalString("outcome")),
                let when = rule["when"],
                when.members.map(\.name) == ["http"], Statuses(when.optionalString("http")).contains(200)
            else { return nil }
            return Hit(when.path.appending("http"), Texts.lintAcceptedByStatus())
        }
    }

    /// A partial reply that nothing takes apart leaves everybody unclear.
    static let partialMissing = LintRule("partial-missing") { subject in
        let partial = subject.node["response"]?["partial"]
        guard partial?["items"] == nil, partial?["invalid"] == nil else { return [] }
        return (subject.node["response"]?["rules"]?.items ?? []).filter { $0.optionalString("outcome") == "partial" }
            .map { Hit($0.path, Texts.lintPartialMissing()) }
    }

    /// A token is asked for and never taken out of the reply: not one submission could leave.
    static let tokenUnextracted = LintRule("token-unextracted", promise: 2) { subject in
        guard let auth = subject.node["auth"], auth.optionalString("type") == "tokenFetch",
            auth["extract"]?["token"] == nil
        else { return [] }
        return [Hit((auth["extract"] ?? auth).path, Texts.lintTokenUnextracted())]
    }

    /// `authExpired` fetches a token: where there is none to fetch, it helps nobody.
    static let expiredWithoutToken = LintRule("expired-without-token") { subject in
        guard subject.isHTTP, !["tokenFetch", "jwt"].contains(subject.node["auth"]?.optionalString("type")) else {
            return []
        }
        return (subject.node["response"]?["rules"]?.items ?? [])
            .filter { $0.optionalString("outcome") == "authExpired" }
            .map { Hit($0.path, Texts.lintExpiredWithoutToken()) }
    }
}
