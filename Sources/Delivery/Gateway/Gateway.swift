import Carriers

/// A carrier's service as the engine sees it: one verb. Every gateway passes `GatewayContract`.
package protocol Gateway: Sendable {
    /// Hands over a submission and says what became of it. Never throws and never sends twice: whatever is not known
    /// to have failed before the first byte is ``Verdict/ambiguous``.
    func submit(_ submission: Submission) async -> Verdict
}
