import Campaigns
import Delivery
import Ledgers

/// Stopping a campaign for good: where a dispatcher works on the folder it ends it, otherwise this does.
struct StopWork: Sendable {
    let workplace: Workplace
    let campaign: String
    let name: String
    let reason: String

    func perform() async throws -> CampaignRecord {
        let ledger = try workplace.existingLedger()
        let slug = try await workplace.record(campaign, in: ledger).slug
        guard let ledger else { throw Problem.notPlanned(slug) }
        let office = Office(ledger: ledger, time: workplace.time)
        let record = try await office.stop(slug, by: name, reason: reason)
        // Held by nobody: nothing of it can be open, so it ends here and now.
        guard let lock = try? DispatchLock(folder: workplace.data) else { return record }
        defer { withExtendedLifetime(lock) {} }
        try await Drain(office: office, books: Bookkeeper(ledger: ledger, roll: try workplace.roll())).stopped(slug)
        return try await ledger.campaign(slug) ?? record
    }
}
