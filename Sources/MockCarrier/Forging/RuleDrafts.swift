import Campaigns
import Carriers

/// Drafts made of a list of rules as `carriers.json` writes them, own rules first, then the defaults.
struct RuleDrafts {
    let rules: [JSON]

    /// Drafts that might say what is wanted, the best first: the rules that say it, each as written and once more with
    /// the rules before it contradicted, and then what HTTP itself says.
    func candidates(for wanted: Wanted) -> [Draft] {
        var plain = Draft()
        plain.status = wanted.plainStatus
        let ruled =
            wanted.reason.map(candidates(reason:))
            ?? (candidates(outcome: wanted.outcome) + (wanted == .blocked ? stopping : []))
        // A bare status 500 is what an operator sees most often when it is open whether a message went.
        return wanted == .ambiguous ? [plain] + ruled : ruled + [plain]
    }

    func candidates(outcome: Outcome) -> [Draft] {
        let found = rules.indices.filter { rules[$0]["outcome"]?.string == outcome.rawValue }
        let ordered = found.sorted { (rank(rules[$0]), $0) < (rank(rules[$1]), $1) }
        return ordered.flatMap { index in drafts(at: index) }
    }

    private func candidates(reason: Reason) -> [Draft] {
        rules.indices.filter { rules[$0]["reason"]?.string == reason.rawValue }.flatMap(drafts(at:))
    }

    /// A refusal that is about the whole carrier stops the lane as well.
    private var stopping: [Draft] {
        rules.indices.filter { rules[$0]["scope"]?.string == Scope.carrier.rawValue }.flatMap(drafts(at:))
    }

    /// What makes the rule at that index hold.
    func drafts(at index: Int) -> [Draft] {
        guard let when = rules[index]["when"] else { return [] }
        var straight = Draft()
        straight.satisfy(when)
        var careful = straight
        for earlier in rules[..<index] {
            if let condition = earlier["when"] { careful.contradict(condition) }
        }
        return [straight, careful]
    }

    /// A refusal should be about the number and nothing wider.
    private func rank(_ rule: JSON) -> Int {
        guard rule["outcome"]?.string == Outcome.rejected.rawValue else { return 0 }
        let scope = rule["scope"]?.string
        if scope == Scope.carrier.rawValue || scope == Scope.campaign.rawValue { return 9 }
        let isNumber = rule["reason"]?.string == Reason.number.rawValue
        return (isNumber ? 0 : 2) + (scope == Scope.recipient.rawValue ? 0 : 1)
    }
}
