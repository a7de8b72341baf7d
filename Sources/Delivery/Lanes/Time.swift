package import Campaigns

/// The clocks of the engine. Tests pass one that they move by hand.
package protocol Time: Sendable {
    /// Wall time: hours, `validUntil` and receipts are kept in it. An administrator may set it, forwards or back.
    func now() -> Instant

    /// A clock that only goes on, at the speed of time, counted from some moment of this process: what a contract calls
    /// "a second" is one of these, whoever sets the other clock.
    func steady() -> Instant

    /// Returns at `moment` of wall time or when the task is cancelled, whichever comes first; within a twentieth of a
    /// second when the clock is set past it.
    func wait(until moment: Instant) async
}

extension Time {
    /// Both clocks at once.
    package var moment: Moment { Moment(wall: now(), steady: steady()) }
}
