import Campaigns
import Carriers
import Delivery
import Foundation
import TestKit
import Testing

@Suite struct OfficeTests {
    private let time = ManualTime()
    private let ledger: any Ledger = MemoryLedger()
    private var office: Office { Office(ledger: ledger, time: time) }

    private func sample(
        text: String = "Tin thu", budget: String? = "3000000", _ change: (inout [String: Any]) -> Void = { _ in }
    ) throws -> SamplePlan {
        try SamplePlan(
            [Repository.carrier("viettel", change), Repository.carrier("mobifone")], recipients: 5, text: text,
            budget: budget)
    }

    private func freeze(_ sample: SamplePlan) async throws -> CampaignRecord {
        try await sample.freeze(in: office)
    }

    private func acceptAll(_ sample: SamplePlan) async throws {
        for share in sample.plan.shares {
            try await office.accept(sample.plan.slug, carrier: share.gateway, by: "Vận hành")
        }
    }

    /// The code of the problem that an act gives; the record and the journal stay as they were.
    private func refusal(_ slug: String, _ act: () async throws -> Void) async throws -> String? {
        let (record, entries) = (try await ledger.campaign(slug), try await ledger.journal().count)
        var code: String?
        do {
            try await act()
        } catch let problem as Problem {
            code = problem.code
        }
        if code != nil {
            #expect(try await ledger.campaign(slug) == record)
            #expect(try await ledger.journal().count == entries)
        }
        return code
    }

    @Test func theWholeWay() async throws {
        let sample = try sample()
        let slug = sample.plan.slug
        #expect(try await freeze(sample).state == .planned)
        #expect(try await office.accept(slug, carrier: "viettel", by: "A").state == .planned)
        #expect(try await office.accept(slug, carrier: "mobifone", by: "B").state == .accepted)
        #expect(try await office.approve(slug, by: "C").state == .approved)
        #expect(try await office.start(slug, changes: []).state == .running)
        // It goes on after a crash.
        #expect(try await office.start(slug, changes: []).state == .running)
        #expect(try await office.finish(slug).state == .finished)
        let journal = try await ledger.journal()
        #expect(journal.map(\.entry.draft.act) == ["plan", "accept", "accept", "approve", "run", "run", "finish"])
        #expect(journal.map(\.entry.draft.who).prefix(4) == [sample.plan.author, "A", "B", "C"])
        #expect(JournalChain.firstBroken(journal) == nil)
        let pages = try await ledger.pages(of: sample.id)
        #expect(pages.reduce(0) { $0 + $1.count } == sample.plan.planned)
    }

    @Test(arguments: [
        "Phòng Khoa giáo - Văn xã", "  phòng   KHOA giáo - văn XÃ ", "Phong Khoa giao - Van xa",
        "Phòng Khoa giáo - Văn xã".decomposedStringWithCanonicalMapping, "Phòng\u{A0}Khoa\tgiáo - Văn xã\n",
    ])
    func theAuthorCannotApprove(_ name: String) async throws {
        let sample = try sample()
        _ = try await freeze(sample)
        try await acceptAll(sample)
        let code = try await refusal(sample.plan.slug) { try await office.approve(sample.plan.slug, by: name) }
        #expect(code == "author-approves")
    }

    @Test(arguments: ["", "  ", "\u{A0}\n"]) func nobodyCannotApprove(_ name: String) async throws {
        let sample = try sample()
        _ = try await freeze(sample)
        try await acceptAll(sample)
        #expect(try await refusal(sample.plan.slug) { try await office.approve(sample.plan.slug, by: name) } != nil)
    }

