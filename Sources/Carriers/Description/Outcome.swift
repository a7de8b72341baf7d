/// What a gateway's reply means for the submission (README of the carrier description, *Outcomes*).
package enum Outcome: String, Sendable, CaseIterable {
    case accepted
    /// Each recipient has an outcome of its own.
    case partial
    /// The first one arrived: counts as accepted.
    case duplicate
    case rejected
    /// Stop; an operator is needed.
    case blocked
    /// Wait as told; uses up no attempt.
    case throttled
    case temporary
    /// Fetch a token once, then again.
    case authExpired
    /// Perhaps sent.
    case ambiguous
}
