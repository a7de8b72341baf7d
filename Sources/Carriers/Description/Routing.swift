extension Carrier {
    /// Which recipients a carrier serves.
    package struct Routing: Sendable, Equatable {
        package enum PrefixTrust: String, Sendable {
            /// The prefix is a first guess: a ported number may belong elsewhere.
            case hint
            case strict
        }

        package let networks: Networks
        /// Such as `8490`, without a plus; empty when prefixes do not matter.
        package let prefixes: [String]
        package let prefixTrust: PrefixTrust
        /// Empty: every province.
        package let provinces: [String]
        package let priority: Int
        package let weight: Int
        /// Carriers to turn to, by identifier, in this order.
        package let fallback: [String]
    }
}
