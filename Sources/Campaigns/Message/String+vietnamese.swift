import Foundation

extension String {
    /// The composed form (NFC): the form to compare, to count and to send. "ổ" is one scalar in it, never three.
    package var normalised: String { precomposedStringWithCanonicalMapping }

    /// The form without diacritics (không dấu), in GSM-7 whenever the text was Vietnamese.
    ///
    /// Composed first; then every Vietnamese letter becomes its plain letter (đ is d), every typographic character its
    /// plain replacement, and a combining mark that belonged to neither is dropped.
    package var plain: String {
        var result = String.UnicodeScalarView()
        for scalar in normalised.unicodeScalars {
            if let replacement = PlainForms.replacements[scalar] {
                result.append(contentsOf: replacement.unicodeScalars)
            } else if scalar.properties.generalCategory != .nonspacingMark {
                result.append(scalar)
            }
        }
        // What stood apart before a deletion may be a composed pair after it.
        return String(result).normalised
    }
}
