import Campaigns
import Delivery
import Logging

/// What a dispatcher asks of the registers, and tells them.
struct DispatchRegisters: Sendable {
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

    /// Does `work` while what receipts report of networks is kept, to the last of it.
    func learning(during work: @Sendable () async throws -> Void) async throws {
        let learning = Task { await learn() }
        defer { learning.cancel() }
        try await work()
        await self.learning.write(at: time.now())
    }
}
