/// Finds `số 2152/SYT-CNTTTT, ngày 07/10/2025` in a letter.
enum CitationScanner {
    /// A letter names a handful of papers; more than this is a register.
    static let most = 500

    private static let dayWord: Pattern = "ngày"
    private static let lawSymbols = ["NĐ-CP", "QH", "NQ", "TT-", "TTLT", "PL-", "QĐ-TTg", "CT-TTg", "L-CTN", "VBHN"]

    /// Every mention in the range, in order; `own`: number and symbol of the letter itself.
    static func citations(_ text: LetterText, in range: Range<Int>, own: String) -> [Citation] {
        var found: [Citation] = []
        var index = range.lowerBound
        while index < range.upperBound, found.count < most {
            guard text.scalars[index] == "/", let citation = citation(text, slash: index, in: range) else {
                index += 1
                continue
            }
            if citation.id != own { found.append(citation) }
            index = citation.range.upperBound
        }
        return found
    }

    /// Each paper once, with the first date that is given for it.
    static func unique(_ mentions: [Citation]) -> [Citation] {
        var order: [String] = []
        var first: [String: Citation] = [:]
        for mention in mentions {
            if let known = first[mention.id] {
                if known.date == nil && mention.date != nil { first[mention.id] = mention }
            } else {
                order.append(mention.id)
                first[mention.id] = mention
            }
        }
        return order.compactMap { first[$0] }
    }

    private static func citation(_ text: LetterText, slash: Int, in range: Range<Int>) -> Citation? {
        var start = slash
        while start > range.lowerBound, slash - start < 3, LetterShape.isBlank(text.scalars[start - 1]),
            text.scalars[start - 1] != "\n"
        {
            start -= 1
        }
        let digitsEnd = start
        start = beforePartyKind(text, start, range) ?? start
        let hasKind = start < digitsEnd
        while start > range.lowerBound, digitsEnd - start < (hasKind ? 11 : 6),
            LetterShape.isDigit(text.scalars[start - 1])
        {
            start -= 1
        }
        guard start < digitsEnd, LetterShape.isDigit(text.scalars[start]),
            start == range.lowerBound || !isPartOfWord(text.scalars[start - 1])
        else { return nil }
        let symbolStart = text.skip(slash + 1, to: min(range.upperBound, slash + 4))
        let end = DirectiveID.symbolEnd(text, from: symbolStart, to: range.upperBound)
        let symbol = DirectiveID.squeezed(text, symbolStart..<end)
        let letters = symbol.unicodeScalars.prefix { $0 != "-" && $0 != "." }.filter(LetterShape.isLetter)
        let isSymbol =
            hasKind || letters.filter(LetterShape.isUpper).count >= 2
            || symbol.unicodeScalars.count { LetterShape.isUpper($0) } >= 2 && symbol.contains("/")
        guard isSymbol else { return nil }
        let id = DirectiveID.squeezed(text, start..<digitsEnd) + "/" + symbol
        return Citation(
            id: id, date: date(text, after: end, to: range.upperBound)?.iso, range: start..<end,
            hasBlanks: text.scalars[start..<end].contains(where: LetterShape.isBlank),
            isLaw: lawSymbols.contains { symbol.contains($0) })
    }

    /// Where the digits of `77-CV/TU` end, when `end` is the end of such a number.
    private static func beforePartyKind(_ text: LetterText, _ end: Int, _ range: Range<Int>) -> Int? {
        var start = end
        while start > range.lowerBound, end - start < 5, LetterShape.isUpper(text.scalars[start - 1]) { start -= 1 }
        guard (2...4).contains(end - start), start - 1 > range.lowerBound, text.scalars[start - 1] == "-",
            LetterShape.isDigit(text.scalars[start - 2])
        else { return nil }
        return start - 1
    }

    /// The date follows at once, after a comma or a bracket at most.
    private static func date(_ text: LetterText, after end: Int, to limit: Int) -> WrittenDate? {
        var index = end
        while index < limit, index - end < 6,
            LetterShape.isBlank(text.scalars[index]) || ",(".unicodeScalars.contains(text.scalars[index])
        {
            index += 1
        }
        guard let word = text.end(of: dayWord, at: index, in: index..<limit) else { return nil }
        let date = WrittenDate(text, after: index..<word, to: min(limit, word + 40))
        return date?.exists == true ? date : nil
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isLetter(scalar) || LetterShape.isDigit(scalar) || scalar == "/" || scalar == "."
    }
}
