import Campaigns

/// The budget is the campaign's: what was approved beside a plan, of the same campaign, counts with it.
extension Office {
    /// Prices of the approved plans of the same campaign other than `slug`; nil for one that has none.
    func committed(beside slug: String) async throws -> [Money?] {
        let records = try await ledger.campaigns()
        return Family.members(of: slug, among: records)
            .filter { $0.slug != slug && $0.approval != nil }.map { $0.plan?.price }
    }

    /// Throws ``Problem`` when the price, VAT included as the budget says, is above the budget, or is not known.
    static func checkBudget(_ plan: Plan, _ committed: [Money?]) throws {
        guard let budget = plan.budget else { return }
        guard let price = Money.sum([plan.price] + committed), price.currency == budget.limit.currency else {
            throw Problem.priceUnknown
        }
        if !budget.covers(price) { throw Problem.overBudget(price, budget, isWhole: committed.isEmpty) }
    }
}
