import Foundation

/// Old encodings made into Unicode.
enum OldText {
    static func decoded(_ bytes: [UInt8], from encoding: TextEncoding) -> String {
        if encoding == .vni { return vni(bytes) }
        guard let decoder = Iconv(encoding) else { return "" }
        return String(decoding: decoder.decoded(bytes[...], isLast: true).bytes, as: UTF8.self)
    }

    /// VNI writes a letter and then its marks in a byte of its own; capitals are 32 below.
    static func vni(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard byte >= 0x80 else {
                text.append(Unicode.Scalar(byte))
                continue
            }
            let isCapital = (0xC0..<0xE0).contains(byte)
            let small = isCapital ? byte + 0x20 : byte
            if let letter = letters[small] {
                let written = isCapital ? letter.uppercased() : letter
                text.append(contentsOf: written.unicodeScalars)
            } else if let marks = marks[small] {
                text.append(contentsOf: marks.unicodeScalars)
            } else {
                text.append("\u{FFFD}")
            }
        }
        return String(text).precomposedStringWithCanonicalMapping
    }

    /// Letters in a byte of their own.
    private static let letters: [UInt8: String] = [
        0xF1: "đ", 0xF6: "ư", 0xF4: "ơ", 0xED: "í", 0xEC: "ì", 0xE6: "ỉ", 0xF3: "ĩ", 0xF2: "ị", 0xEE: "ỵ",
    ]

    /// Marks on the letter before: circumflex, breve, tone, or two of them.
    private static let marks: [UInt8: String] = [
        0xF9: "\u{301}", 0xF8: "\u{300}", 0xFB: "\u{309}", 0xF5: "\u{303}", 0xEF: "\u{323}", 0xE2: "\u{302}",
        0xE1: "\u{302}\u{301}", 0xE0: "\u{302}\u{300}", 0xE5: "\u{302}\u{309}", 0xE3: "\u{302}\u{303}",
        0xE4: "\u{302}\u{323}", 0xEA: "\u{306}", 0xE9: "\u{306}\u{301}", 0xE8: "\u{306}\u{300}",
        0xFA: "\u{306}\u{309}", 0xFC: "\u{306}\u{303}", 0xEB: "\u{306}\u{323}",
    ]
}
