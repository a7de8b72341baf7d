/// Another campaign that is approved or under way: it wants the same lanes.
package struct LaneNeighbour: Sendable {
    package let slug: String
    package let title: String
    package let state: CampaignState
    package let schedule: Schedule
    /// What it still has to hand over, by gateway.
    package let loads: [String: [LaneLoad]]

    package init(
        slug: String, title: String, state: CampaignState, schedule: Schedule, loads: [String: [LaneLoad]]
    ) {
        self.slug = slug
        self.title = title
        self.state = state
        self.schedule = schedule
        self.loads = loads
    }
}
