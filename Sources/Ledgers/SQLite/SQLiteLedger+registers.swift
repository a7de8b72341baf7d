package import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger: RegisterStore {
    package func registersVersion() async throws -> Int64 {
        try await read { try Int64.fetchOne($0, sql: "SELECT MAX(version) FROM register") ?? 0 }
    }

    package func changes(of register: Register, after version: Int64) async throws -> [RegisterRow] {
        try await read { database in
            try Row.fetchAll(
                database, sql: "SELECT version, body FROM register WHERE name = ? AND version > ? ORDER BY version",
                arguments: [register.rawValue, version]
            ).map { RegisterRow(version: $0["version"], body: Array($0["body"] as Data)) }
        }
    }

    package func enter(_ entry: RegisterEntry) async throws -> Bool {
        try await write { database in
            let name = entry.register.rawValue
            let newest = try Int64.fetchOne(
                database, sql: "SELECT MAX(version) FROM register WHERE name = ?", arguments: [name])
            guard newest ?? 0 <= entry.version else { return false }
            if entry.isWhole {
                try database.execute(sql: "DELETE FROM register WHERE name = ?", arguments: [name])
            }
            for body in entry.bodies {
                try database.execute(
                    sql: "INSERT INTO register (name, body) VALUES (?, ?)", arguments: [name, Data(body)])
            }
            if let act = entry.act { try Self.enter(act, at: entry.at, in: database) }
            return true
        }
    }

    package func setting(_ name: String) async throws -> String? {
        try await read {
            try String.fetchOne($0, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }
    }

    package func set(_ name: String, to value: String?, _ act: JournalDraft, at: Instant) async throws {
        try await write { database in
            if let value {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", arguments: [name, value])
            } else {
                try database.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [name])
            }
            try Self.enter(act, at: at, in: database)
        }
    }

    package func note(_ act: JournalDraft, at: Instant) async throws {
        try await write { try Self.enter(act, at: at, in: $0) }
    }
}
