/// Letters that no Vietnamese word has though they look like one: Cyrillic "О" for "O", the Icelandic "Ð" of old code
/// tables for "Đ".
enum ForeignLetter {
    static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isLetter(scalar) && !LetterShape.plain(scalar).isASCII && !signs.contains(scalar)
    }

    /// The letter that is meant; nil when it looks like none.
    static func twin(_ scalar: Unicode.Scalar) -> String? { twins[scalar].map { String($0) } }

    /// Signs that Unicode counts among the letters: `ª`, `º`, `µ`.
    private static let signs: Set<Unicode.Scalar> = ["\u{AA}", "\u{BA}", "\u{B5}"]

    private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
        let foreign = "ÐƉðАВЕЅІЈКМНОРСТХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars
        let latin = "ĐĐđABESIJKMHOPCTXaeopcyxisjABEZHIKMNOPTYXo".unicodeScalars
        return Dictionary(uniqueKeysWithValues: zip(foreign, latin))
    }()
}
