package import Campaigns

/// One plan's way through the lanes: its part of each, side by side, and halted together.
package actor Dispatch {
    private let plan: Plan
    private let id: PlanID
    private let lanes: Lanes
    private let allowance: Allowance?
    private var isHalted = false

    private var books: Bookkeeper { lanes.equipment.books }
    private var time: any Time { lanes.equipment.time }

    /// - `lanes`: they run as long as this does.
    /// - `allowance`: how much of it may go; nil for all.
    package init(_ plan: Plan, id: PlanID, lanes: Lanes, allowance: Allowance? = nil) {
        self.plan = plan
        self.id = id
        self.lanes = lanes
        self.allowance = allowance
    }

    /// Hands over everything that is pending and allowed.
    ///
    /// - Returns: how it ended in each lane, by gateway.
    /// - Throws: when the ledger fails; nothing is sent without its intent.
    package func run() async throws -> [String: LaneEnd] {
        try await books.open(id)
        let ends = try await withThrowingTaskGroup(of: (String, LaneEnd)?.self) { group in
            for share in plan.shares { group.addTask { try await self.serve(share.gateway) } }
            var ends: [String: LaneEnd] = [:]
            do {
                for try await case let (gateway, end)? in group { ends[gateway] = end }
            } catch {
                // The others still write down what their open submissions became, where they can.
                await halt()
                throw error
            }
            return ends
        }
        try await withdraw(Set(ends.filter { $0.value == .tooLate }.keys))
        return ends
    }

    /// From when this returns on, no lane starts a new submission of this plan.
    package func halt() async {
        isHalted = true
        for share in plan.shares { await lanes[share.gateway]?.halt(id) }
    }

    private func serve(_ gateway: String) async throws -> (String, LaneEnd)? {
        guard let lane = lanes[gateway], var contract = lanes.contract(gateway, plan) else { return nil }
        if isHalted { return (gateway, .halted) }
        let segments = plan.segments(of: gateway)
        if plan.schedule.pace == .even {
            contract = contract.spread(units: units(segments, contract), from: time.now())
        }
        let pages = (await books.account(id)?.pages ?? []).filter { segments.contains($0.segment) }.map(\.id)
        let source = PageSource(
            plan: plan, pages: pages, batch: contract.batch, books: books, roll: lanes.equipment.roll,
            allowance: allowance, screen: lanes.equipment.screen)
        let parts = segments.map { plan.variants[plan.segments[$0].variant].parts }.max() ?? 1
        return (gateway, try await lane.serve(id, contract, partsEach: parts, source: source) { await self.isHalted })
    }

    /// A warning past its `validUntil` is never sent (promise 6): who still waits for it is withdrawn.
    private func withdraw(_ gateways: Set<String>) async throws {
        guard !gateways.isEmpty, let account = await books.account(id) else { return }
        try await books.record(
            Withdrawal.entries(in: account, plan: plan, gateways: gateways, reason: .tooLate, now: time.now()))
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
}
