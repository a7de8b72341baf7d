/// Every check of a file's letters, one file a kind; the findings of each letter in the order of its lines.
struct DirectiveChecks {
    let findings: [[Finding]]

    /// A clerk reads a hundred of a kind, not a million; the rest is counted.
    static let mostOfAKind = 100

    init(_ text: LetterText, _ parts: [LetterParts], usedOn: String?, allowed: [AllowedContact]) {
        let words = WordIndex(text)
        let allTerms = TermCheck(text, words, parts).findings
        let pairs = PairCheck.findings(text, words, parts)
        findings = parts.indices.map { index in
            let letter = parts[index]
            if let secrecy = letter.secrecy {
                return [.secrecy(text.string(secrecy), at: text.place(secrecy.lowerBound))]
            }
            let terms = allTerms[index]
            var found = terms
            found += FormCheck.findings(text, letter)
            found += CharacterCheck.findings(text, letter)
            found += CitationCheck.findings(text, letter, all: parts)
            found += UnitCheck.findings(text, words, letter, usedOn: usedOn)
            let contacts = ContactCheck.findings(text, letter, allowed: allowed)
            found += contacts
            // A confused term says more than its word, and an address is spelt as it is.
            found += LexiconCheck.findings(text, words, letter).filter { word in
                !(terms + contacts).contains { Self.covers($0, word.place, in: text) }
            }
            found += MandateCheck.findings(text, letter)
            found += pairs[index].filter { pair in !found.contains { Self.covers($0, pair.place, in: text) } }
            return Self.capped(found)
        }
    }

    /// True when a finding has already named the words at a place.
    private static func covers(_ finding: Finding, _ place: Place, in text: LetterText) -> Bool {
        guard ["confused-term", "misspelt", "url", "email"].contains(finding.code),
            let start = text.index(finding.place), let index = text.index(place), start <= index
        else { return false }
        // What was found may be wrapped: its characters count, not its blanks.
        let most = finding.found.unicodeScalars.count
        guard index - start <= most * 2 else { return false }
        let before = text.scalars[start..<index].count { !LetterShape.isBlank($0) }
        return before < finding.found.unicodeScalars.count { !LetterShape.isBlank($0) }
    }

    /// Only the checks that look at one kind at a time can flood; each is counted by its code.
    private static func capped(_ findings: [Finding]) -> [Finding] {
        var counts: [String: Int] = [:]
        var kept: [Finding] = []
        for finding in findings.sorted(by: isBefore) {
            let count = (counts[finding.code] ?? 0) + 1
            counts[finding.code] = count
            if count <= mostOfAKind { kept.append(finding) }
        }
        let more = counts.filter { $0.value > mostOfAKind }.sorted { $0.key < $1.key }
        guard let last = kept.last else { return kept }
        return kept + more.map { .more($0.key, count: $0.value - mostOfAKind, at: last.place) }
    }

    private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
        (a.place.line ?? 0, a.place.column ?? 0) < (b.place.line ?? 0, b.place.column ?? 0)
    }
}
