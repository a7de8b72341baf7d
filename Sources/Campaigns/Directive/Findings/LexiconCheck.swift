/// Names and words that are misspelt, against the lexicon.
enum LexiconCheck {
    private static let phrases: [UInt64: [Sought]] = {
        var phrases: [UInt64: [Sought]] = [:]
        for entry in Lexicon.entries(.diacritics) {
            let phrase = SoughtPhrase(entry.right)
            guard let first = phrase.words.first else { continue }
            let right = Set([phrase.form] + entry.exceptions.map { SoughtPhrase($0).form })
            let around = entry.exceptions.map { SoughtPhrase($0) }.filter { $0.words.count > phrase.words.count }
            phrases[first.plain, default: []].append(
                Sought(entry: entry, phrase: phrase, right: right, around: around, isExact: false))
        }
        for entry in Lexicon.entries(.wrong) {
            for wrong in entry.wrong {
                let phrase = SoughtPhrase(wrong)
                guard let first = phrase.words.first else { continue }
                phrases[first.plain, default: []].append(
                    Sought(entry: entry, phrase: phrase, right: [], around: [], isExact: true))
            }
        }
        return phrases
    }()

    private struct Sought {
        let entry: Lexicon.Entry
        let phrase: SoughtPhrase
        let right: Set<UInt64>
        /// Longer phrases in which the word is another one: "công ăn việc làm".
        let around: [SoughtPhrase]
        /// True: only this form is wrong. False: every form but the right ones.
        let isExact: Bool
    }

    private static let names = Lexicon.entries(.distance).map { Array($0.right.unicodeScalars) }
    private static let titles = Lexicon.entries(.title)
    private static let lengths = (names.map(\.count).min() ?? 0) - 1...(names.map(\.count).max() ?? 0) + 1

    static func findings(_ text: LetterText, _ words: WordIndex, _ letter: LetterParts) -> [Finding] {
        var findings: [Finding] = []
        for index in words.indices(in: letter.range) {
            let word = words.words[index]
            for sought in phrases[word.plain] ?? [] where sought.phrase.matches(index, in: words.words) {
                let slice = words.words[index..<index + sought.phrase.words.count]
                let form = SoughtPhrase.form(slice)
                let isWrong =
                    sought.isExact
                    ? form == sought.phrase.form : !sought.right.contains(form) && !slice.allSatisfy(\.isASCII)
                guard isWrong, !sought.around.contains(where: { $0.stands(around: index, in: words.words) }) else {
                    continue
                }
                let range = word.start..<(slice.last?.end ?? word.end)
                findings.append(
                    finding(text, range, cased(sought.entry.right, text, word.start), letter, sought.entry.note))
            }
            if word.isASCII, lengths.contains(word.end - word.start), let right = misspelt(text, word) {
                findings.append(finding(text, word.start..<word.end, right, letter, ""))
            }
        }
        findings += titles(text, words, letter)
        if let signer = letter.signature.signer, let range = letter.signature.signerRange,
            let entry = Lexicon.entries(.person).first(where: { $0.wrong.contains(signer) })
        {
            findings.append(.signerName(signer, entry.right, source: entry.note, at: text.place(range.lowerBound)))
        }
        return findings
    }

    private static func finding(
        _ text: LetterText, _ range: Range<Int>, _ right: String, _ letter: LetterParts, _ note: String
    ) -> Finding {
        let isMandated = letter.mandates.contains { $0.range.contains(range.lowerBound) }
        return .misspelt(text.string(range), right, at: text.place(range.lowerBound), isMandated: isMandated)
    }

    /// At the head of a sentence "bổ sung" is "Bổ sung".
    private static func cased(_ right: String, _ text: LetterText, _ index: Int) -> String {
        LetterShape.isUpper(text.scalars[index]) ? UnitName.upperFirst(right) : right
    }

    /// The name that a word means when it differs from it by one letter or by case only.
    private static func misspelt(_ text: LetterText, _ word: WordIndex.Word) -> String? {
        let scalars = text.scalars[word.start..<word.end]
        guard let first = scalars.first, let last = scalars.last else { return nil }
        let ends = (LetterShape.lower(first), LetterShape.lower(last))
        for name in names where abs(name.count - scalars.count) <= 1 && !scalars.elementsEqual(name) {
            // One letter apart, two words share their first or their last one.
            guard name.first.map(LetterShape.lower) == ends.0 || name.last.map(LetterShape.lower) == ends.1 else {
                continue
            }
            if isNear(scalars.map(LetterShape.lower), name.map(LetterShape.lower)) {
                return String(String.UnicodeScalarView(name))
            }
        }
        return nil
    }

    /// Equal, or one letter changed, added or lost.
    private static func isNear(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        return max(a.count, b.count) - head - tail <= 1
    }

    /// "GD" for "GĐ" in the distribution list, where it is no "Phòng GD" or "Sở GD&ĐT".
    private static func titles(_ text: LetterText, _ words: WordIndex, _ letter: LetterParts) -> [Finding] {
        guard let lines = letter.distribution, let range = LetterParts.range(text, lines.prefixLines(60)) else {
            return []
        }
        var findings: [Finding] = []
        let education: Set<String> = ["phòng", "sở", "bộ", "vụ", "ngành", "ngành:", "trường"]
        for index in words.indices(in: range).prefix(2_000) {
            let word = words.words[index]
            guard word.isASCII, word.end - word.start <= 4 else { continue }
            let written = text.string(word.start..<word.end)
            guard let entry = titles.first(where: { $0.wrong.contains(written) }) else { continue }
            let before =
                index > 0 ? text.string(words.words[index - 1].start..<words.words[index - 1].end).lowercased() : ""
            let next = word.end < text.scalars.count ? text.scalars[word.end] : " "
            guard !education.contains(before), next != "&", next != "-" else { continue }
            findings.append(.misspelt(written, entry.right, at: text.place(word.start), isMandated: false))
        }
        return findings
    }
}

extension Range<Int> {
    fileprivate func prefixLines(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
