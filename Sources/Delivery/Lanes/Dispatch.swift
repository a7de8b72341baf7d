package import Campaigns
package import Carriers
package import Logging

/// One plan's way through its lanes: composes them, runs them side by side, and halts them together.
package actor Dispatch {
    /// What the composition provides.
    package struct Equipment: Sendable {
        package let ledger: any Ledger
        package let books: Bookkeeper
        package let roll: Roll
        package let time: any Time
        package let log: Logger

        package init(ledger: any Ledger, books: Bookkeeper, roll: Roll, time: any Time, log: Logger) {
            self.ledger = ledger
            self.books = books
            self.roll = roll
            self.time = time
            self.log = log
        }
    }

    private let plan: Plan
    private let id: PlanID
    private let equipment: Equipment
    private var lanes: [Lane] = []
    private var isHalted = false

    package init(_ plan: Plan, id: PlanID, equipment: Equipment) {
        self.plan = plan
        self.id = id
        self.equipment = equipment
    }

    /// Hands over everything that is pending.
    ///
    /// - Parameters:
    ///   - carriers: descriptions of the plan's gateways, by id.
    ///   - gateways: their services, by id.
    /// - Returns: how each lane ended, by gateway.
    /// - Throws: when the ledger fails; nothing is sent without its intent.
    package func run(carriers: [String: Carrier], gateways: [String: any Gateway]) async throws -> [String: LaneEnd] {
        try await equipment.books.open(id)
        for share in plan.shares {
            guard let carrier = carriers[share.gateway], let gateway = gateways[share.gateway] else { continue }
            lanes.append(await lane(carrier, gateway))
        }
        try await recall()
        if isHalted { await haltLanes() }
        let ends = try await runLanes()
        try await withdraw(Set(ends.filter { $0.value == .tooLate }.keys))
        return ends
    }

    private func runLanes() async throws -> [String: LaneEnd] {
        try await withThrowingTaskGroup(of: (String, LaneEnd).self) { group in
            for lane in lanes { group.addTask { (lane.gateway, try await lane.run()) } }
            var ends: [String: LaneEnd] = [:]
            do {
                for try await (gateway, end) in group { ends[gateway] = end }
            } catch {
                // The others still write down what their open submissions became, where they can.
                await haltLanes()
                throw error
            }
            return ends
        }
    }

    /// A warning past its `validUntil` is never sent (promise 6): who still waits for it is withdrawn.
    private func withdraw(_ gateways: Set<String>) async throws {
        guard !gateways.isEmpty, let account = await equipment.books.account(id) else { return }
        let now = equipment.time.now()
        try await equipment.books.record(
            Withdrawal.entries(in: account, plan: plan, gateways: gateways, reason: .tooLate, now: now))
    }

    /// From when this returns on, no lane starts a new submission.
    package func halt() async {
        isHalted = true
        await haltLanes()
    }

    private func haltLanes() async {
        for lane in lanes { await lane.halt() }
    }

    private func lane(_ carrier: Carrier, _ gateway: any Gateway) async -> Lane {
        let segments = plan.segments(of: carrier.id)
        var contract = LaneContract(carrier, plan: plan)
        if plan.schedule.pace == .even {
            contract = contract.spread(units: units(segments, contract), from: equipment.time.now())
        }
        let pages = (await equipment.books.account(id)?.pages ?? []).filter { segments.contains($0.segment) }.map(\.id)
        let source = PageSource(
            plan: plan, pages: pages, batch: contract.batch, books: equipment.books, roll: equipment.roll)
        let parts = segments.map { plan.variants[plan.segments[$0].variant].parts }.max() ?? 1
        return Lane(
            contract, partsEach: parts, source: source, sender: gateway, books: equipment.books, time: equipment.time,
            log: equipment.log)
    }

    private func units(_ segments: [Int], _ contract: LaneContract) -> Int {
        segments.reduce(0) { sum, index in
            let segment = plan.segments[index]
            return switch contract.rate.unit {
            case .part: sum + segment.parts
            case .message: sum + segment.recipients
            case .request: sum + (segment.recipients + contract.batch - 1) / contract.batch
            }
        }
    }

    /// Tells every lane what its gateway was handed before this process began, by any plan.
    private func recall() async throws {
        var memory: Int64 = 0
        for lane in lanes { memory = max(memory, await lane.memory) }
        let since = equipment.time.now().advanced(byMilliseconds: -memory)
        let intents = try await equipment.ledger.intents(since: since)
        guard !intents.isEmpty else { return }
        let handed = try await Handed(intents, ledger: equipment.ledger)
        for lane in lanes { await lane.recall(handed.loads(of: lane.gateway)) }
    }
}
