import Campaigns
import Carriers
import Delivery
import Documents

extension RunWork {
    /// What a run needs, all of it checked before a port is opened or a byte is sent.
    struct Prepared: Sendable {
        let ledger: any Ledger
        let plan: Plan
        let id: PlanID
        let carriers: [Carrier]
        /// What differs from the plan as it was approved.
        let changes: [String]
    }

    func prepare() async throws -> Prepared {
        let existing = try workplace.existingLedger()
        let record = try await workplace.record(campaign, in: existing)
        guard let ledger = existing, let plan = record.plan, let id = record.currentPlan else {
            throw Problem.notPlanned(record.slug)
        }
        let book = try workplace.carriers()
        let carriers = try plan.shares.map { share in
            guard let carrier = book[share.gateway], carrier.enabled else {
                throw Problem.unknownCarrier(
                    share.gateway, file: workplace.carriersFile, known: book.carriers.map(\.id))
            }
            return carrier
        }
        // What a carrier sends by itself needs no lane of ours.
        let sending = carriers.filter { (plan.share(of: $0.id)?.recipients ?? 0) > 0 }
        let missing = sending.flatMap { carrier in
            carrier.secretNames.filter { Secrets.find($0) == nil }.map { Problem.secretMissing($0, carrier.id) }
        }
        if let list = ProblemList(missing) { throw list }
        if plan.synthetic, !sending.allSatisfy(\.isOnLoopback) { throw Problem.syntheticBeyondLoopback }
        // Promise 1: the text in the ledger is the text that was approved.
        for variant in plan.variants where Fingerprint.digest(of: Array(variant.text.utf8)) != variant.digest {
            throw Problem.damaged("plan")
        }
        return Prepared(
            ledger: ledger, plan: plan, id: id, carriers: sending, changes: try await changes(plan, carriers, record))
    }

    /// A campaign that is under way goes on with its frozen plan; one that begins must be what was approved.
    private func changes(_ plan: Plan, _ carriers: [Carrier], _ record: CampaignRecord) async throws -> [String] {
        let contracts = carriers.map(\.contract)
        let changed = plan.changedContracts(contracts)
        if record.state == .running { return changed }
        guard let folder = try? await workplace.folder(campaign) else { return changed }
        return try folder.changes(since: plan, contracts: contracts)
    }
}
