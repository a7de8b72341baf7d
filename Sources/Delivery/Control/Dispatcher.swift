package import Campaigns
import Foundation
import Logging

/// Sends what the ledger says should be sent: looks at it several times a second, starts what is due, halts what was
/// paused or stopped, and goes on alone after a crash.
///
/// People act on the ledger from other processes; nobody has to talk to this one.
package actor Dispatcher {
    /// What a dispatcher is asked to do.
    package struct Task: Sendable {
        /// The one campaign to send; nil for everything that is scheduled or under way.
        package let campaign: String?
        /// Seconds to wait for receipts after the last submission; nil for as long as a gateway may take.
        package let patience: Double?

        package init(campaign: String? = nil, patience: Double? = nil) {
            self.campaign = campaign
            self.patience = patience
        }
    }

    /// A look costs one small read of the ledger.
    private static let lookMilliseconds: Int64 = 100
    /// So long before its time a campaign is started: its pages are read, its lanes wait for the moment itself.
    private static let leadMilliseconds: Int64 = 10_000
    /// A campaign that could not be started is tried again after so long.
    private static let retryMilliseconds: Int64 = 30_000

    let office: Office
    let lanes: Lanes
    let task: Task
    private let makeVigil: @Sendable (Plan, PlanID) -> Vigil
    private let watch: BlocklistWatch?
    /// What differs from the plan as it was approved; throws what makes it impossible to send.
    private let check: @Sendable (CampaignRecord) async throws -> [String]
    private let opened: @Sendable (PlanID) async throws -> Void
    private var runs: [String: CampaignRun] = [:]
    /// Plans that this process has sent of.
    private var known: Set<PlanID> = []
    /// By gateway; nil before the first look.
    private var releases: [String: Int]?
    private var refused: [String: (problem: any Error, until: Instant)] = [:]
    private var isClosing = false
    private var isOver = false
    /// Its one campaign was started, or went on.
    private var hasBegun = false
    private let bell = Bell()
    /// How the last campaign ended in its lanes.
    package private(set) var ends: [String: LaneEnd] = [:]

    private var ledger: any Ledger { lanes.equipment.ledger }
    private var books: Bookkeeper { lanes.equipment.books }
    private var time: any Time { lanes.equipment.time }
    private var drain: Drain { Drain(office: office, books: books) }

    /// - Parameters:
    ///   - task: what to do.
    ///   - office: of the same ledger.
    ///   - lanes: they go as long as this does.
    ///   - vigil: who waits for a plan's receipts.
    ///   - blocklist: whose numbers are taken out of plans that are under way; the lanes' screen asks the same one.
    ///   - check: what differs from the plan as it was approved; throws what makes sending impossible.
    ///   - opened: told of each plan once, before the first of it is sent by this process.
    package init(
        _ task: Task, office: Office, lanes: Lanes, vigil: @escaping @Sendable (Plan, PlanID) -> Vigil,
        blocklist: Blocklist? = nil,
        check: @escaping @Sendable (CampaignRecord) async throws -> [String],
        opened: @escaping @Sendable (PlanID) async throws -> Void = { _ in }
    ) {
        self.task = task
        self.office = office
        self.lanes = lanes
        makeVigil = vigil
        watch = blocklist.map { BlocklistWatch($0, lanes: lanes) }
        self.check = check
        self.opened = opened
    }

    /// Works until ``close()``, or until its one campaign has come as far as it can.
    ///
    /// - Throws: when the ledger fails; with one campaign also what makes it impossible to start.
    package func run() async throws {
        try await lanes.recall()
        let watching = watch.map { watch in
            _Concurrency.Task { await watch.run { await self.runs.values.map { ($0.plan, $0.id) } } }
        }
        defer { watching?.cancel() }
        try await lanes.running { try await self.work() }
    }

    /// No new submission starts; ``run()`` returns when what is open is settled.
    package func close() async {
        isClosing = true
        for run in runs.values { await run.halt() }
        await bell.ring()
    }

    /// Campaigns that are due and cannot be sent, and why.
    package var obstacles: [String: any Error] { refused.mapValues(\.problem) }

    private func work() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !isOver, !(isClosing && runs.isEmpty) {
                if !isClosing { try await look(&group) }
                await bell.wait(until: time.now().advanced(byMilliseconds: Self.lookMilliseconds), time)
            }
        }
    }

    private func look(_ group: inout ThrowingDiscardingTaskGroup<any Error>) async throws {
        try await obey()
        if let slug = task.campaign, !hasBegun { try await start(slug) }
        for standing in try await ledger.standings() where isMine(standing) {
            switch standing.state {
            case .scheduled: if try await begin(standing.slug) { try await go(standing.slug, &group) }
            case .running: if runs[standing.slug] == nil { try await go(standing.slug, &group) }
            case .paused: try await standStill(standing)
            case .stopping:
                if let run = runs[standing.slug] { await run.halt() } else { try await drain.stopped(standing.slug) }
            case .draft, .planned, .accepted, .approved, .finished, .cancelled, .expired:
                await runs[standing.slug]?.halt()
                if task.campaign != nil, runs.isEmpty { isOver = true }
            }
        }
    }

    private func go(_ slug: String, _ group: inout ThrowingDiscardingTaskGroup<any Error>) async throws {
        // It may have been told to end while the plan was read.
        guard let run = try await make(slug), !isClosing else { return }
        runs[slug] = run
        if known.insert(run.id).inserted { try await opened(run.id) }
        group.addTask { try await self.conduct(run) }
    }

    private func isMine(_ standing: Standing) -> Bool { task.campaign == nil || task.campaign == standing.slug }

    private func obey() async throws {
        let orders = try await ledger.laneOrders()
        let known = releases
        releases = Dictionary(uniqueKeysWithValues: orders.map { ($0.gateway, $0.releases) })
        for order in orders {
            await lanes[order.gateway]?.obey(order)
            // What was forgiven before this process began has nothing to forgive here.
            guard let known, known[order.gateway, default: 0] < order.releases else { continue }
            await lanes[order.gateway]?.release()
            for run in runs.values { await run.release() }
        }
    }
}

