import Campaigns
import Carriers
import Delivery
import Documents
import Foundation
import Ledgers

/// Planning, from the folder to the frozen plan.
struct PlanWork: Sendable {
    struct Result: Sendable {
        let plan: Plan
        let record: CampaignRecord
        /// Path of the rejects file; nil when every row was accepted.
        let rejects: String?
    }

    let workplace: Workplace
    let campaign: String
    let author: String

    /// - Parameter stop: pulled when somebody interrupts; nothing is left behind then.
    /// - Returns: the plan as the ledger has it.
    /// - Throws: ``Problem``; everything is as it was before then.
    func perform(stop: Stop = Stop()) async throws -> Result {
        let name = author.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty else { throw Problem.nameMissing }
        let folder = try await workplace.folder(campaign)
        let contracts = try workplace.carriers(of: folder.campaign).map(\.contract)
        let wording = try folder.wording().planned
        for contract in contracts { _ = try folder.message.variant(for: contract) }
        let (suppressed, learned) = try await remembered(folder.campaign)
        let reading = folder.reading(
            suppressed: suppressed, networks: Self.networks(contracts), capacity: Page.capacity, learned: learned)
        let rejects = RejectsFile(
            workplace.data + "/rejects/" + folder.campaign.slug + ".csv", language: .current)
        let queue = PageQueue()
        let progress = PlanProgress(workplace.time)
        let reader = Task {
            await reading.read(
                into: queue, workers: ProcessInfo.processInfo.activeProcessorCount, leftOut: rejects.add,
                progress: progress.show)
        }
        await stop.whenPulled { queue.abandon() }
        do {
            // Everything that a clerk may have got wrong is found before anything is written.
            try await queue.ready()
            let planner = Planner(
                campaign: folder.campaign, message: folder.message, wording: wording, contracts: contracts)
            let record = try await freeze(folder, queue) { [time = workplace.time] result, numbers in
                try planner.plan(
                    result.audience, numbers: numbers, author: name, inputs: try folder.inputs(result.inputs),
                    now: time.now())
            }
            Terminal.endProgress()
            guard let plan = record.plan else { throw Problem.damaged("plan") }
            return Result(plan: plan, record: record, rejects: try rejects.publish())
        } catch {
            queue.abandon()
            await reader.value
            rejects.discard()
            Terminal.endProgress()
            throw error is CancellationError ? Problem.planInterrupted : error
        }
    }

    private func freeze(
        _ folder: CampaignFolder, _ queue: PageQueue,
        _ plan: @escaping @Sendable (AudienceReading.Result, [SegmentKey: String]) throws -> Plan
    ) async throws -> CampaignRecord {
        if let result = queue.outcome { _ = try Self.somebody(result, folder) }
        let ledger = try workplace.ledger()
        let secret = try workplace.keys.master(making: true).derived("audience")
        let id = PlanID.random()
        let key = try workplace.keys.makeDataKey(for: id)
        let slug = folder.campaign.slug
        let before = try await ledger.plans(of: slug)
        do {
            let pages = PageSealer(plan: id, key: key, secret: secret, take: queue.take) { numbers in
                guard let result = queue.outcome else { throw CancellationError() }
                return try plan(try Self.somebody(result, folder), numbers)
            }
            let record = try await Office(ledger: ledger, time: workplace.time).freeze(slug, from: pages)
            // A plan that was never begun went with this one; its key opens nothing any more.
            let after = try await ledger.plans(of: slug)
            for gone in before where !after.contains(gone) { workplace.keys.destroyDataKey(of: gone) }
            return record
        } catch {
            workplace.keys.destroyDataKey(of: id)
            throw error
        }
    }

    private static func somebody(
        _ result: AudienceReading.Result, _ folder: CampaignFolder
    ) throws -> AudienceReading.Result {
        guard result.audience.planned > 0 else { throw Problem.nobodyPlanned(folder.path, result.audience.rows) }
        return result
    }

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
