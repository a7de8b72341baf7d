package import Campaigns

/// Counts what numbers were handed lately by all campaigns, and says who has to wait.
///
/// It counts anew from the ledger when its count is an hour old, and what pages lease meanwhile is added at once: nobody
/// gets more than allowed; who waits may wait up to an hour longer than needed.
package actor FrequencyDesk {
    /// Somebody who has to wait.
    package struct Held: Sendable, Equatable {
        /// In the numbers that were asked.
        package let index: Int
        /// Until the window has certainly passed.
        package let seconds: Int
    }

    private let ledger: any Ledger
    private let store: any RegisterStore
    private let roll: Roll
    private var tallies: [String: [(rule: FrequencyCap, tally: FrequencyTally)]] = [:]
    private var counted: [String: Instant] = [:]

    package init(ledger: any Ledger, store: any RegisterStore, roll: Roll) {
        self.ledger = ledger
        self.store = store
        self.roll = roll
    }

    /// Who of these has had as many messages as the rules for that class of campaign allow; the others are counted as
    /// handed over.
    ///
    /// Throws when the ledger fails.
    package func held(_ numbers: [PhoneNumber], kind: String, now: Instant) async throws -> [Held] {
        if counted[kind].map({ now.seconds(since: $0) > 3_600 || now < $0 }) ?? true {
            let rules = FrequencyCap.rules(for: kind, office: try await store.frequencyCap())
            var fresh: [(rule: FrequencyCap, tally: FrequencyTally)] = []
            for rule in rules {
                let since = now.advanced(bySeconds: -Double(rule.hours) * 3_600)
                fresh.append((rule, try await Served.tally(rule.messages, since: since, ledger: ledger, roll: roll)))
            }
            tallies[kind] = fresh
            counted[kind] = now
        }
        guard let rules = tallies[kind], !rules.isEmpty else { return [] }
        var held: [Held] = []
        for (index, number) in numbers.enumerated() {
            let full = rules.filter { $0.tally.isFull(number) }
            if let longest = full.map(\.rule.hours).max() {
                held.append(Held(index: index, seconds: longest * 3_600))
            } else {
                for kind in tallies.keys { count(number, kind) }
            }
        }
        return held
    }

    private func count(_ number: PhoneNumber, _ kind: String) {
        for index in tallies[kind]?.indices ?? 0..<0 { tallies[kind]?[index].tally.count(number) }
    }
}
