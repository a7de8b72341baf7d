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
    /// - Throws: ``Problem``; everything is as it was before then. ``PlanRefusal``, when the rejects were written.
    func perform(stop: Stop = Stop()) async throws -> Result {
        let name = author.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty else { throw Problem.nameMissing }
        let subject = try await subject(for: .freezing)
        let rejects = try rejects(of: subject)
        let isFirst = !FileManager.default.fileExists(atPath: workplace.ledgerPath)
        do {
            let record = try await reading(subject, leftOut: rejects.add, stop: stop) { queue in
                try await freeze(subject, queue, author: name)
            }
            guard let plan = record.plan else { throw Problem.damaged("plan") }
            return Result(plan: plan, record: record, rejects: try rejects.publish())
        } catch var refusal as PlanRefusal {
            if refusal.audience.rows.read > refusal.audience.rows.accepted {
                refusal.rejects = try rejects.publish()
            } else {
                rejects.discard()
                if isFirst { workplace.removeEmptyData() }
            }
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
    /// - Returns: the record with what is frozen, and what would be; no record for a supplement that is not made yet.
    /// - Throws: ``Problem``, also when nothing of the campaign is frozen yet.
    func preview(stop: Stop = Stop()) async throws -> (record: CampaignRecord?, plan: Plan) {
        let subject = try await subject(for: .looking)
        let record = subject.records.first { $0.slug == subject.slug && $0.plan != nil }
        guard let known = (record ?? subject.parent)?.plan else { throw Problem.notPlanned(subject.slug) }
        let secret = try workplace.keys.master(making: false).derived("audience")
        let plan = try await reading(subject, leftOut: { _, _ in }, stop: stop) { queue in
            let digests = try await Self.digests(queue, secret: secret)
            guard let result = queue.outcome else { throw CancellationError() }
            return try self.plan(
                subject, result, digests, author: record == nil && !author.isEmpty ? author : known.author)
        }
        return (record, plan)
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
    private func rejects(of subject: Subject) throws -> any Rejects {
        let place = workplace.data + "/rejects/" + subject.slug + ".csv"
        let own = RejectsFile(place, language: .current)
        guard let path = rejects else { return own }
        let inputs = subject.folder.files + late + [workplace.carriersFile]
        if inputs.contains(where: { FileReader.isSame($0, path) }) { throw Problem.rejectsOverInput(path) }
        if FileReader.isSame(place, path) { return own }
        switch (path as NSString).pathExtension.lowercased() {
        case "xlsx": return RejectsForms([own, RejectsWorkbook(path, language: .current, isNamed: true)])
        case "csv": return RejectsForms([own, RejectsFile(path, language: .current, isNamed: true)])
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
        if isForNobody(subject, result) {
            throw PlanRefusal(audience: result.audience, cause: .nobody(folder.path)).problem
        }
        return try Planner(
            campaign: folder.campaign, message: folder.message, wording: subject.wording,
            contracts: subject.contracts, lineage: subject.lineage, neighbours: subject.neighbours
        ).plan(
            result.audience, numbers: numbers, author: author, inputs: try folder.inputs(result.inputs),
            now: workplace.time.now())
    }

    func isForNobody(_ subject: Subject, _ result: AudienceReading.Result) -> Bool {
        let holdsNobody = subject.lineage != nil || subject.folder.campaign.audience.held.isEmpty
        return holdsNobody && result.audience.planned == 0
    }

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
