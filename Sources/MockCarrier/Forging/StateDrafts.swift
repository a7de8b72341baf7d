import Campaigns
import Carriers

/// Drafts made of the `states` of a receipt rule as `carriers.json` writes them.
struct StateDrafts {
    let rules: [JSON]

    /// Drafts that might say this state: each rule as written, and once more with the rules before it contradicted.
    func candidates(for state: ReceiptState) -> [Draft] {
        let named = RuleDrafts(rules: rules)
        return rules.indices.filter { rules[$0]["state"]?.string == state.rawValue }.flatMap { named.drafts(at: $0) }
    }
}
