package import Campaigns

/// Which consents a new plan would leave standing.
package struct ConsentDifferences: Sendable, Equatable {
    /// Acceptances of shares that stay as they were.
    package let staying: [String]
    /// Acceptances that fall: of shares that changed, or are no more.
    package let falling: [String]
    /// Carriers that would have to accept, those that never did among them.
    package let awaited: [String]
    /// Who approved the frozen plan; that approval falls with every new plan.
    package let approval: String?
    /// True when a named person must confirm the words, and has not confirmed these.
    package let needsConfirmation: Bool
    /// False while the campaign is under way: it cannot be planned anew now.
    package let canPlan: Bool

    package init(_ record: CampaignRecord, to plan: Plan) {
        let accepted = record.acceptances.keys.sorted()
        let hashes = Dictionary(plan.shares.map { ($0.gateway, $0.hash) }, uniquingKeysWith: { first, _ in first })
        staying = accepted.filter { hashes[$0] != nil && hashes[$0] == record.acceptances[$0]?.hash }
        falling = accepted.filter { hashes[$0] == nil || hashes[$0] != record.acceptances[$0]?.hash }
        awaited = plan.shares.filter { record.acceptances[$0.gateway]?.hash != $0.hash }.map(\.gateway)
        approval = record.approval?.by
        needsConfirmation =
            plan.wording.demand != .none
            && !(record.confirmation?.covers(plan.wording, kinds: Set(plan.variants.map(\.kind))) ?? false)
        canPlan = record.state.after(.plan) != nil
    }
}