extension Dispatcher {
    /// Starts a campaign whose time is near. What stands in its way is kept for whoever asks, and tried again later.
    ///
    /// - Returns: whether it was started.
    private func begin(_ slug: String) async throws -> Bool {
        let now = time.now()
        if let earlier = refused[slug], now < earlier.until { return false }
        guard let record = try await ledger.campaign(slug), let plan = record.plan, record.state == .scheduled else {
            return false
        }
        if let until = plan.schedule.validUntil, now > until {
            try await drain.tooLate(slug)
            return false
        }
        if let start = plan.schedule.start, start.milliseconds - now.milliseconds > Self.leadMilliseconds {
            return false
        }
        do {
            try await start(slug)
            refused[slug] = nil
            return true
        } catch {
            if refused[slug] == nil {
                lanes.equipment.log.warning(
                    "campaign cannot be started", metadata: ["campaign": "\(slug)", "reason": "\(error)"])
            }
            refused[slug] = (error, now.advanced(byMilliseconds: Self.retryMilliseconds))
            return false
        }
    }

    private func start(_ slug: String) async throws {
        guard let record = try await ledger.campaign(slug) else { throw Problem.notPlanned(slug) }
        try await office.start(slug, changes: try await check(record))
        hasBegun = true
    }

    /// A campaign that is under way, as it goes on now.
    private func make(_ slug: String) async throws -> CampaignRun? {
        if let earlier = refused[slug], time.now() < earlier.until { return nil }
        guard let record = try await ledger.campaign(slug), let plan = record.plan, let id = record.currentPlan,
            record.state == .running
        else { return nil }
        // Where carriers hold everybody there is no page to open.
        let isThere = try await books.open(id) || plan.planned == 0
        do {
            // One campaign that cannot go on does not end the others.
            if !isThere { throw Problem.damaged("plan") }
            let changes = try await check(record)
            if !changes.isEmpty { throw Problem.changedWhileRunning(slug, changes) }
        } catch {
            if task.campaign != nil { throw error }
            refused[slug] = (error, time.now().advanced(byMilliseconds: Self.retryMilliseconds))
            return nil
        }
        refused[slug] = nil
        return CampaignRun(
            plan, id: id, lanes: lanes, allowance: await allowance(record, plan, id), isPatient: task.patience == nil)
    }

    /// What is left of the look and of the budget; whoever is accepted or unclear has used up his part.
    private func allowance(_ record: CampaignRecord, _ plan: Plan, _ id: PlanID) async -> Allowance {
        let account = await books.account(id)
        let counts = account?.counts ?? StateCounts()
        let used = (account?.countsBySegment ?? [:]).reduce(record.writtenOff ?? 0) { sum, part in
            let (segment, counts) = part
            let billed = counts.total - counts[.pending] - counts[.rejected] - counts[.cancelled]
            return sum + (plan.segments[segment].priceEach ?? 0) * Decimal(billed)
        }
        return Allowance(
            messages: record.lookAfter.map { max(0, $0 - (counts.total - counts[.pending])) },
            money: plan.budget.map { $0.net - used })
    }

    /// From the first submission to the last receipt, or until it is halted.
    private func conduct(_ run: CampaignRun) async throws {
        let slug = run.plan.slug
        let vigil = makeVigil(run.plan, run.id)
        let sweeping = _Concurrency.Task { try await vigil.sweeping() }
        defer { sweeping.cancel() }
        try await watch?.remove(from: run.plan, run.id)
        let ends = try await run.run()
        self.ends = ends
        if let limit = await run.allowance.reached, await !run.isHalted {
            let reason = (limit == .look ? Texts.lookReached : Texts.budgetReached).vi
            try await unlessMoved { try await office.pause(slug, by: "loa", reason: reason) }
        } else if await !run.isHalted {
            try await vigil.keep(seconds: task.patience) { await run.isHalted }
        }
        try await books.fold()
        if await !run.isHalted, await vigil.isFinished() {
            try await unlessMoved { try await office.finish(slug) }
        } else if await !run.isHalted, task.campaign != nil {
            isOver = true
        }
        runs[slug] = nil
        await bell.ring()
    }

    /// Does what follows from how far a campaign came, unless a person moved it on in this very moment: then what the
    /// ledger says now is done at the next look.
    private func unlessMoved(_ act: () async throws -> CampaignRecord) async throws {
        do {
            _ = try await act()
        } catch let problem as Problem where problem.code == "not-in-this-state" {
            return
        }
    }

    private func standStill(_ standing: Standing) async throws {
        if let run = runs[standing.slug] { return await run.halt() }
        guard let record = try await ledger.campaign(standing.slug), let until = record.plan?.schedule.validUntil,
            time.now() > until
        else { return }
        try await drain.tooLate(standing.slug)
    }
}
