/// What is asked of a client.
struct Load: Sendable {
    /// The size of a usual submission (design, forces).
    static let bodyBytes = 557
    /// As long a start as nobody measures: connections, caches, the server's first pages.
    static let warmUpSeconds = 1.0

    let url: String
    let open: Int
    let seconds: Double

    let body = [UInt8](repeating: UInt8(ascii: "x"), count: Load.bodyBytes)
    let fields = [("content-type", "application/json"), ("authorization", "Bearer 0123456789abcdef")]
}
