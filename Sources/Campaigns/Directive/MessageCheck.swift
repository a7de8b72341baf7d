/// Holds a message against the letter that orders it, word by word.
package enum MessageCheck {
    /// - `message`: the confirmed wording.
    /// - `letter`: the letter of the campaign.
    ///
    /// Returns what a person should look at, in the order of the message; empty for a message that is the letter's.
    package static func findings(_ message: Message, campaign: Campaign, letter: Letter, file: String) -> [Finding] {
        var findings: [Finding] = []
        let letterFile = Place(file: campaign.directive.file, line: 1, column: 1)
        if letter.place(ofNumber: campaign.directive.id) == nil {
            findings.append(.numberMissing(campaign.directive.id, at: letterFile))
        }
        if letter.place(ofDate: campaign.directive.date) == nil {
            findings.append(.dateMissing(campaign.directive.date, at: letterFile))
        }
        findings += unsendable(message.text, file: file)
        if let mandate = letter.mandate {
            findings += differences(message.text, mandate, file: file)
        } else {
            findings.append(.derived(points: campaign.message.points, at: Place(file: file, line: 1, column: 1)))
        }
        return findings
    }

    /// Every word that is not as the letter has it; quotes compare by what they are, not by their shape.
    static func differences(_ text: String, _ mandate: Mandate, file: String) -> [Finding] {
        let ours = words(text)
        let theirs = words(mandate.text)
        let changes = theirs.map { plainQuotes($0.word) }.difference(from: ours.map { plainQuotes($0.word) })
        // A removal is a word of ours that the letter does not have, an insertion one of the letter's that we lack. Only
        // what changed at the same place, after as many common words, is a correction of one by the other.
        let removed = changes.removals.map(\.position)
        let added = anchored(removed)
        let missing = anchored(changes.insertions.map(\.position))
        let common = ours.indices.filter { !removed.contains($0) }
        var findings: [Finding] = []
        for anchor in Set(added.keys).union(missing.keys).sorted() {
            let (mine, letters) = (added[anchor] ?? [], missing[anchor] ?? [])
            let pairs = min(mine.count, letters.count)
            findings += zip(mine, letters).map { mine, letter in
                .corrected(
                    bare(theirs[letter].word), to: bare(ours[mine].word), at: place(ours[mine], file),
                    letter: mandate.place)
            }
            findings += mine.dropFirst(pairs).map { .notInLetter(ours[$0].word, at: place(ours[$0], file)) }
            // It belongs before the word that follows the common ones.
            let spot = common.indices.contains(anchor) ? common[anchor] : ours.count - 1
            findings += letters.dropFirst(pairs).map {
                .leftOut(
                    theirs[$0].word, at: place(ours.indices.contains(spot) ? ours[spot] : ("", 1, 1), file),
                    letter: mandate.place)
            }
        }
        return findings
    }

    /// Positions of changed words by the number of unchanged words before them.
    private static func anchored(_ positions: [Int]) -> [Int: [Int]] {
        Dictionary(grouping: positions.enumerated().map { (anchor: $1 - $0, position: $1) }, by: \.anchor)
            .mapValues { $0.map(\.position) }
    }

    private static func place(_ word: (word: String, line: Int, column: Int), _ file: String) -> Place {
        Place(file: file, line: word.line, column: word.column)
    }

    /// Characters that must not reach a phone.
    private static func unsendable(_ text: String, file: String) -> [Finding] {
        words(text).flatMap { word in
            word.word.unicodeScalars.filter(isUnsendable).map {
                .unsendable($0, at: Place(file: file, line: word.line, column: word.column))
            }
        }
    }

    private static func isUnsendable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "*" || scalar == "_" || scalar == "\u{FFFD}" { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }

    private static func words(_ text: String) -> [(word: String, line: Int, column: Int)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { line, content in
            content.split(separator: " ").map { word in
                let column = content.distance(from: content.startIndex, to: word.startIndex) + 1
                return (String(word), line + 1, column)
            }
        }
    }

    /// The word without the quotes and stops around it, for a reader.
    private static func bare(_ word: String) -> String {
        let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "'", "‘", "’", ",", ".", ";", ":", "(", ")"]
        let core = word.drop { marks.contains($0) }
        let trailing = core.reversed().prefix { marks.contains($0) }.count
        let bare = String(core.dropLast(trailing))
        return bare.isEmpty ? word : bare
    }

    private static func plainQuotes(_ word: String) -> String {
        String(word.map { "“”„«»".contains($0) ? "\"" : "‘’‚".contains($0) ? "'" : $0 })
    }
}

extension CollectionDifference.Change {
    /// Where the element stands in its own collection.
    fileprivate var position: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
