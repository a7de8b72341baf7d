/// A row that is not in the plan, with its place and reason: a line of the rejects file that goes back to the commune.
package struct LeftOut: Sendable, Equatable {
    package enum Cause: Sendable, Equatable {
        /// The word says why (``RejectReason``, `unknown-province` …).
        case rejected(String)
        case duplicate
        case suppressed
    }

    package let place: Place
    /// What stood in the cell, masked: the place is enough to find the row.
    package let masked: String
    package let cause: Cause

    package init(place: Place, masked: String, cause: Cause) {
        self.place = place
        self.masked = masked
        self.cause = cause
    }
}
