package import Campaigns

extension CampaignRecord {
    /// True while the plan's words wait for a named person's yes.
    package var awaitsConfirmation: Bool {
        guard let plan, plan.wording.demand != .none else { return false }
        return !(confirmation?.covers(plan.wording, kinds: Set(plan.variants.map(\.kind))) ?? false)
    }

    /// Who must act next, and with which command.
    package var nextStep: Phrase {
        guard let plan, awaitsConfirmation, [.planned, .accepted, .approved].contains(state) else {
            return state.nextStep(slug)
        }
        return Texts.needed(plan.wording.demand, slug)
    }
}
