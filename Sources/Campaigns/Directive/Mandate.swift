/// The exact words that a letter orders to be sent.
package struct Mandate: Sendable, Equatable {
    /// The item of the letter that orders it, such as `4` or `4.a`; nil when it stands in no numbered item.
    package let item: String?
    /// NFC, without the outer quotes and stray asterisks, a wrapped line joined by a space.
    package let text: String
    /// Offset of the first character, in Unicode scalars of the decoded file.
    package let start: Int
    /// Offset after the last one.
    package let end: Int
    package let place: Place
    /// Where the character after the last one stands.
    let endPlace: Place
    /// The same span in the composed text.
    let range: Range<Int>
    let isQuoted: Bool
    /// Where an inner quotation begins.
    let innerQuotes: [Int]
    /// True when quotes do not pair, so that the end was guessed.
    let isUnbalanced: Bool

    /// True for a place inside the ordered words.
    func contains(_ other: Place) -> Bool {
        Self.isBefore(place, other, orSame: true) && Self.isBefore(other, endPlace)
    }

    private static func isBefore(_ a: Place, _ b: Place, orSame: Bool = false) -> Bool {
        let (a, b) = ((a.line ?? 0, a.column ?? 0), (b.line ?? 0, b.column ?? 0))
        return a < b || orSame && a == b
    }
}
