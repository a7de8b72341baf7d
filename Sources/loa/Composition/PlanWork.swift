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
    /// Lists that came late; empty to plan the campaign itself.
    var late: [String] = []

    /// - Parameter stop: pulled when somebody interrupts; nothing is left behind then.
    /// - Returns: the plan as the ledger has it.
    /// - Throws: ``Problem``; everything is as it was before then.
    func perform(stop: Stop = Stop()) async throws -> Result {
        let name = author.trimmingCharacters(in: .whitespaces)
        guard !name.isEmpty else { throw Problem.nameMissing }
        let subject = try await subject(for: .freezing)
        let rejects = RejectsFile(workplace.data + "/rejects/" + subject.slug + ".csv", language: .current)
        do {
            let record = try await reading(subject, leftOut: rejects.add, stop: stop) { queue in
                try await freeze(subject, queue, author: name)
            }
            guard let plan = record.plan else { throw Problem.damaged("plan") }
            return Result(plan: plan, record: record, rejects: try rejects.publish())
        } catch {
            rejects.discard()
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
        _ subject: Subject, leftOut: @escaping @Sendable (LeftOutRow, String) throws -> Void, stop: Stop,
        _ work: (PageQueue) async throws -> Output
    ) async throws -> Output {
        let reading = subject.folder.reading(
            suppressed: subject.suppressed, networks: Self.networks(subject.contracts), capacity: Page.capacity,
            late: late.map { ListFile(name: $0, path: $0) })
        let queue = PageQueue()
        let progress = PlanProgress(workplace.time)
        let reader = Task {
            await reading.read(
                into: queue, workers: ProcessInfo.processInfo.activeProcessorCount, leftOut: leftOut,
                progress: progress.show)
        }
        await stop.whenPulled { queue.abandon() }
        do {
            // Everything that a clerk may have got wrong is found before anything is written.
            try await queue.ready()
            let output = try await work(queue)
            Terminal.endProgress()
            return output
        } catch {
            queue.abandon()
            await reader.value
            Terminal.endProgress()
            throw error is CancellationError ? Problem.planInterrupted : error
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

    private func plan(
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

    private func freeze(_ subject: Subject, _ queue: PageQueue, author: String) async throws -> CampaignRecord {
        // A list of usual size is known whole by now: a plan for nobody touches nothing.
        if let result = queue.outcome { _ = try plan(subject, result, [:], author: author) }
        let ledger = try workplace.ledger()
        let secret = try workplace.keys.master(making: true).derived("audience")
        let id = PlanID.random()
        let key = try workplace.keys.makeDataKey(for: id)
        let slug = subject.slug
        let before = try await ledger.plans(of: slug)
        do {
            let pages = PageSealer(
                plan: id, key: key, secret: secret, take: queue.take, admit: { try subject.admit(&$0) }
            ) { numbers in
                guard let result = queue.outcome else { throw CancellationError() }
                return try plan(subject, result, numbers, author: author)
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

    private static func networks(_ contracts: [Contract]) -> Set<Network> {
        contracts.reduce(into: []) { $0.formUnion($1.networks) }
    }
}
