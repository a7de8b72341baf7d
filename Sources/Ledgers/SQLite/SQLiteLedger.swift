import Campaigns
import Delivery
import Foundation
import GRDB

/// The ledger of one machine: SQLite in WAL mode with `synchronous=FULL`, so that a commit that returned survives a
/// power cut.
package struct SQLiteLedger: Ledger {
    let pool: DatabasePool

    /// Opens the ledger of a data folder, and makes it when there is none.
    ///
    /// - Throws: ``Problem`` when the file cannot be opened or was written by a later version.
    package init(path: String) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.label = "ledger"
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets NORMAL on a pool's connections after its own preparation: it must be said once more.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Tables.migrator.migrate(pool)
        } catch let error as DatabaseError {
            throw Problem.ledger(error, path: path)
        }
    }

    /// `PRAGMA journal_mode` and `PRAGMA synchronous` (2 is FULL) as the writing connection has them.
    package func durability() throws -> (journal: String, synchronous: Int) {
        try pool.writeWithoutTransaction { database in
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
            return (journal, try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1)
        }
    }
}
