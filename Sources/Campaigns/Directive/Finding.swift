/// Something in a letter or a message that a person should look at.
package struct Finding: Sendable, Equatable {
    package enum Severity: String, Sendable, Comparable {
        case note, warn
        /// Nothing may be sent until a named person has dealt with it.
        case block

        package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warn: 1
            case .block: 2
            }
        }
    }

    package let severity: Severity
    /// A stable English word.
    package let code: String
    package let place: Place
    package let found: String
    package let suggested: String?
    package let why: Phrase

    package init(
        _ severity: Severity, _ code: String, at place: Place, found: String, suggested: String? = nil, why: Phrase
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.found = found
        self.suggested = suggested
        self.why = why
    }
}
