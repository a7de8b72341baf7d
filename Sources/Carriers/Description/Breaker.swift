extension Carrier {
    /// When a lane stops asking a gateway that fails.
    package struct Breaker: Sendable, Equatable {
        package let failureRate: Double
        /// The number of last calls that are looked at.
        package let window: Int
        package let minimumCalls: Int
        package let openMs: Int
        package let halfOpenCalls: Int
        package let counts: [Outcome]
    }
}
