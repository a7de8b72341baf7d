package import Campaigns
package import Foundation

/// What the ledger knows of a campaign: its state, its plan, and who said yes to it.
package struct CampaignRecord: Sendable, Codable, Equatable {
    /// An act of a person, bound to the hash that it was said of.
    package struct Consent: Sendable, Codable, Equatable {
        package let by: String
        /// RFC 3339.
        package let at: String
        /// A share's hash for an acceptance, the plan's for an approval.
        package let hash: String

        package init(by: String, at: String, hash: String) {
            self.by = by
            self.at = at
            self.hash = hash
        }
    }

    package let slug: String
    package var state: CampaignState
    /// Random bits of ``PlanID``; nil before the first plan.
    package var planID: Int64?
    package var plan: Plan?
    /// By carrier.
    package var acceptances: [String: Consent]
    package var approval: Consent?
    /// A named person's yes to the wording; it outlives a new plan with the same words.
    package var confirmation: Confirmation?
    /// Reports that were issued under a number, in their order; nil before the first.
    package var issued: [IssuedReport]?
    /// Absolute path of its folder, as it was scheduled with; nil before that.
    package var folder: String?
    /// After so many recipients it pauses for a person's look; nil for none, or when the look was taken.
    package var lookAfter: Int?
    /// Money that may have been spent on messages that a person gave up for lost; nil before the first.
    package var writtenOff: Decimal?

    /// What carriers say of the segments that they hold, by carrier: each one's last word on its share as it stands.
    package var totals: [String: CarrierTotals]?

    package init(slug: String) {
        self.slug = slug
        state = .draft
        acceptances = [:]
    }

    package var currentPlan: PlanID? { planID.map(PlanID.init(raw:)) }

    /// nil for a campaign itself; what a plan that came after it belongs to.
    package var lineage: Lineage? { plan?.lineage }

    /// Carriers whose share is not accepted as it stands.
    package var awaited: [Share] {
        (plan?.shares ?? []).filter { acceptances[$0.gateway]?.hash != $0.hash }
    }
}
