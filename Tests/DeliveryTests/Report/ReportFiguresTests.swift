import Campaigns
import Delivery
import Foundation
import TestKit
import Testing

@Suite struct ReportFiguresTests {
    private let played: PlayedPlan
    private var figures: ReportFigures { played.figures }

    init() async throws { played = try await PlayedPlan() }

    @Test func theFourAnswersAddUpToPlanned() {
        let reach = figures.reach
        #expect(reach.reached == 5 && reach.notReached == 3 && reach.unknown == 9 && reach.notSent == 3)
        #expect(reach.total == figures.plan.planned && figures.balanced)
        for segment in figures.segments { #expect(segment.tally.outcomes.reach.total == 10) }
    }

    @Test func everyStateBelongsToExactlyOneAnswer() {
        for state in RecipientState.allCases {
            var counts = StateCounts()
            counts[state] = 1
            #expect(Reach(counts).total == 1, "\(state)")
        }
    }

    @Test func evidenceIsKeptByState() {
        let outcomes = figures.total.outcomes
        #expect(outcomes[.delivered, .network] == 4 && outcomes[.delivered, .handset] == 1)
        #expect(outcomes[.rejected, .accepted] == 1 && outcomes[.handedOver, .noneOffered] == 8)
        #expect(outcomes[.network] == 6 && outcomes.total == 20)
        #expect(figures.evidence.values.reduce(0, +) == 20)
    }

    @Test func failuresNameStateAndReason() {
        let failures = figures.total.failures.map { "\($0.failure.state.name) \($0.failure.reason.name) \($0.count)" }
        #expect(failures == ["undelivered none 1", "expired none 1", "rejected number 1", "cancelled tooLate 1"])
        #expect(figures.reasons == [.number: 1, .tooLate: 1] && figures.conflicts == 1)
    }

    @Test func whatIsBilledIsARangeWhileSomebodyIsUnclear() throws {
        let viettel = try #require(figures.carriers.first { $0.share.gateway == "viettel" })
        let planned = try #require(viettel.cost.planned.price)
        #expect(viettel.cost.planned.parts == 10 && viettel.cost.taken.parts == 7 && viettel.cost.atMost.parts == 8)
        #expect(viettel.cost.delivered.parts == 5)
        #expect(viettel.cost.taken.price?.amount == planned.amount / 10 * 7)
        #expect(viettel.cost.atMost.price?.amount == planned.amount / 10 * 8)
        // 8 handed over to a carrier without receipts are billed, whatever became of them.
        #expect(figures.cost.taken.parts == 15 && figures.cost.planned.price == figures.plan.price)
    }

    @Test func latencyIsOfTheDeliveredOnly() {
        let latency = figures.total.latency
        #expect(latency.total == 5 && latency.longest == 60_000)
        #expect(latency.percentile(0.5).map { $0 >= 2_000 && $0 < 2_064 } == true)
        #expect(latency.percentile(0.99) == 60_000)
        let silent = figures.carriers.first { $0.share.gateway == "small-networks" }
        #expect(silent?.tally.latency.percentile(0.5) == nil)
    }

    @Test func theTimelineHasEverySubmissionAndReceipt() {
        let steps = figures.total.timeline.steps(most: 48).steps
        // The cancelled one was never handed over; the rejected one was, and got no receipt.
        #expect(steps.reduce(0) { $0 + $1.slot.submissions } == 17)
        #expect(steps.reduce(0) { $0 + $1.slot.receipts } == 7)
    }

    @Test func aFreshPlanIsAllPending() async throws {
        let ledger = MemoryLedger()
        let sample = try SamplePlan([Repository.carrier("viettel")], recipients: 5)
        try await sample.begin(in: ledger, time: ManualTime())
        let record = try #require(await ledger.campaign(sample.plan.slug))
        let account = try await PlanAccount.load(sample.id, from: ledger)
        let figures = ReportFigures(record, plan: sample.plan, account: account, asOf: ManualTime().now())
        #expect(figures.reach.notSent == 5 && figures.total.outcomes[.pending, .none] == 5 && figures.balanced)
        #expect(figures.cost.taken.parts == 0 && figures.cost.taken.price?.amount == 0)
        #expect(figures.total.timeline.steps(most: 48).steps.isEmpty)
    }

    @Test func groupsAddUpToPlanned() throws {
        let groups = try GroupFigures.count(played.account, of: figures.plan, roll: played.sample.roll)
        #expect(groups.map(\.outcomes.total) == [20] && groups.first?.name == "")
        #expect(groups.first?.outcomes == figures.total.outcomes)
    }
}
