/// The mandated texts themselves: how they are quoted, and that there is one.
enum MandateCheck {
    static func findings(_ text: LetterText, _ letter: LetterParts) -> [Finding] {
        var findings: [Finding] = []
        for mandate in letter.mandates {
            if !mandate.isQuoted { findings.append(.mandateUnquoted(at: mandate.place)) }
            if mandate.isUnbalanced { findings.append(.quotesUnbalanced(at: mandate.place)) }
            if let inner = mandate.innerQuotes.first { findings.append(.nestedQuotes(at: text.place(inner))) }
            if let stop = stopOutside(text, mandate) { findings.append(.stopOutside(at: text.place(stop))) }
        }
        if letter.mandates.isEmpty, letter.forwarded.isEmpty {
            let line = letter.body.first { !text.trimmed(text.lines[$0]).isEmpty } ?? letter.lines.lowerBound
            findings.append(.noMandate(at: text.place(text.trimmed(text.lines[line]).lowerBound)))
        }
        return findings
    }

    /// The full stop after the closing quote is the letter's, not the text's.
    private static func stopOutside(_ text: LetterText, _ mandate: Mandate) -> Int? {
        guard mandate.isQuoted, mandate.range.upperBound > 0, text.scalars[mandate.range.upperBound - 1] != "." else {
            return nil
        }
        var index = mandate.range.upperBound
        while index < text.scalars.count, index < mandate.range.upperBound + 6,
            LetterShape.isQuote(text.scalars[index]) || LetterShape.isEmphasis(text.scalars[index])
        {
            index += 1
        }
        return index < text.scalars.count && text.scalars[index] == "." ? index : nil
    }
}
