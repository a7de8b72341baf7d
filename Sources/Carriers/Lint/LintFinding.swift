package import Campaigns

/// Something in `carriers.json` that its author should look at: where, what, and what to do.
package struct LintFinding: Sendable, Equatable {
    /// `block` refuses the document, `warn` does not.
    package let severity: Finding.Severity
    /// A stable English word, such as `get-without-fresh`; `invalid` for what cannot be loaded at all.
    package let code: String
    /// The carrier's identifier; nil where the finding is about the whole file.
    package let carrier: String?
    package let path: JSONPath
    package let place: Place
    package let what: Phrase
    package let advice: Phrase
    /// The number of the promise (see the design) that the description would break; nil where it breaks none.
    package let promise: Int?

    /// `file:line:column: path: what. advice`
    package func sentence(_ language: Language) -> String {
        "\(place): \(path): \(what[language]) \(advice[language])"
    }

    /// As an error. What cannot be loaded cannot be used at all; what would break a promise is refused.
    package var problem: Problem {
        let named = Phrase(vi: "\(path): \(what.vi)", en: "\(path): \(what.en)")
        return Problem(code == "invalid" ? .badUse : .refused, code: code, at: place, what: named, advice: advice)
    }

    package var json: JSON {
        [
            "severity": .string(severity.rawValue), "code": .string(code), "carrier": JSON(carrier),
            "path": .string(path.description), "line": place.line.map { JSON($0) } ?? .null,
            "column": place.column.map { JSON($0) } ?? .null, "promise": promise.map { JSON($0) } ?? .null,
            "what": ["vi": .string(what.vi), "en": .string(what.en)],
            "advice": ["vi": .string(advice.vi), "en": .string(advice.en)],
        ]
    }
}
