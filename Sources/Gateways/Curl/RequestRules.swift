internal import Carriers

/// What a request must be before libcurl sees it: libcurl guesses schemes, folds lines and lets headers of the
/// caller change the framing, and none of that may happen to a message that is paid for.
enum RequestRules {
    /// Framing belongs to the transport: these fields of a request are left out and written from the body instead.
    static let framing: Set<String> = ["content-length", "transfer-encoding", "expect", "te", "trailer", "upgrade"]

    /// - Returns: nil for a request that can leave as it is.
    static func fault(in request: HTTPRequest) -> TransportFault? {
        guard isToken(request.method) else { return .badRequest("The method is not an HTTP method") }
        if request.method == "HEAD", !request.body.isEmpty { return .badRequest("HEAD carries no body") }
        guard schemeLength(of: request.url) != nil else { return .badRequest("The URL is not http or https") }
        guard request.url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return .badRequest("The URL is not percent-encoded")
        }
        for field in request.headers {
            guard isToken(field.name) else { return .badRequest("A header name is not a token") }
            guard field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                return .badRequest("A header value holds a control character")
            }
        }
        return nil
    }

    /// Scheme and authority as written; the URL has passed ``fault(in:)``.
    static func origin(of url: String) -> String {
        let bytes = url.utf8
        let authority = bytes.dropFirst(schemeLength(of: url) ?? 0)
        let end = authority.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        return String(url[..<(end ?? bytes.endIndex)])
    }

    private static func schemeLength(of url: String) -> Int? {
        for scheme in ["http://", "https://"] where url.utf8.count > scheme.utf8.count {
            let start = url.utf8.prefix(scheme.utf8.count)
            if start.elementsEqual(scheme.utf8, by: { $0 == $1 || ($0 | 0x20 == $1 && $1 >= 0x61) }) {
                return scheme.utf8.count
            }
        }
        return nil
    }

    /// A token of RFC 9110, 5.6.2.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                case UInt8(ascii: "0")...UInt8(ascii: "9"): true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }
}
