/// One thing that is wrong with a JSON document: where, what, and what to do.
package struct JSONFinding: Sendable, Equatable {
    package let path: JSONPath
    package let place: Place
    package let what: Phrase
    package let advice: Phrase

    package init(path: JSONPath, place: Place, what: Phrase, advice: Phrase) {
        self.path = path
        self.place = place
        self.what = what
        self.advice = advice
    }

    /// The finding as an error (bad use): `file:line:column: path: what. advice`.
    package var problem: Problem {
        .badUse("json-invalid", at: place, Texts.json(path, what), advice)
    }
}
