import Campaigns

/// What the log says of a plan beyond what its pages contain, by page: between folds it is short.
struct Tail: Sendable {
    private var rows: [PageID: [LogRow]] = [:]

    init(of plan: PlanID, ledger: any Ledger) async throws {
        for row in try await ledger.rows(after: ledger.foldedTo(plan), of: plan) {
            for (page, entries) in Dictionary(grouping: row.entries.filter { $0.page.plan == plan }, by: \.page) {
                rows[page, default: []].append(LogRow(sequence: row.sequence, entries: entries))
            }
        }
    }

    /// A page's records with its part of the tail.
    func records(of page: Page) -> PageRecords {
        var records = page.records
        for row in rows[page.id] ?? [] where row.sequence > page.foldedTo {
            for entry in row.entries { records.apply(entry) }
        }
        return records
    }
}
