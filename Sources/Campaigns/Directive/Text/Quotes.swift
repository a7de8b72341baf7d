/// Which way a quotation mark opens, told by what stands around it first and by its glyph second: typists use the same
/// mark for both, and word processors curl it the wrong way.
enum Quotes {
    enum Side { case opening, closing }

    static func side(_ text: LetterText, _ index: Int) -> Side {
        let scalars = text.scalars
        var before = index - 1
        while before >= 0, index - before < 12, isTransparent(scalars[before]) { before -= 1 }
        var after = index + 1
        while after < scalars.count, after - index < 12, isTransparent(scalars[after]) { after += 1 }
        let opens =
            before < 0 || LetterShape.isBlank(scalars[before]) || "([:/-–{,;".unicodeScalars.contains(scalars[before])
        let closes =
            after >= scalars.count || LetterShape.isBlank(scalars[after])
            || ".,;:!?)]…-–/}".unicodeScalars.contains(scalars[after])
        if opens != closes { return opens ? .opening : .closing }
        return switch scalars[index].value {
        case 0x201D, 0xBB, 0x2033, 0x301E: .closing
        case 0x201C, 0x201E, 0xAB, 0x301D: .opening
        default: closes ? .closing : .opening
        }
    }

    private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isQuote(scalar) || LetterShape.isEmphasis(scalar) || scalar == "_"
    }

    /// More quotation marks than any letter has: what comes after them is not looked at.
    private static let mostMarks = 200_000

    /// The quoted spans of a range that are at most `most` long, inner ones too, without their marks.
    static func spans(_ text: LetterText, in range: Range<Int>, most: Int) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var open: [Int] = []
        var marks = 0
        for index in range {
            let scalar = text.scalars[index]
            if scalar == "\n" {
                open.removeAll(keepingCapacity: true)
            } else if LetterShape.isQuote(scalar) {
                marks += 1
                // More quotations than any letter has: the first ones tell as much.
                if spans.count >= 20_000 || marks > mostMarks { break }
                if side(text, index) == .opening {
                    if open.count < 8 { open.append(index) }
                } else if let start = open.popLast(), index - start - 1 <= most {
                    let span = text.trimmed(start + 1..<index)
                    if !span.isEmpty { spans.append(span) }
                }
            }
        }
        return spans
    }
}
