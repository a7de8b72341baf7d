import Campaigns
import Carriers
import Delivery
import Foundation

/// Rehearses the shares of a plan against the carriers as they are described now.
struct DryRunWork {
    let workplace: Workplace
    let campaign: String
    /// nil for all carriers of the plan.
    let carrier: String?

    func perform() async throws -> [Rehearsal] {
        let record = try await workplace.record(campaign, in: try workplace.existingLedger())
        guard let plan = record.plan else { throw Problem.notPlanned(record.slug) }
        if let carrier, plan.share(of: carrier) == nil {
            throw Problem.noShare(carrier, plan.slug, known: plan.shares.map(\.gateway))
        }
        let book = try workplace.carriers()
        let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        return try plan.shares.filter { carrier == nil || $0.gateway == carrier }.map { share in
            guard let described = book[share.gateway] else {
                throw Problem.unknownCarrier(
                    share.gateway, file: workplace.carriersFile, known: book.carriers.map(\.id))
            }
            return Rehearsal(plan: plan, share: share, carrier: described, now: now, secret: Secrets.find)
        }
    }
}
