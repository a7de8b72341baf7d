import Campaigns

/// What a placeholder does with its value, step by step (README of the carrier description, *Filters*).
package enum Filter: Sendable, Equatable {
    case base64, hex
    /// UTF-16, big end first, in upper-case hexadecimal digits, as GSM gateways write it.
    case ucs2hex
    case md5, sha1, sha256
    case hmacSha256(secret: String)
    case int, bool
    case join(String)
    /// At most so many Unicode scalars.
    case truncate(Int)
    case fallback(String)
    case date(DateFormat)
    case epoch
    /// Without the escaping of XML or of a URL.
    case raw

    /// - Returns: nil for a filter that does not exist or whose argument makes no sense.
    package init?(_ written: String) {
        let colon = written.firstIndex(of: ":")
        let name = written[..<(colon ?? written.endIndex)]
        let argument = colon.map { String(written[written.index(after: $0)...]) }
        switch (name, argument) {
        case ("base64", nil): self = .base64
        case ("hex", nil): self = .hex
        case ("ucs2hex", nil): self = .ucs2hex
        case ("md5", nil): self = .md5
        case ("sha1", nil): self = .sha1
        case ("sha256", nil): self = .sha256
        case ("int", nil): self = .int
        case ("bool", nil): self = .bool
        case ("epoch", nil): self = .epoch
        case ("raw", nil): self = .raw
        case ("hmacSha256", let secret?) where !secret.isEmpty:
            self = .hmacSha256(secret: secret.hasPrefix("secret.") ? String(secret.dropFirst(7)) : secret)
        case ("join", let separator?): self = .join(separator)
        case ("default", let value?): self = .fallback(value)
        case ("truncate", let written?):
            guard let count = Int(written), count > 0 else { return nil }
            self = .truncate(count)
        case ("date", let pattern?):
            guard let format = DateFormat(pattern) else { return nil }
            self = .date(format)
        default: return nil
        }
    }

    static let names = [
        "base64", "hex", "ucs2hex", "md5", "sha1", "sha256", "hmacSha256:", "int", "bool", "join:", "truncate:",
        "default:", "date:", "epoch", "raw",
    ]
}
