/// A text as it is registered with a network: fixed words and slots `{Pn,m}` that hold at most m characters each
/// (README of the carrier description). A gateway that takes parameters in place of a text fills the slots itself.
package struct RegisteredPattern: Sendable, Equatable {
    package enum Piece: Sendable, Equatable {
        case words(String)
        /// `parameter`: which one fills it, from 0; several slots of one number hold the same.
        case slot(parameter: Int, most: Int)
    }

    package let written: String
    package let pieces: [Piece]
    /// How many parameters fill the pattern, in the order of their numbers.
    package let parameters: Int

    package init(_ written: String) {
        self.written = written
        var found: [(number: Int, most: Int, range: Range<String.Index>)] = []
        for match in written.matches(of: /\{P([0-9]*),([0-9]+)\}/) {
            guard let most = Int(match.output.2), most > 0 else { continue }
            found.append((Int(match.output.1) ?? found.count + 1, most, match.range))
        }
        let numbers = Set(found.map(\.number)).sorted()
        parameters = numbers.count
        var pieces: [Piece] = []
        var at = written.startIndex
        for slot in found {
            if at < slot.range.lowerBound { pieces.append(.words(String(written[at..<slot.range.lowerBound]))) }
            pieces.append(.slot(parameter: numbers.firstIndex(of: slot.number) ?? 0, most: slot.most))
            at = slot.range.upperBound
        }
        if at < written.endIndex { pieces.append(.words(String(written[at...]))) }
        self.pieces = pieces
    }

    /// The fixed words, without the slots.
    package var words: [String] {
        pieces.compactMap { piece in
            guard case .words(let words) = piece else { return nil }
            return words
        }
    }

    /// The most characters that a parameter may have: the narrowest of its slots counts.
    package func most(of parameter: Int) -> Int {
        pieces.reduce(Int.max) { least, piece in
            guard case .slot(parameter, let most) = piece else { return least }
            return min(least, most)
        }
    }

    /// `P1`, `P2` … in place of the parameters, cut to what the slots hold.
    package var samples: [String] { (0..<parameters).map { String("P\($0 + 1)".prefix(most(of: $0))) } }

    /// The text that the gateway makes of these parameters.
    ///
    /// - Returns: nil when there are more or fewer than the pattern has, or one is too long.
    package func filled(with values: [String]) -> String? {
        guard values.count == parameters else { return nil }
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .slot(let parameter, let most):
                guard values[parameter].unicodeScalars.count <= most else { return nil }
                text += values[parameter]
            }
        }
        return text
    }

    /// The parameters with which the filled pattern is `text` byte for byte; where several sets would do, the one
    /// whose first parameters are longest.
    ///
    /// - Returns: nil when there are none.
    package func parameters(of text: String) -> [String]? {
        guard let values = PatternMatch(self, text).values, let filled = filled(with: values),
            filled.utf8.elementsEqual(text.utf8)
        else { return nil }
        return values
    }
}
