internal import Carriers

/// What a result of libcurl says about sending again: every code of libcurl-errors(3), decided one by one.
///
/// The code alone is not enough. libcurl gives 7 also when a second connection is refused after a first one died
/// with the request on it, and 1 also for a reply that is not HTTP. So `neverSent` needs both: a code that can come
/// before the request, and the certainty that libcurl had not been allowed to begin it.
enum CurlResult {
    enum Moment: Sendable, Equatable {
        /// Comes before a request begins, or at any time: what ``Progress/begun`` says decides.
        case beforeSending
        /// Comes when bytes were exchanged: perhaps sent, whatever else is known.
        case afterSending
    }

    static func moment(of code: Int32) -> Moment {
        table[code]?.moment ?? .afterSending
    }

    /// The end of an exchange that libcurl ended with `code`, which is not 0.
    static func exchange(code: Int32, progress: Progress, detail: String) -> Exchange {
        let fault = TransportFault(code: code, word: word(code: code, progress: progress), detail: detail)
        let untouched = !progress.begun && moment(of: code) == .beforeSending
        return untouched ? .neverSent(fault) : .perhapsSent(fault)
    }

    private static func word(code: Int32, progress: Progress) -> String {
        if progress.replyTooLarge { return "reply-too-large" }
        if progress.repeated { return "closed-before-reply" }
        if progress.addressRefused, !progress.begun, code == 7 || code == 42 { return "address-refused" }
        if progress.replyBegun, code == 56 { return "half-reply" }
        return table[code]?.word ?? "unknown"
    }

    private static let table: [Int32: (moment: Moment, word: String)] = [
        1: (.beforeSending, "unsupported-protocol"),  // also HTTP/0.9, then after sending
        2: (.beforeSending, "setup"),
        3: (.beforeSending, "bad-url"),
        4: (.beforeSending, "setup"),
        5: (.beforeSending, "dns"),
        6: (.beforeSending, "dns"),
        7: (.beforeSending, "connect-refused"),
        8: (.afterSending, "bad-reply"),
        18: (.afterSending, "half-reply"),
        22: (.afterSending, "bad-reply"),
        23: (.afterSending, "bad-reply"),
        26: (.afterSending, "body-unread"),
        27: (.beforeSending, "out-of-memory"),  // at any time
        28: (.beforeSending, "timeout"),  // at any time
        35: (.beforeSending, "tls"),
        42: (.beforeSending, "aborted"),  // our own refusals, before the first beginning and before a second
        43: (.beforeSending, "setup"),
        45: (.beforeSending, "interface"),
        48: (.beforeSending, "setup"),
        49: (.beforeSending, "setup"),
        52: (.afterSending, "closed-before-reply"),
        53: (.beforeSending, "tls"),
        54: (.beforeSending, "tls"),
        55: (.afterSending, "closed-before-reply"),
        56: (.afterSending, "closed-before-reply"),
        58: (.beforeSending, "tls"),
        59: (.beforeSending, "tls"),
        60: (.beforeSending, "tls"),
        61: (.afterSending, "bad-reply"),
        63: (.afterSending, "reply-too-large"),
        65: (.afterSending, "closed-before-reply"),
        66: (.beforeSending, "tls"),
        77: (.beforeSending, "tls"),
        80: (.beforeSending, "tls"),
        82: (.beforeSending, "tls"),
        83: (.beforeSending, "tls"),
        89: (.beforeSending, "no-connection"),
        90: (.beforeSending, "tls"),
        91: (.beforeSending, "tls"),
        92: (.afterSending, "closed-before-reply"),
        97: (.beforeSending, "proxy"),
        98: (.beforeSending, "tls"),
    ]
}
