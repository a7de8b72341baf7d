package import Campaigns

/// Everything that the ledger holds of one number, over all plans, finished ones too.
package struct NumberSearch: Sendable {
    private let ledger: any Ledger
    private let book: RegisterBook
    private let key: @Sendable (PlanID) throws -> DataKey

    /// `key`: finds a plan's data key; throws when it is missing or was destroyed.
    package init(_ ledger: any Ledger, _ book: RegisterBook, key: @escaping @Sendable (PlanID) throws -> DataKey) {
        self.ledger = ledger
        self.book = book
        self.key = key
    }

    /// - Parameter number: whom to look for.
    /// - Returns: what is held; plans whose key is gone are counted, since nobody can say what is in them.
    /// - Throws: when the ledger fails, or its bytes are damaged.
    package func find(_ number: PhoneNumber) async throws -> NumberFinding {
        var finding = NumberFinding(number: number)
        for record in try await ledger.campaigns() {
            for plan in try await ledger.plans(of: record.slug) {
                guard let key = try? key(plan) else {
                    finding.closedPlans += 1
                    continue
                }
                finding.searchedPlans += 1
                let place = try await ledger.seek(in: plan) { page, sealed in
                    try SealedNumbers.position(of: number, in: sealed, key: key, page: page.raw)
                }
                guard let place else { continue }
                if let sending = try await sending(place, record, key) { finding.sendings.append(sending) }
            }
        }
        finding.recordsSince = try await ledger.journal().first?.entry.at
        for register in Register.blocking where try await book.contents(of: register).numbers.contains(number) {
            finding.blockedBy.append(register)
        }
        finding.learnedNetwork = try await book.learnedNetworks()[number]
        return finding
    }

    private func sending(
        _ place: RecipientKey, _ record: CampaignRecord, _ key: DataKey
    ) async throws -> NumberFinding.Sending? {
        guard let page = try await ledger.page(place.page) else { return nil }
        let recipients = try SealedNumbers.open(page.sealed, key: key, page: place.page.raw)
        let position = Int(place.position)
        guard recipients.indices.contains(position), position < page.count else { return nil }
        var state = page.records[position]
        for row in try await ledger.rows(after: page.foldedTo, of: place.page.plan) {
            for entry in row.entries
            where entry.page == place.page && entry.positions(in: page.count).contains(position) {
                state.apply(entry.event, at: entry.at)
            }
        }
        // Of an earlier plan only the pages are left; what it said is in the journal, under its hash.
        let plan = record.currentPlan == place.page.plan ? record.plan : nil
        return NumberFinding.Sending(
            slug: record.slug, plan: plan, gateway: page.gateway,
            segment: plan.flatMap { $0.segments.indices.contains(page.segment) ? $0.segments[page.segment] : nil },
            parts: page.parts, source: recipients[position], state: state)
    }
}
