/// The form of a letter: heading, number, date, signer (Decree 30/2020/NĐ-CP).
enum FormCheck {
    static func findings(_ text: LetterText, _ letter: LetterParts) -> [Finding] {
        var findings: [Finding] = []
        let top = text.trimmed(letter.range).lowerBound
        let start = text.place(min(top, max(letter.range.lowerBound, letter.range.upperBound - 1)))
        if !letter.issuer.isFromHeading {
            findings.append(.headingMissing(inferred: letter.issuer.issuer, at: start))
        } else if !letter.heading.hasNation {
            findings.append(.nationMissing(at: start))
        }
        if let number = letter.heading.number {
            findings += self.number(text, number)
        } else {
            findings.append(.numberLineMissing(at: start))
        }
        if let dateline = letter.heading.dateline {
            let date = dateline.date
            let place = text.place(date.range.lowerBound)
            if !date.exists {
                findings.append(.noSuchDate(text.string(date.range), at: place))
            } else if !date.isPadded {
                findings.append(.unpaddedDate(text.string(date.range), at: place))
            }
        } else {
            findings.append(.datelineMissing(at: start))
        }
        if letter.heading.subject.isEmpty { findings.append(.subjectMissing(at: start)) }
        if letter.signature.signer == nil {
            findings.append(.signerMissing(at: text.place(signatureStart(text, letter))))
        } else if letter.signature.form.isEmpty, let range = letter.signature.signerRange {
            findings.append(.signingFormMissing(text.string(range), at: text.place(range.lowerBound)))
        }
        return findings
    }

    private static func number(_ text: LetterText, _ number: NumberLine) -> [Finding] {
        let place = text.place(number.range.lowerBound)
        let written = text.string(number.range)
        if number.number.isEmpty { return [.numberEmpty(written, at: place)] }
        var findings: [Finding] = []
        if number.hasBlanks { findings.append(.blanksInNumber(written, number.id, at: place)) }
        let digits = number.number.unicodeScalars.filter(LetterShape.isDigit).count
        if digits < number.number.unicodeScalars.count {
            findings.append(.numberNotDigits(number.number, at: place))
        } else if digits == 1 {
            findings.append(.numberUnpadded(number.number, at: place))
        }
        return findings
    }

    /// Where a signer would stand: the distribution list, or the end.
    private static func signatureStart(_ text: LetterText, _ letter: LetterParts) -> Int {
        let line = letter.distribution?.lowerBound ?? letter.lines.last { !text.trimmed(text.lines[$0]).isEmpty }
        return text.trimmed(text.lines[line ?? letter.lines.lowerBound]).lowerBound
    }
}
