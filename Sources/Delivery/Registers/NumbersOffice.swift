package import Campaigns

/// What people do to the registers: each act is checked, and journaled with counts, never with a number.
package struct NumbersOffice: Sendable {
    /// What a change of a register amounted to.
    package struct Change: Sendable, Equatable {
        package let register: Register
        /// Numbers that it changed.
        package let changed: Int
        /// Numbers that were named, but stood as wanted already.
        package let unchanged: Int
        /// Numbers in the register now.
        package let total: Int
    }

    let store: any RegisterStore
    private let book: RegisterBook
    let time: any Time

    package init(_ store: any RegisterStore, _ book: RegisterBook, time: any Time) {
        self.store = store
        self.book = book
        self.time = time
    }

    /// Puts numbers into a register, or, with `replacing`, makes them all that it holds.
    ///
    /// Throws ``Problem`` when name or reason is empty; nothing is written then.
    package func block(
        _ numbers: NumberSet, in register: Register, replacing: Bool = false, by name: String, reason: String
    ) async throws -> Change {
        try check(name, reason)
        return try await change(register) { contents in
            var new = 0
            numbers.forEach { if !contents.numbers.contains($0) { new += 1 } }
            let known = numbers.count - new
            let total = replacing ? numbers.count : contents.numbers.count + new
            let gone = replacing ? contents.numbers.count - known : 0
            let act = Self.act(
                replacing ? "block-list" : "block", register, before: contents.numbers.count, after: total,
                by: name, reason: reason)
            let change = Change(register: register, changed: new + gone, unchanged: known, total: total)
            return (RegisterContents.Edit(replacing ? .replace : .put, numbers, act: act), change)
        }
    }

    /// Takes numbers out of a register.
    ///
    /// Throws ``Problem`` when name or reason is empty; nothing is written then.
    package func unblock(
        _ numbers: NumberSet, in register: Register, by name: String, reason: String
    ) async throws -> Change {
        try check(name, reason)
        return try await change(register) { contents in
            var known = 0
            numbers.forEach { if contents.numbers.contains($0) { known += 1 } }
            let total = contents.numbers.count - known
            let act = Self.act(
                "unblock", register, before: contents.numbers.count, after: total, by: name, reason: reason)
            let change = Change(
                register: register, changed: known, unchanged: numbers.count - known, total: total)
            return (RegisterContents.Edit(.remove, numbers, act: act), change)
        }
    }

    /// Somebody is about to be told what is held of a number: who asked, and why, is in the journal first.
    ///
    /// Throws ``Problem`` when name or reason is empty; nothing may be shown then.
    package func lookUp(by name: String, reason: String) async throws {
        try check(name, reason)
        try await store.note(
            JournalDraft(who: name, act: "find", subject: "numbers", before: "", after: "", reason: reason),
            at: time.now())
    }

    private func change(
        _ register: Register,
        _ decide: @escaping @Sendable (RegisterContents) throws -> (RegisterContents.Edit, Change)
    ) async throws -> Change {
        let now = time.now()
        let outcome = Outcome()
        try await book.change(register, at: now) { contents in
            let (edit, change) = try decide(contents)
            outcome.change = change
            // Said again is journaled again: somebody acted, whether it changed anything or not.
            return edit
        }
        return outcome.change ?? Change(register: register, changed: 0, unchanged: 0, total: 0)
    }

    // Written by the deciding closure, read after it has returned; never by two at a time.
    private final class Outcome: @unchecked Sendable { var change: Change? }

    private static func act(
        _ act: String, _ register: Register, before: Int, after: Int, by name: String, reason: String
    ) -> JournalDraft {
        JournalDraft(
            who: name, act: act, subject: register.rawValue, before: String(before), after: String(after),
            reason: reason)
    }

    func check(_ name: String, _ reason: String) throws {
        if name.allSatisfy(\.isWhitespace) { throw Problem.nameMissing }
        if reason.allSatisfy(\.isWhitespace) { throw Problem.reasonMissing }
    }
}
