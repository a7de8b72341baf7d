package import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger {
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
                sql: "INSERT INTO log (at, body, plan) VALUES (?, ?, ?)",
                arguments: [newest.milliseconds, Data(entries.bytes), Self.plan(of: entries)])
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

    static func entries(_ body: Data) throws -> [LogEntry] {
        guard let entries = [LogEntry](bytes: Array(body)) else { throw Problem.damaged("log") }
        return entries
    }
}
