/// How many recipients are in each of the ten states.
package struct StateCounts: Sendable, Equatable {
    private var counts: [Int]

    package init(pending: Int = 0) {
        counts = Array(repeating: 0, count: RecipientState.allCases.count)
        counts[Int(RecipientState.pending.rawValue)] = pending
    }

    package subscript(state: RecipientState) -> Int {
        get { counts[Int(state.rawValue)] }
        set { counts[Int(state.rawValue)] = newValue }
    }

    package var total: Int { counts.reduce(0, +) }

    package var open: Int { RecipientState.allCases.filter { !$0.isFinal }.map { self[$0] }.reduce(0, +) }

    package mutating func move(from: RecipientState, to: RecipientState) {
        guard from != to else { return }
        self[from] -= 1
        self[to] += 1
    }

    package static func += (a: inout StateCounts, b: StateCounts) {
        for state in RecipientState.allCases { a[state] += b[state] }
    }
}
