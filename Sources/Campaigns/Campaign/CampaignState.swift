/// Where a campaign stands. The one place that knows which act is lawful when.
package enum CampaignState: String, Sendable, CaseIterable, Codable {
    case draft, planned, accepted, approved, scheduled, running, paused, stopping, finished, cancelled, expired

    /// What can be done to a campaign.
    package enum Act: String, Sendable, CaseIterable, Codable {
        /// A plan was frozen; it voids every acceptance and approval of the plan before.
        case plan
        /// A carrier accepted its share, others are still awaited.
        case acceptShare
        /// The last carrier accepted its share.
        case acceptLastShare
        case approve
        case schedule
        /// Sending begins, or goes on after a crash.
        case start
        case pause
        case resume
        case stop
        /// After a stop: the last open submission is settled.
        case drain
        case finish
        case expire
    }

    /// The state after `act`, or nil when the act is not lawful in this state.
    package func after(_ act: Act) -> CampaignState? {
        switch (self, act) {
        case (.draft, .plan), (.planned, .plan), (.accepted, .plan), (.approved, .plan), (.scheduled, .plan),
            (.finished, .plan), (.cancelled, .plan), (.expired, .plan):
            .planned
        case (.planned, .acceptShare): .planned
        case (.planned, .acceptLastShare), (.accepted, .acceptLastShare): .accepted
        case (.accepted, .approve): .approved
        case (.approved, .schedule): .scheduled
        case (.approved, .start), (.scheduled, .start), (.running, .start): .running
        case (.running, .pause): .paused
        case (.paused, .resume): .running
        case (.running, .stop), (.paused, .stop), (.approved, .stop), (.scheduled, .stop): .stopping
        case (.stopping, .drain): .cancelled
        case (.running, .finish): .finished
        case (.approved, .expire), (.scheduled, .expire), (.running, .expire), (.paused, .expire): .expired
        default: nil
        }
    }

    /// The state after `act`.
    /// - Throws: ``Problem`` of kind `refused` that says why not and who must act next.
    package func performing(_ act: Act, on campaign: String) throws -> CampaignState {
        guard let next = after(act) else { throw Problem.unlawful(act, in: self, campaign: campaign) }
        return next
    }
}
