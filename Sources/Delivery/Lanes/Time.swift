package import Campaigns

/// The clock of the engine: wall time, because hours and receipts are kept in it. Tests pass one that they move by hand.
package protocol Time: Sendable {
    func now() -> Instant
    /// Returns at `moment` or when the task is cancelled, whichever comes first.
    func wait(until moment: Instant) async
}
