package import Campaigns
package import Logging

/// Remembers the networks that receipts report where the plan took another one: the next plan routes by them.
///
/// What receipts say is kept for some seconds and then written together, page by page; a crash in between loses only
/// what the next receipt says again.
package actor NetworkLearning {
    private let book: RegisterBook
    private let ledger: any Ledger
    private let roll: Roll
    private let log: Logger
    private var heard: [PageID: [UInt16: Network]] = [:]
    private var planned: [PlanID: [Network]] = [:]

    package init(_ book: RegisterBook, ledger: any Ledger, roll: Roll, log: Logger) {
        self.book = book
        self.ledger = ledger
        self.roll = roll
        self.log = log
    }

    /// A receipt for those recipients names a network, as the gateway writes it.
    package func hear(_ written: String, of entries: [LogEntry]) {
        guard let network = Network(written: written) else { return }
        for entry in entries {
            // A receipt for a whole batch says nothing of a single number.
            if entry.count == 1 { heard[entry.page, default: [:]][entry.start] = network }
        }
    }

    /// Writes down what was heard and differs from the plan.
    package func write(at now: Instant) async {
        guard !heard.isEmpty else { return }
        let all = heard
        heard = [:]
        do {
            var learned: [PhoneNumber: Network] = [:]
            for (id, networks) in all {
                guard let page = try await ledger.page(id) else { continue }
                let expected = try await plannedNetwork(page)
                let differing = networks.filter { $0.value != expected && Int($0.key) < page.count }
                if differing.isEmpty { continue }
                let recipients = try roll.recipients(of: page)
                for (position, network) in differing { learned[recipients[Int(position)].number] = network }
            }
            try await book.learn(learned, at: now)
        } catch {
            log.warning("reported networks were not kept", metadata: ["error": "\(error)"])
        }
    }

    /// nil for a plan of which only the pages are left.
    private func plannedNetwork(_ page: Page) async throws -> Network? {
        let plan = page.id.plan
        if planned[plan] == nil {
            let record = try await ledger.campaigns().first { $0.currentPlan == plan }
            planned[plan] = record?.plan?.segments.map(\.network) ?? []
        }
        guard let networks = planned[plan], networks.indices.contains(page.segment) else { return nil }
        return networks[page.segment]
    }
}
