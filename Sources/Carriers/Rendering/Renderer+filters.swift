import Campaigns
import Crypto
import Foundation

extension Renderer {
    func filtered(_ start: Value, by filters: [Filter], of variable: Variable) throws(Problem) -> Value {
        var value = start
        for filter in filters {
            guard let next = try apply(filter, to: value) else {
                throw Texts.filterRefused(Self.name(filter), variable: variable.written, carrier: carrier.id)
            }
            value = next
        }
        return value
    }

    /// - Returns: nil when the value does not suit the filter.
    private func apply(_ filter: Filter, to value: Value) throws(Problem) -> Value? {
        switch filter {
        case .raw: return value
        case .fallback(let text): return value.isEmpty ? .text(text) : value
        case .join(let separator):
            guard case .list(let list) = value else { return value }
            return .text(list.joined(separator: separator))
        case .int: return value.isEmpty ? value : Int(shown(value)).map(Value.number)
        case .bool: return flag(value)
        case .date(let format):
            guard case .time(let seconds) = value else { return value.isEmpty ? value : nil }
            return .text(format.text(seconds, in: carrier.zone))
        case .epoch:
            guard case .time(let seconds) = value else { return value.isEmpty ? value : nil }
            return .number(seconds)
        case .truncate(let count): return .text(Self.truncated(shown(value), to: count))
        case .base64: return .text(Data(bytes(value)).base64EncodedString())
        case .hex: return .text(Hex.lower(bytes(value)))
        case .ucs2hex: return .text(Hex.upper(Charset.utf16be.bytes(shown(value)) ?? []))
        case .md5: return .digest(Array(Insecure.MD5.hash(data: Array(shown(value).utf8))))
        case .sha1: return .digest(Array(Insecure.SHA1.hash(data: Array(shown(value).utf8))))
        case .sha256: return .digest(Array(SHA256.hash(data: Array(shown(value).utf8))))
        case .hmacSha256(let name):
            guard let secret = context.secret(name) else { throw Texts.secretMissing(name) }
            let key = SymmetricKey(data: Array(secret.utf8))
            return .digest(Array(HMAC<SHA256>.authenticationCode(for: Array(shown(value).utf8), using: key)))
        }
    }

    private func bytes(_ value: Value) -> [UInt8] {
        if case .digest(let bytes) = value { return bytes }
        return Array(shown(value).utf8)
    }

    private func flag(_ value: Value) -> Value? {
        switch shown(value).lowercased() {
        case "", "0", "false", "no": .flag(false)
        case "1", "true", "yes": .flag(true)
        default: nil
        }
    }

    private static func truncated(_ text: String, to count: Int) -> String {
        guard text.utf8.count > count else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }

    private static func name(_ filter: Filter) -> String {
        switch filter {
        case .int: "int"
        case .bool: "bool"
        case .epoch: "epoch"
        case .date: "date"
        default: "?"
        }
    }
}
