import Campaigns
import Testing

@Suite struct CampaignStateTests {
    /// Every lawful move; anything else is refused.
    private static let lawful: [CampaignState: [CampaignState.Act: CampaignState]] = [
        .draft: [.plan: .planned],
        .planned: [.plan: .planned, .acceptShare: .planned, .acceptLastShare: .accepted],
        .accepted: [.plan: .planned, .acceptLastShare: .accepted, .approve: .approved],
        .approved: [.plan: .planned, .schedule: .scheduled, .start: .running, .stop: .stopping, .expire: .expired],
        .scheduled: [.plan: .planned, .start: .running, .stop: .stopping, .expire: .expired],
        .running: [.start: .running, .pause: .paused, .stop: .stopping, .finish: .finished, .expire: .expired],
        .paused: [.resume: .running, .stop: .stopping, .expire: .expired],
        .stopping: [.drain: .cancelled],
        .finished: [.plan: .planned], .cancelled: [.plan: .planned], .expired: [.plan: .planned],
    ]

    @Test(arguments: CampaignState.allCases, CampaignState.Act.allCases)
    func theTable(_ state: CampaignState, _ act: CampaignState.Act) throws {
        let expected = Self.lawful[state]?[act]
        #expect(state.after(act) == expected)
        if let expected {
            #expect(try state.performing(act, on: "x") == expected)
        } else {
            let problem = #expect(throws: Problem.self) { try state.performing(act, on: "x") }
            #expect(problem?.kind == .refused)
            #expect(problem.map { !$0.sentence(.vi).isEmpty && !$0.sentence(.en).isEmpty } == true)
        }
    }

    @Test func nobodySendsWithoutApproval() {
        // From the draft, without the act of approving, no path leads to running.
        var reached: Set<CampaignState> = [.draft]
        for _ in 0..<20 {
            for state in reached {
                for act in CampaignState.Act.allCases where act != .approve {
                    if let next = state.after(act) { reached.insert(next) }
                }
            }
        }
        #expect(reached == [.draft, .planned, .accepted])
    }
}
