/// How many recipients are in each state with each evidence.
package struct OutcomeCounts: Sendable, Equatable {
    private var counts = [Int](repeating: 0, count: RecipientState.allCases.count * width)
    private static let width = Evidence.allCases.count

    package init() {}

    package subscript(state: RecipientState, evidence: Evidence) -> Int {
        get { counts[Int(state.rawValue) * Self.width + Int(evidence.rawValue)] }
        set { counts[Int(state.rawValue) * Self.width + Int(evidence.rawValue)] = newValue }
    }

    package var states: StateCounts {
        var states = StateCounts()
        for state in RecipientState.allCases {
            states[state] = Evidence.allCases.reduce(0) { $0 + self[state, $1] }
        }
        return states
    }

    /// Recipients of all states with that evidence.
    package subscript(evidence: Evidence) -> Int {
        RecipientState.allCases.reduce(0) { $0 + self[$1, evidence] }
    }

    package var total: Int { counts.reduce(0, +) }

    package var reach: Reach { Reach(states) }

    /// Recipients whom the gateway took, so that a carrier may bill them: a reply or a receipt says so.
    package var taken: Int {
        let states = states
        let sure: [RecipientState] = [.submitted, .delivered, .undelivered, .expired, .handedOver, .noReceipt]
        // Refused by a receipt: the gateway had taken it before.
        return sure.reduce(0) { $0 + states[$1] } + self[.rejected, .network] + self[.rejected, .handset]
    }

    package static func += (a: inout OutcomeCounts, b: OutcomeCounts) {
        for index in a.counts.indices { a.counts[index] += b.counts[index] }
    }
}
