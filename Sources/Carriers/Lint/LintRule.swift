import Campaigns

/// One question that is asked of every carrier beyond the schema.
///
/// A rule that names a promise blocks, every other one warns: lint refuses what the schema allows only where a
/// promise would break (README of the carrier description, *Lint beyond the schema*).
struct LintRule: Sendable {
    /// Where a rule found something, and its sentence.
    struct Hit {
        let path: JSONPath
        let sentence: Texts.Sentence

        init(_ path: JSONPath, _ sentence: Texts.Sentence) {
            self.path = path
            self.sentence = sentence
        }
    }

    let code: String
    let promise: Int?
    let hits: @Sendable (LintSubject) -> [Hit]

    init(_ code: String, promise: Int? = nil, _ hits: @escaping @Sendable (LintSubject) -> [Hit]) {
        self.code = code
        self.promise = promise
        self.hits = hits
    }

    static let all = sending + once + replies + receipts + secrets + contract + templates
}
