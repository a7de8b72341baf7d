import Campaigns
import Delivery
import Foundation
import TestKit
import Testing

@Suite struct OfficeTotalsTests {
    private let time = ManualTime()
    private let ledger: any Ledger = MemoryLedger()
    private var office: Office { Office(ledger: ledger, time: time) }

    /// A plan of which one carrier holds everybody, approved or not.
    private func held(approved: Bool = true) async throws -> Plan {
        let sample = try SamplePlan(
            [Repository.carrier("viettel")], recipients: 0,
            held: [["carrier": "viettel", "province": "91", "count": 1_000]])
        try await sample.freeze(in: office)
        if approved {
            try await office.accept(sample.plan.slug, carrier: "viettel", by: "Vận hành")
            try await office.approve(sample.plan.slug, by: "Người duyệt")
        }
        return sample.plan
    }

    private func totals(_ delivered: Int, at seconds: Double = 0, carrier: String = "viettel") -> CarrierTotals {
        CarrierTotals(
            carrier: carrier, asOf: time.now().advanced(bySeconds: seconds).description, digest: "f\(delivered)",
            segments: [
                CarrierTotals.Segment(
                    province: "91", network: nil, sent: 990, delivered: delivered,
                    failures: [.init(reason: "Thuê bao tắt máy", count: 20)])
            ])
    }

    private func code(_ act: () async throws -> Void) async -> String? {
        do {
            try await act()
            return nil
        } catch { return (error as? Problem)?.code }
    }

    @Test func theLastWordCountsAndTheJournalKeepsAll() async throws {
        let plan = try await held()
        try await office.take(totals(800), of: plan.slug, by: "Hoa")
        let record = try await office.take(totals(900, at: 60), of: plan.slug, by: "Hoa")
        #expect(record.totals?["viettel"]?.delivered == 900)
        #expect(record.totals?["viettel"]?.share == plan.share(of: "viettel")?.hash)
        let entries = try await ledger.journal().map(\.entry.draft).filter { $0.act == "totals" }
        #expect(entries.map(\.subject) == ["\(plan.slug)/viettel", "\(plan.slug)/viettel"])
        #expect(entries[0].detail.contains("\"delivered\":800") && entries[1].detail.contains("\"delivered\":900"))
        #expect(entries[1].before == entries[0].after && entries[0].before.isEmpty)
        let figures = ReportFigures(record, plan: plan, account: nil, asOf: time.now())
        #expect(figures.held.map(\.totals?.delivered) == [900] && figures.held[0].totals?.open == 70)
        // Never as receipts: nobody is in any state.
        #expect(figures.states.total == 0 && figures.balanced && figures.evidence.isEmpty)
    }

    @Test func olderFiguresStrangersAndWhatIsNotApprovedAreRefused() async throws {
        let plan = try await held()
        try await office.take(totals(800), of: plan.slug, by: "Hoa")
        let journal = try await ledger.journal().count
        #expect(await code { try await office.take(totals(700, at: -1), of: plan.slug, by: "Hoa") } == "older-totals")
        #expect(await code { try await office.take(totals(1, carrier: "x"), of: plan.slug, by: "H") } == "nothing-held")
        #expect(await code { try await office.take(totals(1), of: plan.slug, by: " ") } != nil)
        #expect(try await ledger.journal().count == journal)
        #expect(try await ledger.campaign(plan.slug)?.totals?["viettel"]?.delivered == 800)
    }

    @Test func nothingCanHaveBeenSentBeforeTheApproval() async throws {
        let plan = try await held(approved: false)
        #expect(await code { try await office.take(totals(800), of: plan.slug, by: "Hoa") } == "not-approved")
    }

    @Test func totalsGoWithTheShareThatTheyAreAbout() async throws {
        let plan = try await held()
        try await office.take(totals(800), of: plan.slug, by: "Hoa")
        let other = try SamplePlan(
            [Repository.carrier("viettel")], recipients: 0,
            held: [["carrier": "viettel", "province": "91", "count": 2_000]])
        #expect(try await other.freeze(in: office).totals == [:])
    }
}
