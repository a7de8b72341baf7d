import Campaigns
import Delivery
import Documents
import Foundation
import Ledgers

/// From pages that are being read to a plan that is on the disk.
extension PlanWork {
    typealias Make = @Sendable (AudienceReading.Result, [SegmentKey: String]) throws -> Plan

    /// Keys and a first ledger are written when every list was read to its end, and not before: a list that turns out to
    /// be wrong leaves everything as it was.
    func freeze(_ folder: CampaignFolder, _ queue: PageQueue, _ plan: @escaping Make) async throws -> CampaignRecord {
        if let result = queue.outcome { _ = try examined(result, folder) }
        let ledger = try workplace.existingLedger()
        let (keys, slug) = (workplace.keys, folder.campaign.slug)
        let (master, key, id) = (try keys.masterOrNew(), DataKey.random(), PlanID.random())
        let pages = PageSealer(plan: id, key: key, secret: master.derived("audience"), take: queue.take) { numbers in
            guard let result = queue.outcome else { throw CancellationError() }
            let made = try plan(try examined(result, folder), numbers)
            try keys.keep(master)
            try keys.keepDataKey(key, of: id)
            return made
        }
        do {
            guard let ledger else {
                try workplace.makeData()
                return try await SQLiteLedger.begin(
                    path: workplace.ledgerPath, with: pages, on: slug, at: workplace.time.now())
            }
            let before = try await ledger.plans(of: slug)
            let record = try await Office(ledger: ledger, time: workplace.time).freeze(slug, from: pages)
            // A plan that was never begun went with this one; its key opens nothing any more.
            let after = try await ledger.plans(of: slug)
            for gone in before where !after.contains(gone) { keys.destroyDataKey(of: gone) }
            return record
        } catch {
            keys.destroyDataKey(of: id)
            throw error
        }
    }

    /// What was read, when a plan can be made of it.
    private func examined(
        _ result: AudienceReading.Result, _ folder: CampaignFolder
    ) throws -> AudienceReading.Result {
        if let strict, strict.isExceeded(by: result.audience.rows) {
            throw StrictRefusal(audience: result.audience, most: strict.text)
        }
        guard result.audience.planned > 0 else { throw Problem.nobodyPlanned(folder.path, result.audience.rows) }
        return result
    }
}