    @Test func notBeforeAllCarriers() async throws {
        let sample = try sample()
        let slug = sample.plan.slug
        #expect(try await refusal(slug) { try await office.approve(slug, by: "C") } == "not-planned")
        _ = try await freeze(sample)
        #expect(try await refusal(slug) { try await office.approve(slug, by: "C") } == "not-accepted")
        try await office.accept(slug, carrier: "viettel", by: "A")
        #expect(try await refusal(slug) { try await office.approve(slug, by: "C") } == "not-accepted")
        #expect(try await refusal(slug) { try await office.start(slug, changes: []) } == "not-accepted")
        #expect(
            try await refusal(slug) { try await office.accept(slug, carrier: "vinaphone", by: "A") }
                == "no-such-carrier")
    }

    @Test func notAboveTheBudget() async throws {
        for (budget, isEnough) in [("1", false), ("3244", false), ("3245", true)] {
            // Five messages of one part at 300 and five at 290, and 10 % tax.
            let ledger = MemoryLedger()
            let office = Office(ledger: ledger, time: time)
            let sample = try sample(budget: budget)
            try await sample.freeze(in: office)
            for share in sample.plan.shares {
                try await office.accept(sample.plan.slug, carrier: share.gateway, by: "A")
            }
            let approve = { _ = try await office.approve(sample.plan.slug, by: "C") }
            if isEnough {
                try await approve()
            } else {
                await #expect(throws: Problem.self) { try await approve() }
                #expect(await ledger.campaign(sample.plan.slug)?.approval == nil)
            }
        }
    }

    @Test func anUnknownPriceIsNotZero() async throws {
        let sample = try sample { $0["price"] = nil }
        #expect(sample.plan.price == nil)
        _ = try await freeze(sample)
        try await acceptAll(sample)
        let code = try await refusal(sample.plan.slug) { try await office.approve(sample.plan.slug, by: "C") }
        #expect(code == "price-unknown")
    }

    @Test func notStartedWithoutApprovalNorWithChanges() async throws {
        let sample = try sample()
        let slug = sample.plan.slug
        _ = try await freeze(sample)
        try await acceptAll(sample)
        #expect(try await refusal(slug) { try await office.start(slug, changes: []) } == "not-approved")
        try await office.approve(slug, by: "C")
        #expect(
            try await refusal(slug) { try await office.start(slug, changes: ["message.txt"]) } == "changed-since-plan")
        try await office.start(slug, changes: [])
        // Going on after a crash under another contract or another text is another plan too.
        #expect(
            try await refusal(slug) { try await office.start(slug, changes: ["carriers.json (viettel)"]) }
                == "changed-while-running")
        try await office.start(slug, changes: [])
    }

    @Test func aChangedPlanVoidsApprovalAndTouchedAcceptances() async throws {
        let first = try sample()
        let slug = first.plan.slug
        _ = try await freeze(first)
        try await acceptAll(first)
        try await office.approve(slug, by: "C")
        // Only Viettel's contract changes; the audience and its key stay.
        let contracts = try [
            Repository.carrier("viettel") { $0["price"] = ["currency": "VND", "perPart": ["default": "301"]] },
            Repository.carrier("mobifone"),
        ].map(\.contract)
        let campaign = try Repository.campaign { $0["carriers"] = ["viettel", "mobifone"] }
        let plan = try Planner(
            campaign: campaign, message: Message(contents: "Tin thu", allowed: campaign.message.variants),
            wording: .sample(), contracts: contracts
        ).plan(first.audience, numbers: first.numbers, author: campaign.author, inputs: [], now: time.now())
        let record = try await first.freeze(in: office, as: (plan, .random()))
        #expect(record.state == .planned && record.approval == nil)
        #expect(record.awaited.map(\.gateway) == ["viettel"] && record.acceptances.keys.sorted() == ["mobifone"])
        #expect(try await refusal(slug) { try await office.start(slug, changes: []) } != nil)
        try await office.accept(slug, carrier: "viettel", by: "A")
        #expect(try await office.approve(slug, by: "C").approval?.hash == plan.hash)
        // The first plan was never begun: nothing of it is left.
        #expect(try await ledger.pages(of: first.id).isEmpty)
    }

    @Test func nothingElseInAnyOtherState() async throws {
        let sample = try sample()
        let slug = sample.plan.slug
        _ = try await freeze(sample)
        #expect(try await refusal(slug) { try await office.finish(slug) } != nil)
        try await acceptAll(sample)
        try await office.approve(slug, by: "C")
        #expect(try await refusal(slug) { try await office.accept(slug, carrier: "viettel", by: "A") } != nil)
        #expect(try await refusal(slug) { try await office.approve(slug, by: "D") } != nil)
        try await office.start(slug, changes: [])
        #expect(try await refusal(slug) { _ = try await freeze(sample) } != nil)
        #expect(try await refusal(slug) { try await office.approve(slug, by: "D") } != nil)
    }

    @Test func whoWasServedIsNotPlannedAgain() async throws {
        let sample = try sample()
        _ = try await freeze(sample)
        let page = PageID(plan: sample.id, index: 0)
        let final: [RecipientState] = [.delivered, .undelivered, .expired, .rejected]
        var entries = [LogEntry(page: page, start: 0, count: 5, event: .intended(submission: 1), at: time.now())]
        for (position, state) in final.enumerated() {
            entries.append(
                LogEntry(page: page, start: UInt16(position), event: .receipt(state, .network), at: time.now()))
        }
        _ = try await ledger.append(entries, references: [])
        let served = try await Served.numbers(of: sample.plan.directive, but: "x", ledger: ledger, roll: sample.roll)
        let numbers = try sample.roll.recipients(of: try #require(try await ledger.pages(of: sample.id).first)).map(
            \.number)
        // Delivered, and the one that may have been sent.
        #expect(numbers.map(served.contains) == [true, false, false, false, true])
        #expect(served.count == 2)
        let other = try await Served.numbers(of: "another letter", but: "x", ledger: ledger, roll: sample.roll)
        #expect(other.count == 0)
    }

    @Test func whoAnotherCampaignOfTheLetterWasApprovedForIsPromised() async throws {
        let first = try sample()
        _ = try await freeze(first)
        try await acceptAll(first)
        try await office.approve(first.plan.slug, by: "C")
        let (directive, roll) = (first.plan.directive, first.roll)
        let others = try await Served.numbers(of: directive, but: "x", ledger: ledger, roll: roll)
        #expect(others.count == first.plan.planned)
        let own = try await Served.numbers(of: directive, but: first.plan.slug, ledger: ledger, roll: roll)
        #expect(own.count == 0, "a plan that is made anew promises nothing to itself")
    }

    @Test func aPlanThatDidNotKnowOfAnApprovedOneIsNotApproved() async throws {
        let first = try sample()
        let second = try SamplePlan([Repository.carrier("viettel")], recipients: 4, slug: "hai")
        for one in [first, second] {
            _ = try await freeze(one)
            try await acceptAll(one)
        }
        time.advance(byMilliseconds: 1_000)
        try await office.approve(first.plan.slug, by: "C")
        let code = try await refusal(second.plan.slug) { try await office.approve(second.plan.slug, by: "C") }
        #expect(code == "promised-meanwhile")
    }
}
