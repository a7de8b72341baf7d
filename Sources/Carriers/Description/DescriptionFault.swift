import Campaigns

/// What is wrong with a description beyond its schema, and at which path.
struct DescriptionFault: Error {
    let path: JSONPath
    let sentence: Texts.Sentence

    init(_ path: JSONPath, _ sentence: Texts.Sentence) {
        self.path = path
        self.sentence = sentence
    }
}
