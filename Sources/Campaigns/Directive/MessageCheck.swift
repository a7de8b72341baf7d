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
    static func differences(_ text: String, _ mandate: Letter.Mandate, file: String) -> [Finding] {
        let ours = words(text)
        let theirs = words(mandate.text)
        let changes = theirs.map { plainQuotes($0.word) }.difference(from: ours.map { plainQuotes($0.word) })
        // Offsets of insertions are in the letter's words, of removals in ours.
        let removed = changes.insertions.map(\.position)
        let added = changes.removals.map(\.position)
        if removed.count == added.count, !removed.isEmpty {
            return zip(removed, added).map { theirsAt, oursAt in
                Finding.corrected(
                    bare(theirs[theirsAt].word), to: bare(ours[oursAt].word),
                    at: Place(file: file, line: ours[oursAt].line, column: ours[oursAt].column), letter: mandate.place)
            }
        }
        let extra = added.map { index in
            Finding.notInLetter(
                ours[index].word, at: Place(file: file, line: ours[index].line, column: ours[index].column))
        }
        let missing = removed.map { index in
            Finding.leftOut(theirs[index].word, at: Place(file: file, line: 1, column: 1), letter: mandate.place)
        }
        return extra + missing
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
