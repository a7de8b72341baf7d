package import Campaigns

/// A campaign and the plans that were made after it and belong to it.
package enum Family {
    /// - Parameters:
    ///   - slug: of any of them, or of one that is still to be made.
    ///   - records: all campaigns.
    /// - Returns: the campaign itself first, then the others by their numbers.
    package static func members(of slug: String, among records: [CampaignRecord]) -> [CampaignRecord] {
        let parent = Lineage.split(slug)?.parent ?? slug
        let others = records.filter { $0.lineage?.parent == parent }
        return records.filter { $0.slug == parent }
            + others.sorted { ($0.lineage?.number ?? 0) < ($1.lineage?.number ?? 0) }
    }

    /// Everybody who is in a plan of the family other than that of `slug`. Void plans do not count: drafts, and what was
    /// stopped or ran out; whom they reached is *served*.
    ///
    /// Page by page: no plan is in memory whole.
    ///
    /// - Parameters:
    ///   - slug: the plan that is being made.
    ///   - records: all campaigns.
    ///   - ledger: their plans.
    ///   - roll: opens the pages.
    /// - Returns: exactly those numbers.
    /// - Throws: when a plan's key is missing: somebody might get it twice.
    package static func numbers(
        beside slug: String, among records: [CampaignRecord], ledger: any Ledger, roll: Roll
    ) async throws -> NumberSet {
        let void: Set<CampaignState> = [.draft, .cancelled, .expired]
        let gathered = Gathered()
        for record in members(of: slug, among: records) where record.slug != slug && !void.contains(record.state) {
            for plan in try await ledger.plans(of: record.slug) {
                try await ledger.eachPage(of: plan) { page in
                    for recipient in try roll.recipients(of: page) { gathered.numbers.insert(recipient.number) }
                }
            }
        }
        return gathered.numbers
    }

    // Filled by one visitor after another, read when the last has returned.
    private final class Gathered: @unchecked Sendable {
        var numbers = NumberSet()
    }
}
