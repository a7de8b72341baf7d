package import Foundation

/// How much more of a plan may be handed over before a person has to look: a number of recipients, an amount of money,
/// or neither.
///
/// All lanes of the plan draw on it, so that together they keep it.
package actor Allowance {
    /// What was used up first.
    package enum Limit: Sendable {
        /// So many recipients as were to be looked at.
        case look
        case budget
    }

    private var messages: Int?
    private var money: Decimal?
    /// nil while nobody wanted more than was left.
    package private(set) var reached: Limit?

    /// nil: without limit.
    package init(messages: Int? = nil, money: Decimal? = nil) {
        self.messages = messages
        self.money = money
    }

    /// Takes up to `wanted` messages that cost `each`.
    ///
    /// Returns how many of them may go.
    package func take(_ wanted: Int, each: Decimal) -> Int {
        let looked = min(wanted, messages ?? wanted)
        let paid = affordable(wanted, each)
        let granted = min(looked, paid)
        if granted < wanted { reached = reached ?? (paid < looked ? .budget : .look) }
        messages = messages.map { $0 - granted }
        money = money.map { $0 - Decimal(granted) * each }
        return granted
    }

    private func affordable(_ wanted: Int, _ each: Decimal) -> Int {
        guard let money, each > 0 else { return wanted }
        if money <= 0 { return 0 }
        let most = NSDecimalNumber(decimal: money / each).doubleValue.rounded(.down)
        return most >= Double(wanted) ? wanted : Int(most)
    }
}
