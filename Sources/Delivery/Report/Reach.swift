/// The ten states as the four answers that a reader asks for. They add up to `planned`.
package struct Reach: Sendable, Equatable {
    /// A receipt says delivered.
    package let reached: Int
    /// The gateway refused it, or the network says that it did not arrive.
    package let notReached: Int
    /// The gateway took it, or may have, and no receipt tells the end: submitted, unclear, handedOver, noReceipt.
    package let unknown: Int
    /// Nothing left: pending, cancelled.
    package let notSent: Int

    package init(_ states: StateCounts) {
        reached = states[.delivered]
        notReached = states[.undelivered] + states[.expired] + states[.rejected]
        unknown = states[.submitted] + states[.unclear] + states[.handedOver] + states[.noReceipt]
        notSent = states[.pending] + states[.cancelled]
    }

    package var total: Int { reached + notReached + unknown + notSent }
}
