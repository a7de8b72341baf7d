import Campaigns
package import Delivery

/// What every store of registers promises.
package struct RegisterContract: Sendable {
    /// Makes an empty store.
    private let make: @Sendable () async throws -> any Ledger & RegisterStore

    package init(_ make: @escaping @Sendable () async throws -> any Ledger & RegisterStore) { self.make = make }

    package static let names: [String] = checks.map(\.name)

    /// - Throws: ``ContractBreach``, or what the store throws.
    package func check(_ name: String) async throws {
        guard let check = Self.checks.first(where: { $0.name == name }) else {
            throw ContractBreach("no check \(name)")
        }
        try await check.run(try await make())
    }

    private struct Check: Sendable {
        let name: String
        let run: @Sendable (any Ledger & RegisterStore) async throws -> Void
    }

    private static let checks: [Check] = [
        Check(name: "changes come back in order, with their act", run: keepsOrder),
        Check(name: "who decided on something older is told so", run: refusesStale),
        Check(name: "a whole takes the place of what was before", run: wholeReplaces),
        Check(name: "registers do not mix", run: registersApart),
        Check(name: "settings are set and dropped, with their act", run: settings),
        Check(name: "acts of campaigns and registers are one chain", run: oneChain),
    ]

    private static func keepsOrder(_ store: any Ledger & RegisterStore) async throws {
        try hold(try await store.registersVersion() == 0, "an empty store is at 0")
        try hold(try await store.enter(entry(.optOut, [[1], [2, 0, 255]], version: 0)), "the first is entered")
        let rows = try await store.changes(of: .optOut, after: 0)
        try hold(rows.map(\.body) == [[1], [2, 0, 255]], "bytes come back as they went in")
        try hold(rows[0].version > 0 && rows[0].version < rows[1].version, "versions rise")
        try hold(try await store.registersVersion() == rows[1].version, "the last is the newest")
        try hold(
            try await store.changes(of: .optOut, after: rows[0].version).map(\.body) == [[2, 0, 255]],
            "after means after")
        try hold(try await store.journal().map(\.entry.draft.act) == ["block"], "the journal has the act, once")
    }

    private static func refusesStale(_ store: any Ledger & RegisterStore) async throws {
        _ = try await store.enter(entry(.optOut, [[1]], version: 0))
        try hold(try await !store.enter(entry(.optOut, [[2]], version: 0)), "another was faster")
        try hold(try await store.changes(of: .optOut, after: 0).count == 1, "nothing of it is written")
        try hold(try await store.journal().count == 1, "nor journaled")
        let newest = try await store.registersVersion()
        try hold(try await store.enter(entry(.optOut, [[2]], version: newest)), "who knows it may go on")
    }

    private static func wholeReplaces(_ store: any Ledger & RegisterStore) async throws {
        _ = try await store.enter(entry(.optOut, [[1], [2]], version: 0))
        let before = try await store.registersVersion()
        try hold(try await store.enter(entry(.optOut, [[9]], version: before, isWhole: true)), "it is entered")
        let rows = try await store.changes(of: .optOut, after: 0)
        try hold(rows.map(\.body) == [[9]] && rows[0].version > before, "only the whole is left, and it is newer")
    }

    private static func registersApart(_ store: any Ledger & RegisterStore) async throws {
        _ = try await store.enter(entry(.doNotCall, [[1]], version: 0))
        try hold(try await store.enter(entry(.optOut, [[2]], version: 0)), "another register is still empty")
        let version = try await store.registersVersion()
        _ = try await store.enter(entry(.optOut, [[3]], version: version, isWhole: true))
        try hold(try await store.changes(of: .doNotCall, after: 0).map(\.body) == [[1]], "the other one stays")
        try hold(try await store.registersVersion() > version, "a change of any register is seen")
    }

    private static func settings(_ store: any Ledger & RegisterStore) async throws {
        try hold(try await store.setting("a") == nil, "nothing is set")
        try await store.set("a", to: "1", .sample("cap"), at: .sample)
        try await store.set("a", to: "2", .sample("cap"), at: .sample)
        try hold(try await store.setting("a") == "2", "the last one holds")
        try await store.set("a", to: nil, .sample("cap"), at: .sample)
        try hold(try await store.setting("a") == nil, "and is dropped")
        try hold(try await store.journal().count == 3, "every act is journaled")
    }

    private static func oneChain(_ store: any Ledger & RegisterStore) async throws {
        try await store.act(on: "a", at: .sample) { _ in .sample("plan") }
        _ = try await store.enter(entry(.optOut, [[1]], version: 0))
        try await store.note(.sample("find"), at: .sample)
        let entries = try await store.journal()
        try hold(entries.map(\.entry.draft.act) == ["plan", "block", "find"], "in the order of the acts")
        try hold(JournalChain.firstBroken(entries) == nil, "every entry fits the one before")
        try hold(try await store.campaigns().map(\.slug) == ["a"], "no campaign is made of a register")
    }

    private static func entry(
        _ register: Register, _ bodies: [[UInt8]], version: Int64, isWhole: Bool = false
    ) -> RegisterEntry {
        RegisterEntry(
            register, bodies, version: version, isWhole: isWhole, act: .sample("block"), at: .sample)
    }
}
