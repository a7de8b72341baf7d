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
    /// Lists that came late; empty to plan the campaign itself.
    var late: [String] = []

    /// - Parameter stop: pulled when somebody interrupts; nothing is left behind then.
    /// - Returns: the plan as the ledger has it.
    /// - Throws: ``Problem``; everything is as it was before then. ``StrictRefusal``, when the rejects were written.
    func perform(stop: Stop = Stop()) async throws -> Result {
        let name = author.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty else { throw Problem.nameMissing }
        let subject = try await subject(for: .freezing)
        let rejects = try rejects(of: subject.slug)
        let isFirst = !FileManager.default.fileExists(atPath: workplace.ledgerPath)
        do {
            let record = try await reading(subject, leftOut: rejects.add, stop: stop) { queue in
                try await freeze(subject, queue, author: name)
            }
            guard let plan = record.plan else { throw Problem.damaged("plan") }
            return Result(plan: plan, record: record, rejects: try rejects.publish())
        } catch var refusal as StrictRefusal {
            refusal.rejects = try rejects.publish()
            throw refusal
        } catch {
            rejects.discard()
            if isFirst { workplace.removeEmptyData() }
            throw error
        }
    }

    /// The plan that would be frozen now; nothing is written.
    ///
    /// - Parameter stop: pulled when somebody interrupts.
    /// - Returns: what is frozen, and what would be.
    /// - Throws: ``Problem``, also when nothing is frozen yet.
    func preview(stop: Stop = Stop()) async throws -> (record: CampaignRecord, frozen: Plan, plan: Plan) {
        let subject = try await subject(for: .looking)
        guard let record = subject.records.first(where: { $0.slug == subject.slug }), let frozen = record.plan else {
            throw Problem.notPlanned(subject.slug)
        }
        let secret = try workplace.keys.master(making: false).derived("audience")
        let plan = try await reading(subject, leftOut: { _, _ in }, stop: stop) { queue in
            let digests = try await Self.digests(queue, secret: secret)
            guard let result = queue.outcome else { throw CancellationError() }
            return try self.plan(subject, result, digests, author: frozen.author)
        }
        return (record, frozen, plan)
    }

    /// Reads the lists, while `work` takes the pages from the queue.
    private func reading<Output: Sendable>(
        _ subject: Subject, leftOut: @escaping @Sendable (LeftOutRow, ListCounts) throws -> Void, stop: Stop,
        _ work: (PageQueue) async throws -> Output
    ) async throws -> Output {
        let reading = subject.folder.reading(
            suppressed: subject.suppressed, networks: Self.networks(subject.contracts), capacity: Page.capacity,
            learned: subject.learned, late: late.map { ListFile(name: $0, path: $0) })
        let queue = PageQueue()
        let progress = PlanProgress(workplace.time)
        let reader = Task {
            await reading.read(
                into: queue, workers: ProcessInfo.processInfo.activeProcessorCount, leftOut: leftOut,
                progress: progress.show)
        }
        await stop.whenPulled {
            queue.abandon()
            reader.cancel()
        }
        do {
            // Everything that a clerk may have got wrong is found before anything is written.
            try await queue.ready()
            let output = try await work(queue)
            Terminal.endProgress()
            return output
        } catch {
            queue.abandon()
            reader.cancel()
            await reader.value
            Terminal.endProgress()
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

    /// Names the numbers of each segment; on a thread of its own, because the queue is waited for standing still.
    private static func digests(_ queue: PageQueue, secret: [UInt8]) async throws -> [SegmentKey: String] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Swift.Result {
                        var numbers = SegmentNumbers(key: secret)
                        while let page = try queue.take() { numbers.insert(page) }
                        return numbers.digests
                    })
            }
        }
    }

    /// What was read, as a plan.
    ///
    /// Throws ``Problem`` when nobody is left to plan, or no variant fits.
    func plan(
        _ subject: Subject, _ result: AudienceReading.Result, _ numbers: [SegmentKey: String], author: String
    ) throws -> Plan {
        let folder = subject.folder
        let holdsNobody = subject.lineage != nil || folder.campaign.audience.held.isEmpty
        if holdsNobody, result.audience.planned == 0 {
            throw Problem.nobodyPlanned(folder.path, result.audience.rows)
        }
        return try Planner(
            campaign: folder.campaign, message: folder.message, wording: subject.wording,
            contracts: subject.contracts, lineage: subject.lineage, neighbours: subject.neighbours
        ).plan(
            result.audience, numbers: numbers, author: author, inputs: try folder.inputs(result.inputs),
            now: workplace.time.now())
    }

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
