import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger {
    /// Places only: what lies behind a page's records is not read.
    private struct Place: Sendable {
        let id: PageID
        let start: Int
        let length: Int
    }

    private static let columns = """
        SELECT page.*, plan.folded AS through FROM page JOIN plan ON plan.id = page.id >> 20
        """

    package func pages(of plan: PlanID) async throws -> [Page] {
        try await read { database in
            var pages: [Page] = []
            try eachPage(of: plan, in: database) { pages.append($0) }
            return pages
        }
    }

    package func eachPage(of plan: PlanID, _ visit: @escaping @Sendable (Page) throws -> Void) async throws {
        try await read { try eachPage(of: plan, in: $0, visit) }
    }

    package func page(_ id: PageID) async throws -> Page? {
        try await read { database in
            try Row.fetchOne(database, sql: Self.columns + " WHERE page.id = ?", arguments: [id.raw])
                .map { try Self.page($0, PageReader(id.plan, ledger: pool.path)) }
        }
    }

    package func seek(
        in plan: PlanID, _ position: @escaping @Sendable (PageID, [UInt8]) throws -> UInt16?
    ) async throws -> RecipientKey? {
        let places = try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT id, start, length FROM page WHERE id BETWEEN ? AND ?",
                arguments: [plan.raw << 20, (plan.raw + 1) << 20 - 1]
            ).map { Place(id: PageID(raw: $0["id"]), start: $0["start"], length: $0["length"]) }
        }
        guard !places.isEmpty else { return nil }
        let reader = try PageReader(plan, ledger: pool.path)
        let strides = max(1, ProcessInfo.processInfo.activeProcessorCount)
        return try await withThrowingTaskGroup(of: RecipientKey?.self) { group in
            for first in 0..<strides {
                group.addTask {
                    for index in stride(from: first, to: places.count, by: strides) {
                        try Task.checkCancellation()
                        let place = places[index]
                        if let found = try position(place.id, reader.sealed(place.start, place.length)) {
                            return RecipientKey(page: place.id, position: found)
                        }
                    }
                    return nil
                }
            }
            for try await found in group {
                guard let found else { continue }
                group.cancelAll()
                return found
            }
            return nil
        }
    }

    private func eachPage(of plan: PlanID, in database: Database, _ visit: (Page) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: Self.columns + " WHERE page.id BETWEEN ? AND ? ORDER BY page.id",
            arguments: [plan.raw << 20, (plan.raw + 1) << 20 - 1])
        var reader: PageReader?
        while let row = try rows.next() {
            let numbers = try reader ?? PageReader(plan, ledger: pool.path)
            reader = numbers
            try visit(Self.page(row, numbers))
        }
    }

    private static func page(_ row: Row, _ numbers: PageReader) throws -> Page {
        let count: Int = row["count"]
        let records: Data = row["records"]
        let (folded, through): (Int64, Int64) = (row["folded"], row["through"])
        guard let records = PageRecords(bytes: Array(records), count: count) else { throw Problem.damaged("page") }
        return Page(
            id: PageID(raw: row["id"]), segment: row["segment"], gateway: row["gateway"], parts: row["parts"],
            count: count, sealed: try numbers.sealed(row["start"], row["length"]), records: records,
            foldedTo: max(folded, through))
    }
}
