/// The character sets that a text body can be written in.
package enum Charset: String, Sendable {
    case utf8 = "utf-8"
    case utf16be = "utf-16be"
    case latin1 = "iso-8859-1"
    case ascii = "us-ascii"

    init?(_ written: String) {
        switch written.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16be", "utf-16", "ucs-2", "ucs2": self = .utf16be
        case "iso-8859-1", "latin1": self = .latin1
        case "us-ascii", "ascii": self = .ascii
        default: return nil
        }
    }

    /// - Returns: nil when a character does not exist in the set.
    func bytes(_ text: String) -> [UInt8]? {
        switch self {
        case .utf8: return Array(text.utf8)
        case .utf16be: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .latin1, .ascii:
            let last: UInt32 = self == .ascii ? 0x7F : 0xFF
            guard text.unicodeScalars.allSatisfy({ $0.value <= last }) else { return nil }
            return text.unicodeScalars.map { UInt8($0.value) }
        }
    }

    /// What another party sent; what cannot be read becomes the replacement character.
    func text(_ bytes: [UInt8]) -> String {
        switch self {
        case .utf8, .ascii: return String(decoding: bytes, as: UTF8.self)
        case .latin1: return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .utf16be:
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
    }
}
