import Campaigns
import Foundation

extension Filter {
    /// What the filter was given, from what it made of it; nil where that is lost (digests, dates).
    func undone(_ text: String) -> String? {
        switch self {
        case .raw, .int, .bool, .truncate, .join: text
        case .fallback(let value): text == value ? "" : text
        case .base64: Data(base64Encoded: text).map { String(decoding: $0, as: UTF8.self) }
        case .hex: Hex.bytes(text).map { String(decoding: $0, as: UTF8.self) }
        case .ucs2hex: Hex.bytes(text).map { Charset.utf16be.text($0) }
        case .md5, .sha1, .sha256, .hmacSha256, .date, .epoch: nil
        }
    }
}
