/// The canonical form of number and symbol, and where a symbol ends.
enum DirectiveID {
    /// A symbol is letters and digits joined by `-`, `.`, `&` or `/`; scans put blanks around the joints.
    static func symbolEnd(_ text: LetterText, from start: Int, to end: Int) -> Int {
        var index = start
        var last = start
        var afterJoint = true
        while index < end, index - start < 60 {
            let scalar = text.scalars[index]
            if LetterShape.isLetter(scalar) || LetterShape.isDigit(scalar) {
                index += 1
                last = index
                afterJoint = false
            } else if isJoint(scalar) {
                index += 1
                afterJoint = true
            } else if LetterShape.isBlank(scalar) && scalar != "\n" && scalar != "\r" {
                let next = text.skip(index, to: end)
                let goesOn =
                    next < end
                    && (afterJoint ? LetterShape.isUpper(text.scalars[next]) : isJoint(text.scalars[next]))
                guard goesOn, next - index <= 2, afterJoint || joinsUpper(text, next, end) else { break }
                index = next
            } else {
                break
            }
        }
        return last
    }

    /// "KGVX - AB" goes on, "KGVX - về" does not.
    private static func joinsUpper(_ text: LetterText, _ joint: Int, _ end: Int) -> Bool {
        let next = text.skip(joint + 1, to: end)
        return next < end && next - joint <= 2 && LetterShape.isUpper(text.scalars[next])
    }

    /// `CV` of `77-CV`, the way in which the Party numbers its papers (Guideline 36-HD/VPTW).
    static func partyKind(_ number: String) -> String? {
        let pieces = number.split(separator: "-", omittingEmptySubsequences: false)
        guard pieces.count == 2, let digits = pieces.first, let kind = pieces.last, !digits.isEmpty,
            digits.unicodeScalars.allSatisfy(LetterShape.isDigit), (2...4).contains(kind.count),
            kind.unicodeScalars.allSatisfy(LetterShape.isUpper)
        else { return nil }
        return String(kind)
    }

    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "." || scalar == "&" || scalar == "/" || scalar == "–" || scalar == "‑"
    }

    /// Without blanks and asterisks, every dash a hyphen.
    static func squeezed(_ text: LetterText, _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.scalars[range] where !LetterShape.isBlank(scalar) && !LetterShape.isEmphasis(scalar) {
            view.append(LetterShape.isDash(scalar) && scalar != "+" ? "-" : scalar)
        }
        return String(view)
    }
}
