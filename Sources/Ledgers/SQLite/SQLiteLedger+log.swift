import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger {
    package func rows(after sequence: Int64) async throws -> [LogRow] {
        try await read { database in
            try Self.rows(
                Row.fetchAll(
                    database, sql: "SELECT sequence, body FROM log WHERE sequence > ? ORDER BY sequence",
                    arguments: [sequence]))
        }
    }

    package func rows(after sequence: Int64, of plan: PlanID) async throws -> [LogRow] {
        try await read { database in
            try Self.rows(
                Row.fetchAll(
                    database,
                    sql: "SELECT sequence, body FROM log WHERE plan IN (0, ?) AND sequence > ? ORDER BY sequence",
                    arguments: [plan.raw, sequence]))
        }
    }

    package func foldedTo(_ plan: PlanID) async throws -> Int64 {
        try await read {
            try Int64.fetchOne($0, sql: "SELECT folded FROM plan WHERE id = ?", arguments: [plan.raw]) ?? 0
        }
    }

    package func newestRow() async throws -> Int64 {
        try await read { try Int64.fetchOne($0, sql: "SELECT MAX(sequence) FROM log") ?? 0 }
    }

    package func fold(_ pages: [Page], through: [PlanID: Int64]) async throws {
        guard !pages.isEmpty || !through.isEmpty else { return }
        try await write { database in
            let update = try database.makeStatement(
                sql: "UPDATE page SET records = ?, folded = ? WHERE id = ? AND folded < ?")
            for page in pages {
                try update.execute(arguments: [Data(page.records.bytes), page.foldedTo, page.id.raw, page.foldedTo])
            }
            for (plan, sequence) in through {
                try database.execute(
                    sql: "UPDATE plan SET folded = ? WHERE id = ? AND folded < ?",
                    arguments: [sequence, plan.raw, sequence])
            }
        }
    }

    /// The plan that all entries are of; 0 when there are several, or none.
    static func plan(of entries: [LogEntry]) -> Int64 {
        guard let plan = entries.first?.page.plan, entries.allSatisfy({ $0.page.plan == plan }) else { return 0 }
        return plan.raw
    }

    private static func rows(_ rows: [Row]) throws -> [LogRow] {
        try rows.map { LogRow(sequence: $0["sequence"], entries: try entries($0["body"])) }
    }
}
