/// Characters that a transcription left and a phone must not get.
enum CharacterCheck {
    static func findings(_ text: LetterText, _ letter: LetterParts) -> [Finding] {
        var findings: [Finding] = []
        var seen: [Unicode.Scalar: (index: Int, count: Int)] = [:]
        var mandate = 0
        var index = letter.range.lowerBound
        while index < letter.range.upperBound, findings.count < DirectiveChecks.mostOfAKind * 20 {
            let scalar = text.scalars[index]
            while mandate < letter.mandates.count, letter.mandates[mandate].range.upperBound <= index { mandate += 1 }
            let isMandated = mandate < letter.mandates.count && letter.mandates[mandate].range.contains(index)
            if scalar == "*" {
                let start = index
                while index + 1 < letter.range.upperBound, text.scalars[index + 1] == "*" { index += 1 }
                let isSent = isMandated && !MandateText.isStray(text, index, letter.range)
                findings.append(
                    isSent
                        ? .unsendable(scalar, at: text.place(start))
                        : .strayMark(text.scalars[start...index].count, at: text.place(start)))
            } else if !scalar.isASCII || scalar.value < 0x20 || scalar.value == 0x7F || scalar == "_" {
                if isMandated {
                    if isUnsendable(scalar) {
                        findings.append(.unsendable(scalar, at: text.place(index)))
                    } else if ForeignLetter.isForeign(scalar) {
                        findings.append(
                            .foreignLetter(scalar, right: ForeignLetter.twin(scalar), at: text.place(index)))
                    } else if let plain = PlainForms.replacements[scalar], !LetterShape.isLetter(scalar) {
                        findings.append(.typographic(scalar, plain: plain, at: text.place(index)))
                    }
                } else if isInvisible(scalar) {
                    let known = seen[scalar] ?? (index, 0)
                    seen[scalar] = (known.index, known.count + 1)
                }
            }
            index += 1
        }
        findings += seen.map { .invisible($0.key, count: $0.value.count, at: text.place($0.value.index)) }
        return findings + decomposed(text, letter)
    }

    /// One finding a letter: a file from a Mac has all of its letters so.
    private static func decomposed(_ text: LetterText, _ letter: LetterParts) -> [Finding] {
        guard let first = text.composed.first(where: letter.range.contains) else { return [] }
        let count = text.composed.count(where: letter.range.contains)
        return [.decomposed(String(text.scalars[first]), count: count, at: text.place(first))]
    }

    private static func isUnsendable(_ scalar: Unicode.Scalar) -> Bool {
        // A line break of the letter is a space of the text.
        if scalar == "\n" || scalar == "\r" { return false }
        return scalar == "_" || scalar == "\u{FFFD}" || isInvisible(scalar) || scalar == "\t"
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x20 { return scalar != "\n" && scalar != "\r" && scalar != "\t" && scalar != "\u{0C}" }
        if LetterShape.isBlank(scalar) { return scalar != " " }
        if LetterShape.isLetter(scalar) { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate: true
        default: scalar == "\u{FFFD}"
        }
    }
}
