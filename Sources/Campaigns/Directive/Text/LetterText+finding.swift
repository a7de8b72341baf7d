/// Looking for words in a letter, whatever their case, blanks and stray asterisks.
extension LetterText {
    /// The range without blanks and asterisks at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isPadding(scalars[low]) { low += 1 }
        while low < high, isPadding(scalars[high - 1]) { high -= 1 }
        return low..<high
    }

    /// What a reader sees in the range: blanks as one space, no asterisks, no blanks at the ends.
    func string(_ range: Range<Int>, most: Int = 4_000) -> String {
        var view = String.UnicodeScalarView()
        var wantsBlank = false
        for index in range.prefix(most) {
            let scalar = scalars[index]
            if LetterShape.isBlank(scalar) {
                wantsBlank = !view.isEmpty
            } else if !LetterShape.isEmphasis(scalar) {
                if wantsBlank { view.append(" ") }
                wantsBlank = false
                view.append(scalar)
            }
        }
        return String(view)
    }

    /// Where a match that begins at `index` ends; nil when there is none. A blank in the pattern is any run of blanks.
    func end(of pattern: Pattern, at index: Int, in range: Range<Int>) -> Int? {
        var position = index
        for wanted in pattern.scalars {
            if wanted == " " {
                let start = position
                while position < range.upperBound, LetterShape.isBlank(scalars[position]) { position += 1 }
                if position == start { return nil }
                continue
            }
            guard position < range.upperBound else { return nil }
            let scalar = scalars[position]
            guard (pattern.isPlain ? LetterShape.plain(scalar) : LetterShape.lower(scalar)) == wanted else {
                return nil
            }
            position += 1
        }
        return position
    }

    /// The first match that neither begins nor ends inside a word.
    func first(_ pattern: Pattern, in range: Range<Int>) -> Range<Int>? {
        guard let opening = pattern.scalars.first else { return nil }
        for index in range {
            let scalar = scalars[index]
            guard (pattern.isPlain ? LetterShape.plain(scalar) : LetterShape.lower(scalar)) == opening,
                index == range.lowerBound || !LetterShape.isLetter(scalars[index - 1]),
                let end = end(of: pattern, at: index, in: range),
                end >= range.upperBound || !isWordPart(scalars[end]) || !isWordPart(scalars[end - 1])
            else { continue }
            return index..<end
        }
        return nil
    }

    func starts(_ range: Range<Int>, with pattern: Pattern) -> Bool {
        guard let end = end(of: pattern, at: range.lowerBound, in: range) else { return false }
        return end >= range.upperBound || !isWordPart(scalars[end]) || !isWordPart(scalars[end - 1])
    }

    /// Skips blanks and asterisks forward.
    func skip(_ index: Int, to end: Int) -> Int {
        var index = index
        while index < end, isPadding(scalars[index]) { index += 1 }
        return index
    }

    /// Skips digits forward; the digits and where they end.
    func digits(_ index: Int, to end: Int) -> (value: String, end: Int) {
        var position = index
        while position < end, position - index < 12, LetterShape.isDigit(scalars[position]) { position += 1 }
        return (string(index..<position), position)
    }

    /// At least two letters, all of them capital.
    func isCapitals(_ range: Range<Int>) -> Bool {
        var letters = 0
        for index in range where LetterShape.isLetter(scalars[index]) {
            if !LetterShape.isUpper(scalars[index]) { return false }
            letters += 1
        }
        return letters >= 2
    }

    /// The columns of a line: what tabs, bars and runs of blanks part.
    func cells(_ range: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = scalars[index]
            let isGap =
                scalar == "\t" || scalar == "|"
                || LetterShape.isBlank(scalar) && index + 1 < range.upperBound
                    && LetterShape.isBlank(scalars[index + 1])
            if isGap {
                cells.append(start..<index)
                while index < range.upperBound, LetterShape.isBlank(scalars[index]) || scalars[index] == "|" {
                    index += 1
                }
                start = index
            } else {
                index += 1
            }
        }
        cells.append(start..<range.upperBound)
        return cells.map(trimmed).filter { !$0.isEmpty }
    }

    private func isPadding(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isBlank(scalar) || LetterShape.isEmphasis(scalar)
    }

    private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isLetter(scalar) || LetterShape.isDigit(scalar)
    }
}

/// Words to look for, in lower case.
struct Pattern: Sendable, ExpressibleByStringLiteral {
    let scalars: [Unicode.Scalar]
    /// True when diacritics do not count.
    let isPlain: Bool

    init(_ text: String, isPlain: Bool = false) {
        scalars = text.unicodeScalars.map(isPlain ? LetterShape.plain : LetterShape.lower)
        self.isPlain = isPlain
    }

    init(stringLiteral text: String) { self.init(text) }
}
