import Campaigns
import Carriers
import Delivery
import Foundation
import TestKit
import Testing

@Suite struct FamilyTests {
    private let time = ManualTime()
    private let ledger: any Ledger = MemoryLedger()
    private var office: Office { Office(ledger: ledger, time: time) }

    private func carriers() throws -> [Carrier] { try ["viettel", "mobifone"].map { try Repository.carrier($0) } }

    private func begin(_ sample: SamplePlan) async throws {
        try await sample.freeze(in: office)
        for share in sample.plan.shares {
            try await office.accept(sample.plan.slug, carrier: share.gateway, by: "Vận hành")
        }
        try await office.approve(sample.plan.slug, by: "Người duyệt")
    }

    private func numbers(beside slug: String, _ sample: SamplePlan) async throws -> Int {
        try await Family.numbers(
            beside: slug, among: try await ledger.campaigns(), ledger: ledger, roll: sample.roll
        ).count
    }

    @Test func everybodyOfTheOtherPlansButOfTheVoidOnes() async throws {
        let sample = try SamplePlan(carriers(), recipients: 5)
        let slug = sample.plan.slug
        try await sample.freeze(in: office)
        // One that is still to be made, too.
        #expect(try await numbers(beside: "\(slug)+1", sample) == 10)
        let late = try sample.supplement(1)
        try await late.freeze(in: office)
        // Of the same family: of each, what is in the other.
        #expect(try await numbers(beside: late.plan.slug, sample) == 10)
        #expect(try await numbers(beside: slug, late) == 10)
        #expect(try await numbers(beside: "khac", sample) == 0)
        try await ledger.act(on: slug, at: time.now()) { record in
            record.state = .cancelled
            return JournalDraft(who: "x", act: "stop", subject: slug, before: "", after: "")
        }
        #expect(try await numbers(beside: late.plan.slug, sample) == 0)
    }

    @Test func membersAreTheCampaignFirstThenByNumber() async throws {
        let sample = try SamplePlan(carriers(), recipients: 1)
        for number in [2, 1] { try await sample.supplement(number).freeze(in: office) }
        try await sample.freeze(in: office)
        let records = try await ledger.campaigns()
        let slug = sample.plan.slug
        #expect(Family.members(of: slug, among: records).map(\.slug) == [slug, "\(slug)+1", "\(slug)+2"])
        #expect(Family.members(of: "\(slug)+2", among: records).map(\.slug) == [slug, "\(slug)+1", "\(slug)+2"])
        #expect(Family.members(of: "khac", among: records).isEmpty)
    }

    @Test func theBudgetIsTheCampaigns() async throws {
        // Five of one part at 300 and five at 290, twice, and the tax: 2 × 3,245.
        for (budget, code) in [("6489", "over-budget"), ("6490", nil)] as [(String, String?)] {
            let ledger = MemoryLedger()
            let office = Office(ledger: ledger, time: time)
            let sample = try SamplePlan(carriers(), recipients: 5, budget: budget)
            for plan in [sample, try sample.supplement(1)] {
                try await plan.freeze(in: office)
                for share in plan.plan.shares {
                    try await office.accept(plan.plan.slug, carrier: share.gateway, by: "A")
                }
            }
            try await office.approve(sample.plan.slug, by: "C")
            var refusal: String?
            do {
                try await office.approve("\(sample.plan.slug)+1", by: "C")
            } catch let problem as Problem {
                refusal = problem.code
            }
            #expect(refusal == code)
        }
    }

    @Test func theReportAddsUpAndSaysOfWhat() async throws {
        let sample = try SamplePlan(carriers(), recipients: 5)
        let late = try sample.supplement(1)
        try await begin(sample)
        try await begin(late)
        let page = PageID(plan: late.id, index: 0)
        _ = try await ledger.append(
            [
                LogEntry(page: page, start: 0, count: 5, event: .intended(submission: 1), at: time.now()),
                LogEntry(page: page, start: 0, count: 3, event: .receipt(.delivered, .network), at: time.now()),
            ], references: [])
        var parts: [ReportFigures.Part] = []
        for record in Family.members(of: sample.plan.slug, among: try await ledger.campaigns()) {
            let (plan, id) = (try #require(record.plan), try #require(record.currentPlan))
            parts.append(
                ReportFigures.Part(
                    record: record, plan: plan, account: try await PlanAccount.load(id, from: ledger)))
        }
        let figures = ReportFigures(parts[0].record, parts, asOf: time.now())
        #expect(figures.plan.planned == 20 && figures.balanced && figures.states.total == 20)
        #expect(figures.states[.delivered] == 3 && figures.states[.unclear] == 2 && figures.states[.pending] == 15)
        #expect(figures.members.map(\.planned) == [10, 10] && figures.members.map(\.reach.reached) == [0, 3])
        #expect(figures.cost.planned.price == Money(5_900, "VND"))
    }

    @Test func neighboursAreWhatIsStillToGo() async throws {
        let sample = try SamplePlan(carriers(), recipients: 5)
        let slug = sample.plan.slug
        try await sample.freeze(in: office)
        func neighbour() async throws -> LaneNeighbour? {
            try await Neighbours.neighbour(try #require(try await ledger.campaign(slug)), ledger: ledger)
        }
        // Nothing is promised before the approval.
        #expect(try await neighbour() == nil)
        for share in sample.plan.shares { try await office.accept(slug, carrier: share.gateway, by: "A") }
        try await office.approve(slug, by: "C")
        #expect(try await neighbour()?.loads["viettel"] == [LaneLoad(recipients: 5, parts: 1)])
        try await office.start(slug, changes: [])
        let index = try #require(sample.plan.segments.firstIndex { $0.gateway == "viettel" })
        _ = try await ledger.append(
            [
                LogEntry(
                    page: PageID(plan: sample.id, index: index), start: 0, count: 4, event: .intended(submission: 1),
                    at: time.now())
            ], references: [])
        let running = try await neighbour()
        #expect(running?.loads["viettel"] == [LaneLoad(recipients: 1, parts: 1)] && running?.state == .running)
        #expect(running?.loads["mobifone"]?.map(\.recipients) == [5])
    }
}
