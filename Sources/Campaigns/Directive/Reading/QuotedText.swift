/// Where the quote that opens a mandated text closes: the text quotes words itself, with the same marks.
struct QuotedText {
    /// Index of the closing mark, or where the text ends without one.
    private(set) var close: Int
    private(set) var inner: [Int] = []
    private(set) var isUnbalanced = false

    init(_ text: LetterText, opening: Int, lastLine: Int, most: Int) {
        let line = text.line(of: opening)
        let lineEnd = text.trimmed(opening..<text.lines[line].upperBound).upperBound
        close = lineEnd
        if let end = balanced(text, opening, to: min(lineEnd, opening + most)) {
            close = end
            extend(text, to: min(lineEnd, opening + most))
            return
        }
        inner = []
        let last = (opening + 1..<min(max(lineEnd, opening + 1), opening + 1 + most)).last {
            LetterShape.isQuote(text.scalars[$0])
        }
        if let end = balanced(
            text, opening, to: Self.blockEnd(text, line, lastLine, opening + most, overBlanks: last == nil))
        {
            close = end
            return
        }
        isUnbalanced = true
        // A mark in the middle closes an inner quotation: the text goes on to the end of its paragraph.
        if let last, !(last + 1..<max(lineEnd, last + 1)).contains(where: { LetterShape.isLetter(text.scalars[$0]) }) {
            close = last
        } else {
            close = min(text.paragraph(from: line, to: lastLine + 1).range.upperBound, opening + 1 + most)
        }
    }

    /// The mark at which as many closed as opened.
    private mutating func balanced(_ text: LetterText, _ opening: Int, to end: Int) -> Int? {
        var depth = 1
        var index = opening + 1
        while index < end {
            if LetterShape.isQuote(text.scalars[index]) {
                if Quotes.side(text, index) == .opening {
                    depth += 1
                    inner.append(index)
                } else {
                    depth -= 1
                    if depth == 0 { return index }
                }
            }
            index += 1
        }
        return nil
    }

    /// A mark that closes more than was opened belongs to a text whose inner quote lost its beginning.
    private mutating func extend(_ text: LetterText, to end: Int) {
        var depth = 0
        for index in close + 1..<max(close + 1, end) where LetterShape.isQuote(text.scalars[index]) {
            if Quotes.side(text, index) == .opening {
                depth += 1
            } else if depth > 0 {
                depth -= 1
            } else {
                close = index
                isUnbalanced = true
                return
            }
        }
    }

    /// Wrapped lines belong together until a blank line or a numbered item.
    private static func blockEnd(_ text: LetterText, _ line: Int, _ lastLine: Int, _ most: Int, overBlanks: Bool) -> Int
    {
        var end = text.lines[line].upperBound
        var next = line + 1
        while next <= lastLine, text.lines[next].lowerBound < most {
            let range = text.trimmed(text.lines[next])
            if range.isEmpty && !overBlanks || ItemMarker(text, range) != nil { break }
            end = text.lines[next].upperBound
            next += 1
        }
        return min(end, most)
    }
}
