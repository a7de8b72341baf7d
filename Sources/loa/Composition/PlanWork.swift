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
        /// Paths of the rejects files; none when every row was accepted.
        let rejects: [String]
    }

    let workplace: Workplace
    let campaign: String
    let author: String
    /// Where else the rejects go, `.xlsx` or `.csv`.
    var rejects: String?
    /// Share of rejected rows above which no plan is made.
    var strict: RejectShare?

    /// - Parameter stop: pulled when somebody interrupts; nothing is left behind then.
    /// - Returns: the plan as the ledger has it.
    /// - Throws: ``Problem``; everything is as it was before then. ``StrictRefusal``, when the rejects were written.
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
        let rejects = try rejects(of: folder.campaign.slug)
        let isFirst = !FileManager.default.fileExists(atPath: workplace.ledgerPath)
        let queue = PageQueue()
        let progress = PlanProgress(workplace.time)
        let reader = Task {
            await reading.read(
                into: queue, workers: ProcessInfo.processInfo.activeProcessorCount, leftOut: rejects.add,
                progress: progress.show)
        }
        await stop.whenPulled {
            queue.abandon()
            reader.cancel()
        }
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
            reader.cancel()
            await reader.value
            Terminal.endProgress()
            if var refusal = error as? StrictRefusal {
                refusal.rejects = try rejects.publish()
                throw refusal
            }
            rejects.discard()
            if isFirst { workplace.removeEmptyData() }
            throw error is CancellationError ? Problem.planInterrupted : error
        }
    }

    /// The file in the data folder, and the one that was asked for.
    private func rejects(of slug: String) throws -> any Rejects {
        let own = RejectsFile(workplace.data + "/rejects/" + slug + ".csv", language: .current)
        guard let path = rejects else { return own }
        switch (path as NSString).pathExtension.lowercased() {
        case "xlsx": return RejectsForms([own, RejectsWorkbook(path, language: .current)])
        case "csv": return RejectsForms([own, RejectsFile(path, language: .current)])
        default: throw Problem.rejectsForm(path)
        }
    }

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
