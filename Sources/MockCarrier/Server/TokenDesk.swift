import Carriers

/// Hands out tokens and knows which are good, for all carriers that fetch one.
actor TokenDesk {
    /// Every token begins so, so that it is found wherever a description puts it.
    static let prefix = "mocktoken"
    private var tokens: [String: (carrier: Int, until: ContinuousClock.Instant)] = [:]

    func issue(for carrier: Int, seconds: Double) -> String {
        let token = "\(Self.prefix)\(Self.digits())\(Self.digits())"
        tokens[token] = (carrier, .now.advanced(by: .seconds(seconds)))
        return token
    }

    func isGood(_ token: String, for carrier: Int) -> Bool {
        guard let (owner, until) = tokens[token] else { return false }
        if until <= .now { tokens[token] = nil }
        return owner == carrier && .now < until
    }

    /// It is not good any more, before its time.
    func revoke(_ token: String) { tokens[token] = nil }

    /// The first token in a request, wherever it stands.
    static func token(in request: HTTPRequest) -> String? {
        for text in request.headers.map(\.value) + [request.url, String(decoding: request.body, as: UTF8.self)] {
            if let start = text.firstRange(of: prefix) {
                return String(text[start.lowerBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
            }
        }
        return nil
    }

    private static func digits() -> String {
        let hex = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }
}
