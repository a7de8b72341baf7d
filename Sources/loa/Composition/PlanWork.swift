import Campaigns
import Carriers
import Delivery
import Documents
import Foundation
import Ledgers

/// Planning, from the folder to the frozen plan.
struct PlanWork {
    struct Result {
        let plan: Plan
        let record: CampaignRecord
        /// Path of the rejects file; nil when every row was accepted.
        let rejects: String?
    }

    let workplace: Workplace
    let campaign: String
    let author: String

    func perform() async throws -> Result {
        let name = author.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty else { throw Problem.nameMissing }
        let folder = try await workplace.folder(campaign)
        let contracts = try workplace.carriers(of: folder.campaign).map(\.contract)
        // Everything that a clerk may have got wrong is found before anything is written.
        let dry = try folder.audience(suppressed: NumberSet(), networks: Self.networks(contracts))
        let wording = try folder.wording()
        for contract in contracts { _ = try folder.message.variant(for: contract) }
        guard dry.audience.planned > 0 else { throw Problem.nobodyPlanned(folder.path, dry.audience.rows) }

        let ledger = try workplace.ledger()
        let directive = folder.campaign.directive.identity
        _ = try workplace.keys.master(making: true)
        let served = try await Served.numbers(of: directive, ledger: ledger, roll: workplace.roll())
        let (audience, inputs) =
            served.count == 0
            ? dry
            : try folder.audience(suppressed: served, networks: Self.networks(contracts)) {
                Terminal.progress(Texts.reading, done: $0, of: $1)
            }
        Terminal.endProgress()
        guard audience.planned > 0 else { throw Problem.nobodyPlanned(folder.path, audience.rows) }
        let key = try workplace.keys.master(making: true).derived("audience")
        let planner = Planner(
            campaign: folder.campaign, message: folder.message, wording: wording.planned, contracts: contracts, key: key
        )
        let plan = try planner.plan(audience, author: name, inputs: inputs, now: workplace.time.now())
        return try await freeze(plan, audience, ledger)
    }

    private func freeze(_ plan: Plan, _ audience: Audience, _ ledger: any Ledger) async throws -> Result {
        let id = PlanID.random()
        let key = try workplace.keys.makeDataKey(for: id)
        let before = try await ledger.plans(of: plan.slug)
        do {
            let record = try await Office(ledger: ledger, time: workplace.time).freeze(plan, audience, id: id, key: key)
            // A plan that was never begun went with this one; its key opens nothing any more.
            let after = try await ledger.plans(of: plan.slug)
            for gone in before where !after.contains(gone) { workplace.keys.destroyDataKey(of: gone) }
            return Result(plan: plan, record: record, rejects: try writeRejects(plan, audience))
        } catch {
            workplace.keys.destroyDataKey(of: id)
            throw error
        }
    }

    private func writeRejects(_ plan: Plan, _ audience: Audience) throws -> String? {
        let path = workplace.data + "/rejects/" + plan.slug + ".csv"
        guard !audience.leftOut.isEmpty else {
            try? FileManager.default.removeItem(atPath: path)
            return nil
        }
        try RejectsFile.write(audience.leftOut, to: path, language: .current)
        return path
    }

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
