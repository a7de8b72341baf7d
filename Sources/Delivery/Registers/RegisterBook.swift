package import Campaigns

/// Reads and writes registers: a store, and the keys that open what it keeps.
package struct RegisterBook: Sendable {
    private let store: any RegisterStore
    private let key: @Sendable (Register, Bool) throws -> DataKey
    /// So many changes are read one by one; then the next writer makes one of them.
    private static let foldAt = 64

    /// - Parameters:
    ///   - store: keeps the sealed changes.
    ///   - key: finds a register's key; makes it where there is none and the second argument says so, and throws
    ///     otherwise.
    package init(_ store: any RegisterStore, key: @escaping @Sendable (Register, _ making: Bool) throws -> DataKey) {
        self.store = store
        self.key = key
    }

    /// As ``RegisterStore/registersVersion()``.
    package func version() async throws -> Int64 { try await store.registersVersion() }

    /// What happened to a register after `version`, opened.
    ///
    /// Throws ``Problem`` when its key is missing, or its bytes are damaged.
    package func news(of register: Register, after version: Int64) async throws -> [RegisterContents.News] {
        let rows = try await store.changes(of: register, after: version)
        if rows.isEmpty { return [] }
        let key = try key(register, false)
        return try rows.map { row in
            RegisterContents.News(
                version: row.version,
                change: try RegisterChange(opening: row.body, key: key, register: register.rawValue))
        }
    }

    package func contents(of register: Register) async throws -> RegisterContents {
        var contents = RegisterContents(register)
        contents.apply(try await news(of: register, after: 0))
        return contents
    }

    /// Changes a register as it is now, together with the journal entry of the act; whole or not at all.
    ///
    /// - Parameters:
    ///   - register: which one.
    ///   - at: the moment.
    ///   - decide: gets the register as it is; gives the change and its act, or nil when there is nothing to change. It
    ///     is asked again when somebody else was faster.
    /// - Returns: false when there was nothing to change.
    /// - Throws: what `decide` throws, and ``Problem`` when the register's key is missing.
    @discardableResult
    package func change(
        _ register: Register, at: Instant, _ decide: @Sendable (RegisterContents) throws -> RegisterContents.Edit?
    ) async throws -> Bool {
        while true {
            var contents = try await contents(of: register)
            let (version, changes) = (contents.version, contents.changes)
            guard let edit = try decide(contents) else { return false }
            let isWhole = edit.kind == .replace || changes >= Self.foldAt
            var parts = edit.changes
            if isWhole, edit.kind != .replace {
                for part in parts { contents.apply(part) }
                parts = contents.whole
            }
            // What was sealed under a key that is gone stays closed: a new key must not hide that.
            let key = try key(register, version == 0)
            let bodies = try parts.map { try $0.sealed(key: key, register: register.rawValue) }
            let entry = RegisterEntry(register, bodies, version: version, isWhole: isWhole, act: edit.act, at: at)
            if try await store.enter(entry) { return true }
        }
    }
}
