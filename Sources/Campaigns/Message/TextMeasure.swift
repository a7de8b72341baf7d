/// What a text costs as SMS: its encoding, its units, and how it is cut into parts. Parts are what carriers bill.
///
/// An empty text is nothing to send: no parts at all. Two measures are equal when their texts are byte-equal; Swift's
/// own equality of strings would take a composed and a decomposed letter for the same, which cost differently.
package struct TextMeasure: Sendable, Hashable {
    package let text: String
    /// Code points (Unicode scalars), not what a reader perceives as letters.
    package let characters: Int
    package let encoding: Encoding
    /// What fitted when it was cut, in the text's encoding.
    package let limits: PartLimits
    /// Septets in GSM-7, UTF-16 units in UCS-2, without concatenation headers.
    package let units: Int
    /// Units of each part, in order; their sum is `units`.
    package let unitsPerPart: [Int]
    /// The text of each part, in order; joined they are `text`, scalar by scalar.
    package let partTexts: [String]

    package var parts: Int { partTexts.count }

    /// - Parameters:
    ///   - text: measured as it is; normalise it first when that is what will leave.
    ///   - limits: what fits, where a carrier has limits of its own; the standard ones otherwise.
    package init(_ text: String, limits: [Encoding: PartLimits] = [:]) {
        self.text = text
        let encoding = Encoding(for: text)
        self.encoding = encoding
        let limits = limits[encoding] ?? .standard(encoding)
        self.limits = limits
        let scalars = text.unicodeScalars
        characters = scalars.count
        let units = scalars.reduce(0) { $0 + (encoding.units($1) ?? 0) }
        self.units = units
        let capacity = units <= limits.alone ? limits.alone : limits.part

        var unitsPerPart: [Int] = []
        var partTexts: [String] = []
        var part = String.UnicodeScalarView()
        var filled = 0
        // A scalar is either an escape pair, a surrogate pair or one unit, so cutting between scalars cuts no pair.
        for scalar in scalars {
            let cost = encoding.units(scalar) ?? 0
            if filled + cost > capacity {
                unitsPerPart.append(filled)
                partTexts.append(String(part))
                part = String.UnicodeScalarView()
                filled = 0
            }
            part.append(scalar)
            filled += cost
        }
        if filled > 0 {
            unitsPerPart.append(filled)
            partTexts.append(String(part))
        }
        self.unitsPerPart = unitsPerPart
        self.partTexts = partTexts
    }

    package static func == (a: TextMeasure, b: TextMeasure) -> Bool {
        a.limits == b.limits && a.text.utf8.elementsEqual(b.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(limits)
    }
}
