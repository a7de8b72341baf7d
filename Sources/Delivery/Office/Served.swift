package import Campaigns

/// Who was reached, or may have been, by earlier plans of a directive: they are not planned again (*served*).
package enum Served {
    /// - `directive`: identity of the letter.
    /// - `roll`: opens the pages; a plan whose key is gone is passed over, since its numbers are.
    package static func numbers(of directive: String, ledger: any Ledger, roll: Roll) async throws -> NumberSet {
        var served = NumberSet()
        for record in try await ledger.campaigns() where record.plan?.directive == directive {
            for plan in try await ledger.begunPlans(of: record.slug) {
                guard let account = try await PlanAccount.load(plan, from: ledger) else { continue }
                for page in account.pages where page.records.counts[.pending] < page.count {
                    guard let recipients = try? roll.recipients(of: page) else { continue }
                    for position in 0..<page.count where page.records[position].state.isServed {
                        served.insert(recipients[position].number)
                    }
                }
            }
        }
        return served
    }
}
