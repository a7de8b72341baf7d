package import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger {
    package func pages(of plan: PlanID) async throws -> [Page] {
        try await read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM page WHERE id BETWEEN ? AND ? ORDER BY id",
                arguments: [plan.raw << 20, (plan.raw + 1) << 20 - 1])
            var pages: [Page] = []
            var numbers: [UInt8]?
            while let row = try rows.next() {
                let sealed = try numbers ?? PageFile.read(plan, ledger: pool.path)
                numbers = sealed
                pages.append(try Self.page(row, sealed))
            }
            return pages
        }
    }

    package func plans(of slug: String) async throws -> [PlanID] {
        try await read { database in
            try Int64.fetchAll(database, sql: "SELECT id FROM plan WHERE slug = ? ORDER BY made", arguments: [slug])
                .map(PlanID.init(raw:))
        }
    }

    package func begunPlans(of slug: String) async throws -> [PlanID] {
        try await read { database in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM plan WHERE slug = ? AND begun ORDER BY made", arguments: [slug]
            ).map(PlanID.init(raw:))
        }
    }

    package func append(
        _ entries: [LogEntry], references: [Reference], settling: [WaitingReceipt]
    ) async throws -> Commit {
        try await write { database in
            for receipt in settling {
                try database.execute(
                    sql: "DELETE FROM waiting WHERE hash = ? AND address = ? AND state = ?",
                    arguments: [
                        Int64(bitPattern: receipt.hash), Int64(bitPattern: receipt.address),
                        Int(receipt.state.rawValue),
                    ])
            }
            let arrived = try references.flatMap { try Self.keep($0, in: database) }
            guard let newest = entries.map(\.at).max() else { return Commit(sequences: 0..<0, arrived: arrived) }
            try database.execute(
                sql: "INSERT INTO log (at, body) VALUES (?, ?)", arguments: [newest.milliseconds, Data(entries.bytes)])
            let sequence = database.lastInsertedRowID
            return Commit(sequences: sequence..<sequence + 1, arrived: arrived)
        }
    }

    package func arrived() async throws -> [Commit.Arrival] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT waiting.*, reference.page, reference.start, reference.count, reference.submission
                    FROM waiting JOIN reference ON reference.hash = waiting.hash ORDER BY waiting.id
                    """
            ).map { row in
                let hash = UInt64(bitPattern: row["hash"] as Int64)
                return Commit.Arrival(reference: Self.reference(hash, row), receipt: Self.receipt(row))
            }
        }
    }

    package func rows(after sequence: Int64) async throws -> [LogRow] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT sequence, body FROM log WHERE sequence > ? ORDER BY sequence",
                arguments: [sequence]
            ).map { LogRow(sequence: $0["sequence"], entries: try Self.entries($0["body"])) }
        }
    }

    package func fold(_ pages: [Page]) async throws {
        guard !pages.isEmpty else { return }
        try await write { database in
            let update = try database.makeStatement(
                sql: "UPDATE page SET records = ?, folded = ? WHERE id = ? AND folded < ?")
            for page in pages {
                try update.execute(arguments: [Data(page.records.bytes), page.foldedTo, page.id.raw, page.foldedTo])
            }
        }
    }

    package func intents(since moment: Instant) async throws -> [LogEntry] {
        try await read { database in
            try Data.fetchAll(database, sql: "SELECT body FROM log WHERE at >= ?", arguments: [moment.milliseconds])
                .flatMap(Self.entries)
                .filter { entry in
                    guard case .intended = entry.event else { return false }
                    return entry.at >= moment
                }
        }
    }

    private static func entries(_ body: Data) throws -> [LogEntry] {
        guard let entries = [LogEntry](bytes: Array(body)) else { throw Problem.damaged("log") }
        return entries
    }

    private static func page(_ row: Row, _ numbers: [UInt8]) throws -> Page {
        let count: Int = row["count"]
        let records: Data = row["records"]
        let (start, length): (Int, Int) = (row["start"], row["length"])
        guard let records = PageRecords(bytes: Array(records), count: count), start >= 0, length >= 0,
            start + length <= numbers.count
        else { throw Problem.damaged("page") }
        return Page(
            id: PageID(raw: row["id"]), segment: row["segment"], gateway: row["gateway"], parts: row["parts"],
            count: count, sealed: Array(numbers[start..<start + length]), records: records,
            foldedTo: row["folded"])
    }
}
