package import Campaigns

/// A receipt that came before the reply to its submission: it waits until its identifier is known.
package struct WaitingReceipt: Sendable, Equatable {
    /// As ``Reference/hash``.
    package let hash: UInt64
    /// ``Roll``'s name for the address that it carries; 0 when it carries none.
    package let address: UInt64
    package let state: RecipientState
    package let evidence: Evidence
    package let at: Instant

    package init(hash: UInt64, address: UInt64 = 0, state: RecipientState, evidence: Evidence, at: Instant) {
        self.hash = hash
        self.address = address
        self.state = state
        self.evidence = evidence
        self.at = at
    }
}
