/// What a report counts of some recipients: of fixed size but for the minutes of its timeline.
package struct RecipientTally: Sendable {
    /// Why a recipient did not get it: the state, and the reason where one is known.
    package struct Failure: Sendable, Hashable {
        package let state: RecipientState
        package let reason: StateReason
    }

    package private(set) var outcomes = OutcomeCounts()
    /// By state and reason.
    private var causes = [Int](repeating: 0, count: RecipientState.allCases.count * reasonCount)
    /// Recipients for whom two different final states were reported.
    package private(set) var conflicts = 0
    /// From hand-over to the receipt that says delivered.
    package private(set) var latency = LatencyHistogram()
    package private(set) var timeline = Timeline()

    private static let reasonCount = StateReason.allCases.count

    package init() {}

    package mutating func add(_ page: PageRecords) {
        // Nobody of it was ever touched: the usual page of a campaign that has just begun.
        if page.isUntouched {
            outcomes[.pending, .none] += page.count
            return
        }
        for record in page.all { add(record) }
    }

    private mutating func add(_ record: RecipientRecord) {
        let (state, evidence) = (record.state, record.evidence)
        outcomes[state, evidence] += 1
        causes[Int(state.rawValue) * Self.reasonCount + Int(record.reason.rawValue)] += 1
        if record.hasConflict { conflicts += 1 }
        if record.submittedAt != 0, state != .pending { timeline.submitted(at: record.submittedAt) }
        guard record.settledAt != 0, evidence == .network || evidence == .handset else { return }
        timeline.received(at: record.settledAt)
        if state == .delivered, record.submittedAt != 0 { latency.add(record.settledAt - record.submittedAt) }
    }

    package static func += (a: inout RecipientTally, b: RecipientTally) {
        a.outcomes += b.outcomes
        for index in a.causes.indices { a.causes[index] += b.causes[index] }
        a.conflicts += b.conflicts
        a.latency += b.latency
        a.timeline += b.timeline
    }

    private func count(_ state: RecipientState, _ reason: StateReason) -> Int {
        causes[Int(state.rawValue) * Self.reasonCount + Int(reason.rawValue)]
    }

    /// Recipients that a reason is known of, by reason.
    package var reasons: [StateReason: Int] {
        var reasons: [StateReason: Int] = [:]
        for reason in StateReason.allCases where reason != .none {
            let count = RecipientState.allCases.reduce(0) { $0 + self.count($1, reason) }
            if count > 0 { reasons[reason] = count }
        }
        return reasons
    }

    /// Who did not get it, and why, most frequent first.
    package var failures: [(failure: Failure, count: Int)] {
        let states: [RecipientState] = [.undelivered, .expired, .rejected, .cancelled]
        let all = states.flatMap { state in
            StateReason.allCases.map { (Failure(state: state, reason: $0), count(state, $0)) }
        }
        return all.filter { $0.1 > 0 }.sorted { a, b in
            (-a.1, a.0.state.rawValue, a.0.reason.rawValue) < (-b.1, b.0.state.rawValue, b.0.reason.rawValue)
        }.map { (failure: $0.0, count: $0.1) }
    }
}
