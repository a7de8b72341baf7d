package import Campaigns

/// Keeps registers as sealed changes in their order, and settings of the office; it never sees a number.
///
/// A method that writes returns only when the write would survive a power cut. ``MemoryLedger`` is its twin for tests;
/// every store passes `RegisterContract`.
package protocol RegisterStore: Sendable {
    /// Rises with every change of any register, whoever makes it; cheap enough to be asked several times a second.
    func registersVersion() async throws -> Int64

    /// Changes of a register after `version`, oldest first.
    func changes(of register: Register, after version: Int64) async throws -> [RegisterRow]

    /// Enters changes and the act's journal entry in one transaction.
    ///
    /// - Returns: false when the register has changed since `version`; then nothing is written.
    func enter(_ entry: RegisterEntry) async throws -> Bool

    /// nil while nobody has set it.
    func setting(_ name: String) async throws -> String?

    /// Sets or, with nil, drops a setting, and writes the act's journal entry; in one transaction.
    func set(_ name: String, to value: String?, _ act: JournalDraft, at: Instant) async throws

    /// Writes the journal entry of an act that changes nothing.
    func note(_ act: JournalDraft, at: Instant) async throws
}
