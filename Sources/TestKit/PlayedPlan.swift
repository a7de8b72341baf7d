import Campaigns
package import Delivery

/// A plan of 20 recipients, half of them with a carrier that offers no receipts, who met every fate that a report
/// tells of.
///
/// Delivered 5 (4 by the network after 2 s, one of them with a conflict; 1 by the handset after 60 s), undelivered 1,
/// expired 1, rejected 1 for its number, unclear 1, pending 2, handed over 8, cancelled 1 as too late.
package struct PlayedPlan: Sendable {
    package let sample: SamplePlan
    package let record: CampaignRecord
    package let account: PlanAccount
    /// As of the moment after the last event.
    package let figures: ReportFigures

    package init() async throws {
        let time = ManualTime()
        let ledger = MemoryLedger()
        let carriers = try ["viettel", "small-networks"].map { try Repository.carrier($0) }
        sample = try SamplePlan(carriers, recipients: 10)
        try await sample.begin(in: ledger, time: time)
        let books = Bookkeeper(ledger: ledger, roll: sample.roll)
        try await books.open(sample.id)
        let (plan, id) = (sample.plan, sample.id)
        func note(_ gateway: String, _ start: UInt16, _ count: UInt16, _ events: RecipientEvent...) async throws {
            let page = PageID(plan: id, index: plan.segments.firstIndex { $0.gateway == gateway } ?? 0)
            try await books.record(
                events.map { LogEntry(page: page, start: start, count: count, event: $0, at: time.now()) })
        }
        try await note("viettel", 0, 9, .intended(submission: 1))
        try await note("viettel", 0, 7, .accepted(offersReceipts: true))
        try await note("viettel", 7, 1, .rejected(.number))
        try await note("small-networks", 0, 8, .intended(submission: 2), .accepted(offersReceipts: false))
        try await note("small-networks", 8, 1, .cancelled(.tooLate))
        time.advance(byMilliseconds: 2_000)
        try await note("viettel", 0, 4, .receipt(.delivered, .network))
        try await note("viettel", 0, 1, .receipt(.expired, .network))
        time.advance(byMilliseconds: 58_000)
        try await note("viettel", 4, 1, .receipt(.delivered, .handset))
        try await note("viettel", 5, 1, .receipt(.undelivered, .network))
        try await note("viettel", 6, 1, .receipt(.expired, .network))
        guard let record = await ledger.campaign(plan.slug), let account = await books.account(id) else {
            throw ContractBreach("the played plan is in the ledger")
        }
        self.record = record
        self.account = account
        figures = ReportFigures(record, plan: plan, account: account, asOf: time.now())
    }
}
