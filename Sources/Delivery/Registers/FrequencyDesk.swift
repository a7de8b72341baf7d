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
    private var counting: [String: Task<Void, any Error>] = [:]
    /// Leased while a count was under way: it may have missed them.
    private var leasedMeanwhile: [PhoneNumber] = []

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
            // Lanes that come together wait for one count.
            let task = counting[kind] ?? Task { try await count(kind, now) }
            counting[kind] = task
            defer { counting[kind] = nil }
            try await task.value
        }
        // Only their number is kept at hand: a second copy of the counts would be copied whole at the first lease.
        let rules = tallies[kind]?.count ?? 0
        guard rules > 0 else { return [] }
        var held: [Held] = []
        for (index, number) in numbers.enumerated() {
            let hours = (0..<rules).compactMap { index in
                tallies[kind].flatMap { $0[index].tally.isFull(number) ? $0[index].rule.hours : nil }
            }
            if let longest = hours.max() {
                held.append(Held(index: index, seconds: longest * 3_600))
            } else {
                lease(number)
            }
        }
        return held
    }

    private func lease(_ number: PhoneNumber) {
        if !counting.isEmpty { leasedMeanwhile.append(number) }
        for kind in tallies.keys {
            for index in tallies[kind]?.indices ?? 0..<0 { tallies[kind]?[index].tally.count(number) }
        }
    }

    private func count(_ kind: String, _ now: Instant) async throws {
        let rules = FrequencyCap.rules(for: kind, office: try await store.frequencyCap())
        var fresh: [(rule: FrequencyCap, tally: FrequencyTally)] = []
        for rule in rules {
            let since = now.advanced(bySeconds: -Double(rule.hours) * 3_600)
            fresh.append((rule, try await Served.tally(rule.messages, since: since, ledger: ledger, roll: roll)))
        }
        // Counted twice makes somebody wait longer; not counted would be one message too many.
        for number in leasedMeanwhile {
            for index in fresh.indices { fresh[index].tally.count(number) }
        }
        if counting.count < 2 { leasedMeanwhile = [] }
        tallies[kind] = fresh
        counted[kind] = now
    }
}
