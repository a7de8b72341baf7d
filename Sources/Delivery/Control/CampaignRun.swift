package import Campaigns

/// One campaign on its way: hands it over, and hands over again what a lane left behind once a person let it go on.
package actor CampaignRun {
    package nonisolated let plan: Plan
    package nonisolated let id: PlanID
    /// Draws the line where a person has to look.
    package nonisolated let allowance: Allowance
    private let dispatch: Dispatch
    /// Whether it stays while a lane stands still, until a person lets it go on.
    private let isPatient: Bool
    private let bell = Bell()
    private let time: any Time
    private(set) var isHalted = false
    private var isReleased = false

    package init(_ plan: Plan, id: PlanID, lanes: Lanes, allowance: Allowance, isPatient: Bool) {
        self.plan = plan
        self.id = id
        self.allowance = allowance
        self.isPatient = isPatient
        time = lanes.equipment.time
        dispatch = Dispatch(plan, id: id, lanes: lanes, allowance: allowance)
    }

    /// - Returns: how it ended in each lane.
    /// - Throws: when the ledger fails.
    package func run() async throws -> [String: LaneEnd] {
        while true {
            isReleased = false
            let ends = try await dispatch.run()
            guard isPatient, !isHalted, ends.values.contains(where: \.waitsForPerson) else { return ends }
            while !isHalted, !isReleased { await bell.wait(until: nil, time) }
            if isHalted { return ends }
        }
    }

    /// When this returns, no lane starts a new submission of it.
    package func halt() async {
        isHalted = true
        await dispatch.halt()
        await bell.ring()
    }

    /// A person let a lane go on.
    package func release() async {
        isReleased = true
        await bell.ring()
    }
}

extension LaneEnd {
    /// Nothing goes until somebody has put something right and said so.
    fileprivate var waitsForPerson: Bool {
        if case .latched = self { true } else { false }
    }
}
