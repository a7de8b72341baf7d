/// A quoted term that differs by diacritics only from the same term elsewhere in the papers: "sở liên lạc điện tử" for
/// "sổ liên lạc điện tử". The form that the papers use most is proposed; nothing is corrected.
struct TermCheck {
    /// By letter.
    private(set) var findings: [[Finding]]

    private static let mostTerms = 300
    private static let longestTerm = 80

    private struct Occurrence {
        let range: Range<Int>
        let form: UInt64
        let isASCII: Bool
        let isQuoted: Bool
        let isMandated: Bool
        let letter: Int
    }

    private var judged: [(letter: Int, range: Range<Int>, finding: Finding)] = []
    private let text: LetterText
    private let parts: [LetterParts]

    init(_ text: LetterText, _ words: WordIndex, _ parts: [LetterParts]) {
        self.text = text
        self.parts = parts
        findings = Array(repeating: [], count: parts.count)
        let spans = Quotes.spans(text, in: 0..<text.scalars.count, most: Self.longestTerm)
        var terms: [SoughtPhrase] = []
        var termsByStart: [UInt64: [Int]] = [:]
        var known: Set<UInt64> = []
        var quoted: Set<Int> = []
        for span in spans {
            let indices = words.indices(in: span)
            guard (2...12).contains(indices.count) else { continue }
            quoted.insert(words.words[indices.lowerBound].start)
            let key = SoughtPhrase.plain(words.words[indices])
            guard terms.count < Self.mostTerms, known.insert(key).inserted else { continue }
            termsByStart[words.words[indices.lowerBound].plain, default: []].append(terms.count)
            terms.append(SoughtPhrase(Array(words.words[indices])))
        }
        guard !terms.isEmpty else { return }
        var occurrences: [[Occurrence]] = Array(repeating: [], count: terms.count)
        var letter = 0
        for (index, word) in words.words.enumerated() {
            while letter + 1 < parts.count, word.start >= parts[letter + 1].range.lowerBound { letter += 1 }
            guard let candidates = termsByStart[word.plain] else { continue }
            for term in candidates where terms[term].matches(index, in: words.words) {
                let slice = words.words[index..<index + terms[term].words.count]
                let range = word.start..<(slice.last?.end ?? word.end)
                occurrences[term].append(
                    Occurrence(
                        range: range, form: SoughtPhrase.form(slice), isASCII: slice.allSatisfy(\.isASCII),
                        isQuoted: quoted.contains(word.start),
                        isMandated: parts[letter].mandates.contains { $0.range.contains(word.start) }, letter: letter))
            }
        }
        for (term, found) in zip(terms, occurrences) { judge(found, words: term.words.count) }
        keepInnermost()
    }

    private mutating func judge(_ all: [Occurrence], words: Int) {
        let accented = all.filter { !$0.isASCII }
        guard let first = accented.first, accented.contains(where: { $0.form != first.form }) else { return }
        var counts: [UInt64: (total: Int, outside: Int, first: Occurrence)] = [:]
        for occurrence in accented {
            var entry = counts[occurrence.form] ?? (0, 0, occurrence)
            entry.total += 1
            if !occurrence.isMandated { entry.outside += 1 }
            counts[occurrence.form] = entry
        }
        // A mandated text is no witness of its own spelling.
        let best = counts.max { a, b in
            (a.value.outside, a.value.total, -a.value.first.range.lowerBound)
                < (b.value.outside, b.value.total, -b.value.first.range.lowerBound)
        }
        guard let best else { return }
        let right = text.string(best.value.first.range)
        for occurrence in accented where occurrence.form != best.key && (occurrence.isQuoted || words >= 3) {
            let found = text.string(occurrence.range)
            let finding = Finding.confusedTerm(
                found, Self.cased(right, like: found), times: best.value.total,
                at: text.place(occurrence.range.lowerBound), isMandated: occurrence.isMandated)
            judged.append((occurrence.letter, occurrence.range, finding))
        }
    }

    /// The proposal keeps the case of what it replaces.
    private static func cased(_ right: String, like found: String) -> String {
        guard let first = found.first, let letter = right.first else { return right }
        let head = first.isUppercase ? letter.uppercased() : letter.lowercased()
        return head + right.dropFirst()
    }

    /// A term inside a longer quoted one is said once: the shorter says what is wrong.
    private mutating func keepInnermost() {
        let inward = judged.sorted { a, b in
            (-a.range.lowerBound, a.range.upperBound) < (-b.range.lowerBound, b.range.upperBound)
        }
        // Everything kept so far begins at or after the entry: one that ends first lies inside it.
        var firstEnd = Int.max
        for entry in inward where entry.range.upperBound < firstEnd {
            findings[entry.letter].append(entry.finding)
            firstEnd = entry.range.upperBound
        }
    }
}
