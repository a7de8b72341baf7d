import Campaigns
import Delivery
import Logging

/// What a run asks of the registers, and tells them.
struct RunRegisters: Sendable {
    let blocklist: Blocklist
    let screen: Screen
    let learning: NetworkLearning
    private let time: any Time

    /// Reads who is blocked.
    ///
    /// Throws ``Problem`` when a register cannot be opened: nothing is sent then.
    init(_ workplace: Workplace, _ ledger: any Ledger & RegisterStore, roll: Roll, log: Logger) async throws {
        let book = workplace.registers(in: ledger)
        blocklist = Blocklist(book)
        try await blocklist.refresh()
        screen = Screen(
            blocklist, frequency: FrequencyDesk(ledger: ledger, store: ledger, roll: roll), time: workplace.time)
        learning = NetworkLearning(book, ledger: ledger, roll: roll, log: log)
        time = workplace.time
    }

    /// Keeps what receipts report of networks, until the task is cancelled.
    func learn() async {
        while !Task.isCancelled {
            await time.wait(until: time.now().advanced(byMilliseconds: 5_000))
            await learning.write(at: time.now())
        }
    }

    /// Does `work` while blocked numbers are taken out of the plan: those that were blocked before it, then whoever is
    /// blocked meanwhile.
    func guarding<Result: Sendable>(
        _ plan: Plan, _ id: PlanID, _ lanes: Lanes, _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        let watch = BlocklistWatch(blocklist, lanes: lanes)
        try await lanes.equipment.books.open(id)
        try await watch.remove(from: plan, id)
        let watching = Task { await watch.run(plan, id) }
        let learning = Task { await learn() }
        defer {
            watching.cancel()
            learning.cancel()
        }
        let result = try await work()
        await self.learning.write(at: time.now())
        return result
    }
}
