package import Campaigns

extension Carrier {
    /// The networks that something is valid for; `*` is every one.
    package struct Networks: Sendable, Equatable {
        package let all: Bool
        package let listed: [Network]

        package static let every = Networks(all: true, listed: [])

        package func contains(_ network: Network) -> Bool { all || listed.contains(network) }
    }
}
