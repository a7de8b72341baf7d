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

    package func find(reference: UInt64) async throws -> Reference? {
        try await read { try Self.reference(reference, in: $0) }
    }

    package func hold(_ receipt: WaitingReceipt) async throws -> Reference? {
        try await write { database in
            if let reference = try Self.reference(receipt.hash, in: database) { return reference }
            try database.execute(
                sql: "INSERT INTO waiting (hash, address, state, evidence, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Int64(bitPattern: receipt.hash), Int64(bitPattern: receipt.address), Int(receipt.state.rawValue),
                    Int(receipt.evidence.rawValue), receipt.at.milliseconds,
                ])
            return nil
        }
    }

    private static func reference(_ hash: UInt64, in database: Database) throws -> Reference? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM reference WHERE hash = ?", arguments: [Int64(bitPattern: hash)]
        ).map { reference(hash, $0) }
    }

    /// Stores a reference and finds what was waiting for it.
    private static func keep(_ reference: Reference, in database: Database) throws -> [Commit.Arrival] {
        let hash = Int64(bitPattern: reference.hash)
        try database.execute(
            sql: "INSERT OR REPLACE INTO reference (hash, page, start, count, submission) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                hash, reference.page.raw, Int(reference.start), Int(reference.count),
                Int64(bitPattern: reference.submission),
            ])
        return try Row.fetchAll(database, sql: "SELECT * FROM waiting WHERE hash = ? ORDER BY id", arguments: [hash])
            .map { Commit.Arrival(reference: reference, receipt: receipt($0)) }
    }

    private static func reference(_ hash: UInt64, _ row: Row) -> Reference {
        Reference(
            hash: hash, page: PageID(raw: row["page"]), start: UInt16(clamping: row["start"] as Int),
            count: UInt16(clamping: row["count"] as Int), submission: UInt64(bitPattern: row["submission"] as Int64))
    }

    private static func receipt(_ row: Row) -> WaitingReceipt {
        WaitingReceipt(
            hash: UInt64(bitPattern: row["hash"] as Int64), address: UInt64(bitPattern: row["address"] as Int64),
            state: RecipientState(rawValue: UInt8(clamping: row["state"] as Int)) ?? .submitted,
            evidence: Evidence(rawValue: UInt8(clamping: row["evidence"] as Int)) ?? .none,
            at: Instant(milliseconds: row["at"]))
    }

    static func entries(_ body: Data) throws -> [LogEntry] {
        guard let entries = [LogEntry](bytes: Array(body)) else { throw Problem.damaged("log") }
        return entries
    }
}
