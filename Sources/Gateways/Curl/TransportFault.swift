/// Why a request was not answered, in words that may be logged: no URL, no secret, no number of a subscriber.
package struct TransportFault: Error, Sendable, Equatable {
    /// libcurl's result, or ``decidedHere`` when libcurl was not the one that ended it.
    package let code: Int32
    /// A stable English word for logs and rules, such as `connect-refused` or `reply-too-large`.
    package let word: String
    /// A fixed English sentence that belongs to the code, the same for every request.
    package let detail: String

    package static let decidedHere: Int32 = -1

    package init(code: Int32, word: String, detail: String) {
        self.code = code
        self.word = word
        self.detail = detail
    }
}

extension TransportFault {
    static func badRequest(_ detail: String) -> TransportFault {
        TransportFault(code: decidedHere, word: "bad-request", detail: detail)
    }

    static let closed = TransportFault(
        code: decidedHere, word: "transport-closed", detail: "The transport was closed before the reply came"
    )

    static let cancelled = TransportFault(
        code: decidedHere, word: "cancelled", detail: "The task was cancelled before the request was handed over"
    )

    static let noMemory = TransportFault(
        code: decidedHere, word: "out-of-memory", detail: "libcurl could not be set up"
    )

    static let proxyBeyondReach = TransportFault(
        code: decidedHere, word: "address-refused", detail: "A proxy could carry the request beyond the loopback"
    )
}
