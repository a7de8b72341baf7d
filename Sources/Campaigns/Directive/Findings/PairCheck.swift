/// Three words of a mandated text that the papers have elsewhere with other diacritics, and never so: a confused word
/// that nobody put in quotes.
enum PairCheck {
    private static let size = 3
    private static let mostWords = 1_000

    private struct Elsewhere {
        var forms: Set<UInt64> = []
        var count = 0
        let first: Int
    }

    /// By letter.
    static func findings(_ text: LetterText, _ index: WordIndex, _ parts: [LetterParts]) -> [[Finding]] {
        let words = index.words
        // In the order of the file, as the letters and their texts are.
        let spans = parts.flatMap(\.mandates).map { index.indices(in: $0.range).prefix(mostWords) }
            .map { isPlain($0, words) ? $0.prefix(0) : $0 }
        let wanted = Set(spans.flatMap { span in starts(span, words).map { plain($0, words) } })
        guard !wanted.isEmpty else { return parts.map { _ in [] } }
        var elsewhere: [UInt64: Elsewhere] = [:]
        var span = 0
        for word in starts(0..<words.count, words) {
            while span < spans.count, spans[span].upperBound <= word { span += 1 }
            if span < spans.count, word + size > spans[span].lowerBound { continue }
            let key = plain(word, words)
            guard wanted.contains(key), !words[word..<word + size].allSatisfy(\.isASCII) else { continue }
            elsewhere[key, default: Elsewhere(first: word)].forms.insert(SoughtPhrase.form(words[word..<word + size]))
            elsewhere[key]?.count += 1
        }
        return parts.map { part in
            part.mandates.flatMap { mandate in
                confused(text, words, index.indices(in: mandate.range).prefix(mostWords), elsewhere)
            }
        }
    }

    private static func confused(
        _ text: LetterText, _ words: [WordIndex.Word], _ span: Range<Int>, _ elsewhere: [UInt64: Elsewhere]
    ) -> [Finding] {
        var said: Set<Int> = []
        var findings: [Finding] = []
        guard !isPlain(span, words) else { return [] }
        for start in starts(span, words) {
            guard let other = elsewhere[plain(start, words)],
                !other.forms.contains(SoughtPhrase.form(words[start..<start + size]))
            else { continue }
            for offset in 0..<size {
                let (word, right) = (words[start + offset], words[other.first + offset])
                guard word.form != right.form, said.insert(start + offset).inserted else { continue }
                findings.append(
                    .confusedWord(
                        text.string(word.start..<word.end), text.string(right.start..<right.end), times: other.count,
                        at: text.place(word.start)))
            }
        }
        return findings
    }

    /// A text without diacritics cannot be compared; one in five of its words may be a name or a slip.
    private static func isPlain(_ span: Range<Int>, _ words: [WordIndex.Word]) -> Bool {
        words[span].count { !$0.isASCII } * 5 < span.count
    }

    /// Where three words follow each other with no more than a comma between.
    private static func starts(_ span: Range<Int>, _ words: [WordIndex.Word]) -> [Int] {
        guard span.count >= size else { return [] }
        return (span.lowerBound...span.upperBound - size).filter { start in
            words[start + 1].start - words[start].end <= 2 && words[start + 2].start - words[start + 1].end <= 2
        }
    }

    private static func plain(_ start: Int, _ words: [WordIndex.Word]) -> UInt64 {
        SoughtPhrase.plain(words[start..<start + size])
    }
}
