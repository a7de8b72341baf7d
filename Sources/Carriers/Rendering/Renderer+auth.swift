import Campaigns
import Crypto
import Foundation

extension Renderer {
    /// With the token signed, where the description says that we sign one and none was given.
    func signing() throws(Problem) -> Renderer {
        guard token == nil, case .jwt(let rule) = carrier.auth else { return self }
        var renderer = self
        renderer.token = try jwt(rule)
        return renderer
    }

    func addAuthentication(to request: inout HTTPRequest) throws(Problem) {
        switch carrier.auth {
        case .none: break
        case .basic(let username, let password):
            let pair = "\(try text(username)):\(try text(password))"
            request.headers.removeAll { $0.name.lowercased() == "authorization" }
            request.headers.append(HTTPField("Authorization", "Basic \(Data(pair.utf8).base64EncodedString())"))
        case .header(let headers): try add(headers, to: &request)
        case .tokenFetch(let fetch): try add(fetch.headers, to: &request)
        case .jwt(let rule): try add(rule.headers, to: &request)
        }
    }

    /// `header.claims.signature` (RFC 7515, 3.1). The claim `exp` is added from `ttlSeconds` unless it is given.
    private func jwt(_ rule: Carrier.Auth.JWTRule) throws(Problem) -> String {
        var header: [UInt8] = []
        try write(rule.header, to: &header)
        var claims: [UInt8] = []
        try write(rule.claims, to: &claims)
        if let written = JSON(received: claims), written["exp"] == nil {
            var extended = written
            extended["exp"] = .number(String(context.now + rule.ttlSeconds))
            claims = extended.compact
        }
        let signed = "\(Self.base64URL(header)).\(Self.base64URL(claims))"
        let key = SymmetricKey(data: Array(try text(rule.secret).utf8))
        let signature = HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)
        return "\(signed).\(Self.base64URL(Array(signature)))"
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character -> Character? in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }
}
