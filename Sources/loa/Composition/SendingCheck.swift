import Campaigns
import Carriers
import Delivery
import Documents

/// What must hold before anything of a campaign is sent; all of it is checked before a byte leaves.
struct SendingCheck: Sendable {
    let workplace: Workplace
    /// As a person named it; nil for the folder that it was scheduled with.
    var campaign: String?

    /// The carriers that get a lane for a plan, as they are described now; what a carrier sends by itself needs none.
    ///
    /// Throws ``Problem`` or ``ProblemList`` for a carrier or secret that is missing, numbers that must stay on this
    /// machine, or a text that is not the approved one.
    func carriers(of plan: Plan) throws -> [Carrier] {
        let sending = try described(plan).filter { (plan.share(of: $0.id)?.recipients ?? 0) > 0 }
        let missing = sending.flatMap { carrier in
            carrier.secretNames.filter { Secrets.find($0) == nil }.map { Problem.secretMissing($0, carrier.id) }
        }
        if let list = ProblemList(missing) { throw list }
        if plan.synthetic, !sending.allSatisfy(\.isOnLoopback) { throw Problem.syntheticBeyondLoopback }
        // Promise 1: the text in the ledger is the text that was approved.
        for variant in plan.variants where Fingerprint.digest(of: Array(variant.text.utf8)) != variant.digest {
            throw Problem.damaged("plan")
        }
        return sending
    }

    /// What differs from the plan as it was approved. A campaign that is under way goes on with its frozen plan; one
    /// that begins must be what was approved.
    ///
    /// Throws as ``carriers(of:)``.
    func changes(_ record: CampaignRecord) async throws -> [String] {
        guard let plan = record.plan else { throw Problem.notPlanned(record.slug) }
        _ = try carriers(of: plan)
        let contracts = try described(plan).map(\.contract)
        let changed = plan.changedContracts(contracts)
        if record.state == .running { return changed }
        guard let folder = try? await workplace.folder(campaign ?? record.folder ?? record.slug) else { return changed }
        return try folder.changes(since: plan, contracts: contracts)
    }

    private func described(_ plan: Plan) throws -> [Carrier] {
        let book = try workplace.carriers()
        return try plan.shares.map { share in
            guard let carrier = book[share.gateway], carrier.enabled else {
                throw Problem.unknownCarrier(
                    share.gateway, file: workplace.carriersFile, known: book.carriers.map(\.id))
            }
            return carrier
        }
    }
}
