/// Holds a message against the words that a letter orders, word by word. Quotes compare by what they are, not by their
/// shape: a curly quote made straight is no change of words.
enum WordComparison {
    private struct Word {
        let text: String
        let line: Int
        let column: Int
        let key: String
    }

    /// How many words a reader sees on each side of a change.
    private static let context = 4

    /// Every word that differs, in the order of the message; empty when the words are the letter's.
    static func changes(sent: String, ordered: String) -> [WordChange] {
        let ours = words(sent)
        let theirs = words(ordered)
        let difference = theirs.map(\.key).difference(from: ours.map(\.key))
        // A removal is a word of ours that the letter does not have, an insertion one of the letter's that we lack. Only
        // what changed at the same place, after as many common words, is a correction of one by the other.
        let removed = Set(difference.removals.map(\.position))
        let added = anchored(difference.removals.map(\.position))
        let missing = anchored(difference.insertions.map(\.position))
        let common = ours.indices.filter { !removed.contains($0) }
        var changes: [WordChange] = []
        for anchor in Set(added.keys).union(missing.keys).sorted() {
            let (mine, letters) = (added[anchor] ?? [], missing[anchor] ?? [])
            let pairs = min(mine.count, letters.count)
            for (mine, letter) in zip(mine, letters) {
                changes.append(change(theirs[letter], ours, mine, isThere: true))
            }
            for word in mine.dropFirst(pairs) { changes.append(change(nil, ours, word, isThere: true)) }
            // It belongs before the word that follows the common ones.
            let spot = common.indices.contains(anchor) ? common[anchor] : ours.count
            for word in letters.dropFirst(pairs) { changes.append(change(theirs[word], ours, spot, isThere: false)) }
        }
        return changes
    }

    /// `index`: the word of ours that changed, or before which the letter's word is missing.
    private static func change(_ theirs: Word?, _ ours: [Word], _ index: Int, isThere: Bool) -> WordChange {
        let sent = isThere ? bare(ours[index].text) : ""
        let ordered = theirs.map { bare($0.text) } ?? ""
        let next = isThere ? index + 1 : index
        let before = ours[max(0, index - context)..<index].map(\.text)
        let after = ours[next..<min(ours.count, next + context)].map(\.text)
        let middle = "[\(ordered.isEmpty ? "∅" : ordered) → \(sent.isEmpty ? "∅" : sent)]"
        let spot = ours.indices.contains(index) ? ours[index] : ours.last
        return WordChange(
            ordered: ordered, sent: sent, line: spot?.line ?? 1, column: spot?.column ?? 1,
            shown: (before + [middle] + after).joined(separator: " "))
    }

    /// Positions of changed words by the number of unchanged words before them.
    private static func anchored(_ positions: [Int]) -> [Int: [Int]] {
        Dictionary(grouping: positions.enumerated().map { (anchor: $1 - $0, position: $1) }, by: \.anchor)
            .mapValues { $0.map(\.position) }
    }

    private static func words(_ text: String) -> [Word] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { line, content in
            content.split(whereSeparator: \.isWhitespace).map { word in
                let column = content.distance(from: content.startIndex, to: word.startIndex) + 1
                return Word(text: String(word), line: line + 1, column: column, key: plainQuotes(word))
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

    private static func plainQuotes(_ word: Substring) -> String {
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
