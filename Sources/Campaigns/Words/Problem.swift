/// An error that a clerk can act on: where it is, what is wrong, what to do.
package struct Problem: Error, Sendable, Equatable {
    /// Why the command did not do its work; decides the exit code.
    package enum Kind: Sendable, Equatable {
        /// The input was understood and the act is refused: exit code 1.
        case refused
        /// The input or the call cannot be used as it is: exit code 2.
        case badUse
    }

    package let kind: Kind
    /// A stable English word for scripts, such as `file-missing`.
    package let code: String
    package let place: Place?
    package let what: Phrase
    package let advice: Phrase

    package init(_ kind: Kind, code: String, at place: Place? = nil, what: Phrase, advice: Phrase) {
        self.kind = kind
        self.code = code
        self.place = place
        self.what = what
        self.advice = advice
    }

    /// `place: what. advice` in one language; the form that the terminal shows.
    package func sentence(_ language: Language) -> String {
        let text = "\(what[language]) \(advice[language])"
        guard let place else { return text }
        return "\(place): \(text)"
    }

    package static func refused(_ code: String, at place: Place? = nil, _ what: Phrase, _ advice: Phrase) -> Problem {
        Problem(.refused, code: code, at: place, what: what, advice: advice)
    }

    package static func badUse(_ code: String, at place: Place? = nil, _ what: Phrase, _ advice: Phrase) -> Problem {
        Problem(.badUse, code: code, at: place, what: what, advice: advice)
    }
}
