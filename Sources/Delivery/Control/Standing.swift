package import Campaigns

/// Where a campaign stands, in so few bytes that a dispatcher can ask several times a second.
package struct Standing: Sendable, Equatable {
    package let slug: String
    package let state: CampaignState
    /// nil before the first plan.
    package let plan: PlanID?

    package init(slug: String, state: CampaignState, plan: PlanID?) {
        self.slug = slug
        self.state = state
        self.plan = plan
    }
}
