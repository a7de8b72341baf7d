import Campaigns
package import Carriers

/// How a mock gateway behaves.
package struct MockSettings: Sendable {
    /// The carriers to play: every enabled one of kind http whose send URL points at ``host`` and ``port``.
    package var carriers: CarrierBook
    /// A loopback address; anything else is refused.
    package var host = "127.0.0.1"
    /// 0 takes a free port and plays the carriers that point at the host, whatever their port.
    package var port: Int
    /// The same seed gives the same decisions for the same numbers and texts, in whatever order they arrive.
    package var seed: UInt64 = 42
    package var shares: MockShares
    /// Replies that go before everything else.
    package var script = MockScript.none
    /// How long a reply takes, in milliseconds.
    package var latencyMs: ClosedRange<Int> = 0...0
    /// How long after the reply a receipt comes, in milliseconds.
    package var receiptDelayMs: ClosedRange<Int> = 500...1_500
    /// Whether the last four digits 0001 … 0009 of a number decide, see ``MockMagic``.
    package var magic = false
    /// How long a token lives in place of the description's `ttlSeconds`, for tests.
    package var tokenSeconds: Double?
    /// Where a carrier was told to report to by other means than the request, by the carrier's identifier; where
    /// neither says it, no receipts are sent.
    package var callbackURLs: [String: String] = [:]
    /// Looks a secret up, to sign callbacks with; the mock checks no secret that it is shown.
    package var secret: @Sendable (String) -> String? = { _ in nil }

    package init(carriers: CarrierBook, port: Int, shares: MockShares = MockShares()) {
        self.carriers = carriers
        self.port = port
        self.shares = shares
    }
}

extension MockSettings {
    var oracle: MockOracle { MockOracle(seed: seed, shares: shares, magic: magic) }
}
