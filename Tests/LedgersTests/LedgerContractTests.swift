import Delivery
import Foundation
import Ledgers
import TestKit
import Testing

@Suite("Every ledger keeps the contract")
struct LedgerContractTests {
    @Test("SQLite", arguments: LedgerContract.names)
    func sqlite(_ name: String) async throws {
        let folder = try TemporaryFolder()
        try await LedgerContract { try SQLiteLedger(path: folder.path + "/ledger.sqlite") }.check(name)
    }

    @Test("memory", arguments: LedgerContract.names)
    func memory(_ name: String) async throws {
        try await LedgerContract { MemoryLedger() }.check(name)
    }

    @Test("SQLite keeps registers", arguments: RegisterContract.names)
    func sqliteRegisters(_ name: String) async throws {
        let folder = try TemporaryFolder()
        try await RegisterContract { try SQLiteLedger(path: folder.path + "/ledger.sqlite") }.check(name)
    }

    @Test("memory keeps registers", arguments: RegisterContract.names)
    func memoryRegisters(_ name: String) async throws {
        try await RegisterContract { MemoryLedger() }.check(name)
    }
}
