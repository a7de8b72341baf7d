import Campaigns
import Crypto
import Foundation

/// What a callback must show to be believed. Values are compared in constant time.
package enum CallbackCheck {
    /// The value that the signature's header must have.
    package static func signature(
        of call: ReceiptCall, by rule: Carrier.CallbackAuth.HMAC, secret: String
    ) -> String {
        let message =
            switch rule.over {
            case .body: call.body
            case .urlAndSortedForm: Array(call.url.utf8) + sortedForm(call.body)
            }
        let key = SymmetricKey(data: Array(secret.utf8))
        let code: [UInt8] =
            switch rule.algorithm {
            case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: key))
            case .sha256: Array(HMAC<SHA256>.authenticationCode(for: message, using: key))
            }
        return rule.encoding == .hex ? Hex.lower(code) : Data(code).base64EncodedString()
    }

    /// Whether the call carries that signature; hexadecimal digits may be of either case, a prefix such as `sha256=`
    /// is skipped.
    package static func isSigned(_ call: ReceiptCall, by rule: Carrier.CallbackAuth.HMAC, secret: String) -> Bool {
        guard var shown = call.header(rule.header) else { return false }
        let prefix = "\(rule.algorithm.rawValue)="
        if shown.lowercased().hasPrefix(prefix) { shown.removeFirst(prefix.count) }
        if rule.encoding == .hex { shown = shown.lowercased() }
        return isSame(shown, signature(of: call, by: rule, secret: secret))
    }

    /// The value that `Authorization` must have (RFC 7617).
    package static func basic(username: String, password: String) -> String {
        "Basic \(Data("\(username):\(password)".utf8).base64EncodedString())"
    }

    /// Whether two texts have the same bytes; the time taken tells only their lengths.
    package static func isSame(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func sortedForm(_ body: [UInt8]) -> [UInt8] {
        Form(body).fields
            .sorted { ($0.name, $0.value) < ($1.name, $1.value) }
            .flatMap { Array($0.name.utf8) + Array($0.value.utf8) }
    }
}
