import Campaigns

/// Why a lane handed over nothing more.
package enum LaneEnd: Sendable, Equatable {
    /// Nobody is left to hand over in this run.
    case done
    /// It was told to stop.
    case halted
    /// `validUntil` passed.
    case tooLate
    /// The gateway refused for a reason that a person must clear.
    case latched(StateReason, detail: String)
    /// The hours never open.
    case neverOpen
}
