import Campaigns
package import Delivery
import GRDB

extension SQLiteLedger {
    package func find(reference: UInt64) async throws -> Reference? {
        try await read { try Self.reference(reference, in: $0) }
    }

    package func inquiries(of plan: PlanID) async throws -> [Reference] {
        try await read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT inquiry.*, reference.page, reference.start, reference.count, reference.submission
                    FROM inquiry JOIN reference ON reference.hash = inquiry.hash
                    WHERE reference.page BETWEEN ? AND ? ORDER BY reference.page, reference.start
                    """,
                arguments: [plan.raw << 20, (plan.raw + 1) << 20 - 1]
            ).map { row in
                var reference = Self.reference(UInt64(bitPattern: row["hash"] as Int64), row)
                reference.asked = Reference.Asked(
                    Reference.Asked.Kind(rawValue: UInt8(clamping: row["kind"] as Int)) ?? .message, row["identifier"],
                    at: Instant(milliseconds: row["at"]))
                return reference
            }
        }
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

    static func reference(_ hash: UInt64, in database: Database) throws -> Reference? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM reference WHERE hash = ?", arguments: [Int64(bitPattern: hash)]
        ).map { reference(hash, $0) }
    }

    /// Stores a reference and finds what was waiting for it.
    static func keep(_ reference: Reference, in database: Database) throws -> [Commit.Arrival] {
        let hash = Int64(bitPattern: reference.hash)
        var known = reference
        known.asked = nil
        try database.execute(
            sql: "INSERT OR REPLACE INTO reference (hash, page, start, count, submission) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                hash, reference.page.raw, Int(reference.start), Int(reference.count),
                Int64(bitPattern: reference.submission),
            ])
        if let asked = reference.asked {
            try database.execute(
                sql: "INSERT OR REPLACE INTO inquiry (hash, kind, identifier, at) VALUES (?, ?, ?, ?)",
                arguments: [hash, Int(asked.kind.rawValue), asked.identifier, asked.at.milliseconds])
        }
        return try Row.fetchAll(database, sql: "SELECT * FROM waiting WHERE hash = ? ORDER BY id", arguments: [hash])
            .map { Commit.Arrival(reference: known, receipt: receipt($0)) }
    }

    static func reference(_ hash: UInt64, _ row: Row) -> Reference {
        Reference(
            hash: hash, page: PageID(raw: row["page"]), start: UInt16(clamping: row["start"] as Int),
            count: UInt16(clamping: row["count"] as Int), submission: UInt64(bitPattern: row["submission"] as Int64))
    }

    static func receipt(_ row: Row) -> WaitingReceipt {
        WaitingReceipt(
            hash: UInt64(bitPattern: row["hash"] as Int64), address: UInt64(bitPattern: row["address"] as Int64),
            state: RecipientState(rawValue: UInt8(clamping: row["state"] as Int)) ?? .submitted,
            evidence: Evidence(rawValue: UInt8(clamping: row["evidence"] as Int)) ?? .none,
            at: Instant(milliseconds: row["at"]))
    }
}
