import Campaigns
import GRDB

extension SQLiteLedger {
    /// One transaction; what SQLite says of disk, rights or locks becomes a sentence.
    func write<Result: Sendable>(_ body: @Sendable (Database) throws -> Result) async throws -> Result {
        do {
            return try await withoutActuallyEscaping(body) { try await pool.write($0) }
        } catch let error as DatabaseError {
            throw Problem.ledger(error, path: pool.path)
        }
    }

    /// A consistent view; it waits for no writer.
    func read<Result: Sendable>(_ body: @Sendable (Database) throws -> Result) async throws -> Result {
        do {
            return try await withoutActuallyEscaping(body) { try await pool.read($0) }
        } catch let error as DatabaseError {
            throw Problem.ledger(error, path: pool.path)
        }
    }
}
