package import Campaigns

extension RegisterBook {
    /// Enters reported networks with the day; those that are known already, of the same day or a later one, are no
    /// change.
    package func learn(_ networks: [PhoneNumber: Network], at moment: Instant) async throws {
        guard !networks.isEmpty else { return }
        let learned = networks.mapValues { LearnedNetwork($0, at: moment) }
        try await change(.learnedNetworks, at: moment) { contents in
            let new = learned.filter { number, said in
                guard let known = contents.values[number].flatMap(LearnedNetwork.init(value:)) else { return true }
                return known.network != said.network || known.day < said.day
            }
            .sorted { $0.key < $1.key }
            return new.isEmpty ? nil : RegisterContents.Edit(putting: new.map { ($0.key, $0.value.value) })
        }
    }

    /// What receipts have said so far.
    ///
    /// - Parameter day: an ISO date; what was said before that day in Viet Nam, or nobody knows when, is left out. nil
    ///   for everything.
    /// - Returns: the last network that was said of each number.
    /// - Throws: what ``contents(of:)`` throws.
    package func learnedNetworks(since day: String? = nil) async throws -> PortedNetworks {
        let first = day.flatMap { Instant(rfc3339: $0 + "T00:00:00+07:00") }.map(LearnedNetwork.day(of:)) ?? 0
        var networks = PortedNetworks()
        for (number, value) in try await contents(of: .learnedNetworks).values {
            guard let learned = LearnedNetwork(value: value), learned.day >= first else { continue }
            networks.insert(number, learned.network)
        }
        return networks
    }
}
