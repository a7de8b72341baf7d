/// Finds what fills the slots of a ``RegisteredPattern`` so that it becomes a text: a search that tries the longest
/// value first and never looks twice at the same place with the same values.
struct PatternMatch {
    private let pieces: [RegisteredPattern.Piece]
    private let text: [Unicode.Scalar]
    private var found: [ArraySlice<Unicode.Scalar>?]
    /// Whether a slot's parameter stands in an earlier slot, too.
    private let hasRepeats: Bool
    /// Where the rest of the pieces is known not to fit; only where values do not bind each other.
    private var dead: Set<Int> = []
    /// Bounds the search where values bind each other: who needs more is refused, never guessed.
    private var steps = 200_000

    init(_ pattern: RegisteredPattern, _ text: String) {
        pieces = pattern.pieces
        self.text = Array(text.unicodeScalars)
        found = Array(repeating: nil, count: pattern.parameters)
        let slots = pieces.count { piece in
            guard case .slot = piece else { return false }
            return true
        }
        hasRepeats = slots > pattern.parameters
    }

    /// One value a parameter, or nil where nothing fits.
    var values: [String]? {
        var search = self
        guard search.fits(from: 0, at: 0) else { return nil }
        return search.found.map { String(String.UnicodeScalarView($0 ?? [])) }
    }

    private mutating func fits(from piece: Int, at start: Int) -> Bool {
        guard piece < pieces.count else { return start == text.count }
        let key = piece * (text.count + 1) + start
        steps -= 1
        guard steps > 0, !dead.contains(key) else { return false }
        switch pieces[piece] {
        case .words(let words):
            if text[start...].starts(with: words.unicodeScalars),
                fits(from: piece + 1, at: start + words.unicodeScalars.count)
            {
                return true
            }
        case .slot(let parameter, let most):
            if let known = found[parameter] {
                return known.count <= most && text[start...].starts(with: known)
                    && fits(from: piece + 1, at: start + known.count)
            }
            for length in stride(from: min(most, text.count - start), through: 0, by: -1) {
                found[parameter] = text[start..<start + length]
                if fits(from: piece + 1, at: start + length) { return true }
                found[parameter] = nil
            }
        }
        if !hasRepeats { dead.insert(key) }
        return false
    }
}
