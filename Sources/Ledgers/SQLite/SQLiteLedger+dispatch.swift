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
                pages.append(
                    try Self.page(row) { start, length in
                        guard start >= 0, length >= 0, start + length <= sealed.count else {
                            throw Problem.damaged("page")
                        }
                        return Array(sealed[start..<start + length])
                    })
            }
            return pages
        }
    }

    package func eachPage(of plan: PlanID, _ visit: @escaping @Sendable (Page) throws -> Void) async throws {
        try await read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM page WHERE id BETWEEN ? AND ? ORDER BY id",
                arguments: [plan.raw << 20, (plan.raw + 1) << 20 - 1])
            var file: FileHandle?
            defer { try? file?.close() }
            while let row = try rows.next() {
                let open = try file ?? PageFile.handle(plan, ledger: pool.path)
                file = open
                try visit(try Self.page(row) { try PageFile.read(open, from: $0, count: $1) })
            }
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

    private static func entries(_ body: Data) throws -> [LogEntry] {
        guard let entries = [LogEntry](bytes: Array(body)) else { throw Problem.damaged("log") }
        return entries
    }

    /// `sealed`: reads the numbers from a place of the plan's file.
    private static func page(_ row: Row, _ sealed: (Int, Int) throws -> [UInt8]) throws -> Page {
        let count: Int = row["count"]
        let records: Data = row["records"]
        guard let records = PageRecords(bytes: Array(records), count: count) else { throw Problem.damaged("page") }
        return Page(
            id: PageID(raw: row["id"]), segment: row["segment"], gateway: row["gateway"], parts: row["parts"],
            count: count, sealed: try sealed(row["start"], row["length"]), records: records, foldedTo: row["folded"])
    }
}
