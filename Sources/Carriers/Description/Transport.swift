/// How a gateway is reached (`transport` of `carriers.json`).
package struct Transport: Sendable, Equatable {
    package enum Reuse: String, Sendable {
        /// Connections are kept; a body that was begun is never sent again.
        case keepaliveNoRewind = "keepalive-no-rewind"
        /// A new connection for every request: what a GET that sends a message needs.
        case fresh
    }

    package struct TLS: Sendable, Equatable {
        /// `1.2` or `1.3`; verification cannot be switched off.
        package var minVersion = "1.2"
        package var caFile: String?
        package var clientCertFile: String?
        package var clientKeyFile: String?
        package var pinnedPublicKey: String?

        package init() {}
    }

    package var connectTimeoutMs = 5_000
    package var timeoutMs = 30_000
    package var maxResponseBytes = 262_144
    package var tls = TLS()
    package var proxy: String?
    package var sourceInterface: String?
    /// libcurl's `HOST:PORT:ADDRESS` entries, used before the resolver is asked.
    package var resolve: [String] = []
    /// Loopback, private and link-local addresses are refused after name resolution unless this is set.
    package var allowPrivateAddress = false
    package var reuse = Reuse.keepaliveNoRewind

    package init() {}
}
