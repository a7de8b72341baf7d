/// How often each number was counted, up to a limit: one bit a number and step, so that tens of millions fit.
package struct FrequencyTally: Sendable {
    /// The first has who was counted once or more, the second twice or more …
    private var steps: [NumberSet]

    /// `limit`: counts above it are not told apart from it; 1 or more.
    package init(limit: Int) { steps = Array(repeating: NumberSet(), count: max(1, limit)) }

    package mutating func count(_ number: PhoneNumber) {
        for index in steps.indices where steps[index].insert(number) { return }
    }

    /// True when the number was counted `limit` times or more.
    package func isFull(_ number: PhoneNumber) -> Bool { steps[steps.count - 1].contains(number) }

    /// Everybody who was counted `limit` times or more.
    package var full: NumberSet { steps[steps.count - 1] }
}
