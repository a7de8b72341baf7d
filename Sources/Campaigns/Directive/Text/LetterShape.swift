import Foundation

/// What one character of a letter is, looked up in a table: letters of ten megabytes are asked millions of times.
enum LetterShape {
    private static let count = 0x1F00

    /// Lower case, the same without diacritics, the same without tone, and the tone, of every scalar of the alphabet.
    private static let table: [Entry] = (0..<UInt32(count)).map { value in
        let scalar = Unicode.Scalar(value) ?? " "
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars
        let lower = lowered.count == 1 ? (lowered.first ?? scalar) : scalar
        var base = String.UnicodeScalarView()
        var tone: UInt8 = 0
        for mark in String(Character(lower)).decomposedStringWithCanonicalMapping.unicodeScalars {
            if let index = tones.firstIndex(of: mark), !base.isEmpty {
                tone = UInt8(index + 1)
            } else {
                base.append(mark)
            }
        }
        let plain = lower == "đ" ? "d" : base.first ?? lower
        let toneless = String(base).normalised.unicodeScalars.first ?? lower
        return Entry(
            lower: lower, plain: plain, toneless: toneless, tone: tone, isLetter: scalar.properties.isAlphabetic,
            isUpper: lower != scalar)
    }

    private struct Entry {
        let lower: Unicode.Scalar
        let plain: Unicode.Scalar
        let toneless: Unicode.Scalar
        let tone: UInt8
        let isLetter: Bool
        let isUpper: Bool
    }

    /// Grave, acute, tilde, hook above, dot below: the five written tones.
    private static let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]

    static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < count ? table[Int(scalar.value)].lower : scalar
    }

    /// The lower-case letter without any diacritic; đ is d.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < count ? table[Int(scalar.value)].plain : scalar
    }

    /// The lower-case letter and its tone apart, so that "hoà" and "hòa" can be told equal.
    static func parted(_ scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: UInt8) {
        guard scalar.value < count else { return (scalar, 0) }
        let entry = table[Int(scalar.value)]
        return (entry.toneless, entry.tone)
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < count ? table[Int(scalar.value)].isLetter : scalar.properties.isAlphabetic
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < count && table[Int(scalar.value)].isUpper
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    /// Everything that only takes room, also what takes none: an invisible character parts words as a blank does.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    /// Marks of emphasis that transcriptions leave.
    static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" }

    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x301D, 0x301E, 0xFF02: true
        default: false
        }
    }

    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x2022, 0xB7, 0x2B: true
        default: false
        }
    }
}
