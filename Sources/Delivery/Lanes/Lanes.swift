import Campaigns
package import Carriers
package import Logging

/// All lanes of a process: one a gateway, shared by every campaign.
package struct Lanes: Sendable {
    /// What the composition provides.
    package struct Equipment: Sendable {
        package let ledger: any Ledger
        package let books: Bookkeeper
        package let roll: Roll
        package let time: any Time
        package let log: Logger
        package let screen: Screen

        package init(
            ledger: any Ledger, books: Bookkeeper, roll: Roll, time: any Time, log: Logger, screen: Screen = Screen()
        ) {
            self.ledger = ledger
            self.books = books
            self.roll = roll
            self.time = time
            self.log = log
            self.screen = screen
        }
    }

    package let equipment: Equipment
    private let carriers: [String: Carrier]
    private let byGateway: [String: Lane]

    /// - Parameters:
    ///   - carriers: their descriptions.
    ///   - gateways: their services, by id; a carrier without one gets no lane.
    ///   - equipment: ledger, books and clock.
    package init(
        _ carriers: [Carrier], gateways: [String: any Gateway], equipment: Equipment
    ) {
        self.equipment = equipment
        self.carriers = Dictionary(carriers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var lanes: [String: Lane] = [:]
        for carrier in carriers {
            guard let gateway = gateways[carrier.id] else { continue }
            lanes[carrier.id] = Lane(
                LaneContract(carrier, schedule: Schedule()), sender: gateway, books: equipment.books,
                time: equipment.time, log: equipment.log)
        }
        byGateway = lanes
    }

    package subscript(gateway: String) -> Lane? { byGateway[gateway] }

    /// What a campaign has to keep in a lane; nil for a gateway that has none.
    func contract(_ gateway: String, _ plan: Plan) -> LaneContract? {
        carriers[gateway].map { LaneContract($0, schedule: plan.schedule) }
    }

    /// What a person sees, in the order of the gateways' names.
    package func views() async -> [LaneView] {
        var views: [LaneView] = []
        for gateway in byGateway.keys.sorted() {
            if let lane = byGateway[gateway] { views.append(await lane.view) }
        }
        return views
    }

    /// Tells every lane what its gateway was handed before this process began, by any plan; before anything is sent.
    package func recall() async throws {
        var memory: Int64 = 0
        for lane in byGateway.values { memory = max(memory, await lane.memory) }
        let since = equipment.time.now().advanced(byMilliseconds: -memory)
        let intents = try await equipment.ledger.intents(since: since)
        guard !intents.isEmpty else { return }
        let handed = try await Handed(intents, ledger: equipment.ledger)
        for lane in byGateway.values { await lane.recall(handed.loads(of: lane.gateway)) }
    }

    /// Lets every lane go until ``close()``.
    package func run() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            for lane in byGateway.values { group.addTask { try await lane.run() } }
        }
    }

    /// Does `work` while the lanes go.
    package func running<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result
    {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask {
                try await run()
                return nil
            }
            group.addTask {
                do {
                    let result = try await work()
                    await close()
                    return result
                } catch {
                    await close()
                    throw error
                }
            }
            var result: Result?
            for try await one in group { result = one ?? result }
            guard let result else { throw CancellationError() }
            return result
        }
    }

    /// Somebody was blocked: what lies ready and would go to them is taken back.
    package func screen() async throws {
        for lane in byGateway.values { try await lane.screen() }
    }

    package func close() async {
        for lane in byGateway.values { await lane.close() }
    }
}
