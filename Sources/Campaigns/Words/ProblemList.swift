/// Several problems of one input, each with its own sentence: a clerk mends all of them at once.
package struct ProblemList: Error, Sendable, Equatable {
    /// In the order of the input; never empty.
    package let problems: [Problem]

    /// nil when there is nothing to say.
    package init?(_ problems: [Problem]) {
        guard !problems.isEmpty else { return nil }
        self.problems = problems
    }

    /// An input that cannot be used at all says so, whatever else is in the list.
    package var kind: Problem.Kind { problems.contains { $0.kind == .badUse } ? .badUse : .refused }

    /// One sentence a line.
    package func sentences(_ language: Language) -> String {
        problems.map { $0.sentence(language) }.joined(separator: "\n")
    }
}
