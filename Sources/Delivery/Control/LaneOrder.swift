/// What persons decided about a lane. It lies in the ledger and outlives every process.
package struct LaneOrder: Sendable, Codable, Equatable {
    package let gateway: String
    /// Nothing new starts in it.
    package var isPaused = false
    /// Part of the agreed rate that it may use, above 0 and at most 1.
    package var share = 1.0
    /// How often a person let it go on: what made it stand still before the last time is forgiven.
    package var releases = 0

    package init(gateway: String) { self.gateway = gateway }
}
