/// The number and symbol of a letter (`Số: 1153 /UBND-KGVX`), as its own line has them.
struct NumberLine {
    /// Before the slash, blanks taken out; empty when somebody forgot to fill it in.
    let number: String
    let symbol: String
    /// From the number to the end of the symbol.
    let range: Range<Int>
    /// From the word "Số".
    let whole: Range<Int>
    let hasBlanks: Bool

    /// What stands between number and symbol: `/`, or `-` in the letters of the Party (`77-CV/TU`).
    private let joint: String

    var id: String { number + joint + symbol }

    private static let word = Pattern("so", isPlain: true)

    /// Looks at the beginning of every column of a line.
    init?(_ text: LetterText, in line: Range<Int>) {
        for cell in Self.beginnings(text, line) {
            if let found = Self(text, at: cell, to: line.upperBound) {
                self = found
                return
            }
        }
        return nil
    }

    private init?(_ text: LetterText, at start: Int, to end: Int) {
        let line = start..<end
        guard var index = text.end(of: Self.word, at: start, in: line) else { return nil }
        index = text.skip(index, to: end)
        let hasColon = index < end && (text.scalars[index] == ":" || text.scalars[index] == "：")
        // Without a colon it is a line of the text that happens to begin with the word.
        guard hasColon || LetterShape.isUpper(text.scalars[start]) && index > start + 2 else { return nil }
        if hasColon { index = text.skip(index + 1, to: end) }
        let begin = index
        guard let slash = (index..<min(end, index + 24)).first(where: { text.scalars[$0] == "/" }) else { return nil }
        let symbolStart = text.skip(slash + 1, to: end)
        let symbolEnd = DirectiveID.symbolEnd(text, from: symbolStart, to: end)
        guard symbolEnd > symbolStart, text.scalars[symbolStart..<symbolEnd].contains(where: LetterShape.isLetter)
        else {
            return nil
        }
        if !hasColon, text.skip(symbolEnd, to: end) < end, symbolEnd < end { return nil }
        let squeezed = DirectiveID.squeezed(text, begin..<slash)
        let tail = DirectiveID.squeezed(text, symbolStart..<symbolEnd)
        if let kind = DirectiveID.partyKind(squeezed) {
            (number, symbol, joint) = (String(squeezed.dropLast(kind.count + 1)), kind + "/" + tail, "-")
        } else {
            (number, symbol, joint) = (squeezed, tail, "/")
        }
        guard number.unicodeScalars.count <= 12, number.unicodeScalars.allSatisfy({ $0 != "." && $0 != "," }) else {
            return nil
        }
        range = begin..<symbolEnd
        whole = start..<symbolEnd
        hasBlanks = text.scalars[range].contains(where: LetterShape.isBlank)
    }

    private static func beginnings(_ text: LetterText, _ line: Range<Int>) -> [Int] {
        text.cells(line).map(\.lowerBound)
    }
}
