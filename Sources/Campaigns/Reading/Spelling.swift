/// What somebody may have meant by a word that is not in a list.
package enum Spelling {
    /// The nearest word: the same but for case, or at most two letters changed, added, lost or swapped
    /// (one in words of up to four letters).
    package static func nearest(to word: String, in words: [String]) -> String? {
        let limit = word.count <= 4 ? 1 : 2
        return
            words
            .map { ($0, word.lowercased() == $0.lowercased() ? 0 : distance(Array(word.utf8), Array($0.utf8))) }
            .filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }?.0
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var before: [Int] = []
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i]
            for j in 1...b.count {
                var best = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, before[j - 2] + 1) }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
