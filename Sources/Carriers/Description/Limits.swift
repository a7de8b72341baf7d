extension Carrier {
    /// What a contract counts.
    package enum Unit: String, Sendable {
        case part, message, request
    }

    package struct Rate: Sendable, Equatable {
        package let perSecond: Double
        package let unit: Unit
        /// A hint of the gateway; it never raises the rate.
        package let burst: Int
    }

    package struct Quota: Sendable, Equatable {
        package let count: Int
        package let seconds: Int
        package let unit: Unit
    }

    /// At most so many messages to one recipient in so many seconds.
    package struct RecipientCap: Sendable, Equatable {
        package let count: Int
        package let seconds: Int
    }

    package struct Adaptive: Sendable, Equatable {
        package let enabled: Bool
        /// The factor after a throttled reply, between 0 and 1.
        package let decrease: Double
        package let increasePerSecond: Double
        package let floorPerSecond: Double
        package let holdMs: Int
    }

    /// How fast and how much.
    package struct Limits: Sendable, Equatable {
        package let rate: Rate
        package let quotas: [Quota]
        package let perRecipient: [RecipientCap]
        package let concurrency: Int
        /// The gateway refuses the same text to the same number inside so many seconds; 0 where it does not.
        package let sameContentSeconds: Int
        package let adaptive: Adaptive?
    }
}
