/// The papers that a letter names: whether they are here, dated as it says, and older than it.
enum CitationCheck {
    static func findings(_ text: LetterText, _ letter: LetterParts, all: [LetterParts]) -> [Finding] {
        var findings: [Finding] = []
        var known: [String: [String?]] = [:]
        for other in all {
            guard let id = other.heading.number?.id else { continue }
            known[id, default: []].append(other.heading.dateline?.date.iso)
        }
        let own = letter.heading.dateline.flatMap { $0.date.exists ? $0.date.iso : nil }
        for citation in CitationScanner.unique(letter.mentions) {
            let place = text.place(citation.range.lowerBound)
            if let date = citation.date, let own, date > own {
                findings.append(.citedLater(citation.id, date, own, at: place))
            }
            if let dates = known[citation.id] {
                let others = dates.compactMap { $0 }
                if let date = citation.date, !others.isEmpty, !others.contains(date) {
                    findings.append(.citedDateDiffers(citation.id, date, others[0], at: place))
                }
                if citation.date == nil, let own, let other = others.min(), other > own {
                    findings.append(.citedLater(citation.id, other, own, at: place))
                }
            } else if !citation.isLaw {
                findings.append(.citedNotHere(citation.id, at: place))
            }
        }
        for mention in letter.mentions where mention.hasBlanks {
            findings.append(
                .blanksInNumber(text.string(mention.range), mention.id, at: text.place(mention.range.lowerBound)))
        }
        if letter.mandates.isEmpty, let first = letter.forwarded.first {
            findings.append(.onlyForwards(letter.forwarded.map(\.id), at: text.place(first.range.lowerBound)))
        }
        return findings
    }
}
