/// How the characters of an SMS are coded, which decides how many fit in a part (3GPP TS 23.038).
package enum Encoding: String, Sendable, Codable, CaseIterable {
    /// The default alphabet and its extension table, without national tables: one or two septets a character.
    case gsm7
    /// Two bytes a unit; a character outside the basic plane costs two units (a surrogate pair).
    case ucs2
    /// GSM-7 for gateways that take ASCII only; it restricts and is never what a network chooses.
    case ascii

    /// The one that a network chooses for this text: GSM-7 when every character is in it, otherwise UCS-2.
    package init(for text: String) {
        self = Encoding.gsm7.canWrite(text) ? .gsm7 : .ucs2
    }

    /// Whether every character of the text exists in this encoding.
    package func canWrite(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { units($0) != nil }
    }

    /// Units of one character: septets in GSM-7, UTF-16 units in UCS-2; nil when it does not exist in the encoding.
    package func units(_ scalar: Unicode.Scalar) -> Int? {
        switch self {
        case .gsm7: GSMAlphabet.septets(scalar)
        case .ucs2: scalar.value > 0xFFFF ? 2 : 1
        case .ascii: scalar.isASCII ? GSMAlphabet.septets(scalar) : nil
        }
    }
}
