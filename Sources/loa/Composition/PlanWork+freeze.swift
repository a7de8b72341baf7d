import Campaigns
import Delivery
import Documents
import Foundation
import Ledgers

/// From pages that are being read to a plan that is on the disk.
extension PlanWork {
    /// Keys and a first ledger are written when every list was read to its end, and not before: a list that turns out to
    /// be wrong leaves everything as it was.
    func freeze(_ subject: Subject, _ queue: PageQueue, author: String) async throws -> CampaignRecord {
        // A list of usual size is known whole by now: a plan for nobody touches nothing.
        if let result = queue.outcome { _ = try examined(subject, result, [:], author: author) }
        let ledger = try workplace.existingLedger()
        let (keys, slug) = (workplace.keys, subject.slug)
        let (master, key, id) = (try keys.masterOrNew(), DataKey.random(), PlanID.random())
        let pages = PageSealer(
            plan: id, key: key, secret: master.derived("audience"), take: queue.take,
            admit: { try subject.admit(&$0) }
        ) { numbers in
            guard let result = queue.outcome else { throw CancellationError() }
            let made = try examined(subject, result, numbers, author: author)
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

    /// The plan, unless too many rows were refused.
    private func examined(
        _ subject: Subject, _ result: AudienceReading.Result, _ numbers: [SegmentKey: String], author: String
    ) throws -> Plan {
        if let strict, strict.isExceeded(by: result.audience.rows) {
            throw PlanRefusal(audience: result.audience, cause: .strict(strict.text))
        }
        if isForNobody(subject, result) {
            throw PlanRefusal(audience: result.audience, cause: .nobody(subject.folder.path))
        }
        return try plan(subject, result, numbers, author: author)
    }
}
