package import Campaigns

/// What a register says at one moment, in memory: a bit a number, and values where it has any.
package struct RegisterContents: Sendable {
    /// A change on its way into a register.
    package struct Edit: Sendable {
        package let kind: RegisterChange.Kind
        package let changes: [RegisterChange]
        package let act: JournalDraft?

        /// - Parameters:
        ///   - kind: of the change.
        ///   - numbers: whom it is about.
        ///   - act: its journal entry; nil for what no person did.
        package init(_ kind: RegisterChange.Kind, _ numbers: NumberSet, act: JournalDraft?) {
            self.kind = kind
            changes = RegisterContents.pieces(kind, numbers)
            self.act = act
        }

        /// Values for numbers, ascending; no person's act.
        package init(putting values: [(PhoneNumber, UInt32)]) {
            kind = .put
            changes = [RegisterChange(.put, values.map(\.0), values: values.map(\.1))]
            act = nil
        }
    }

    /// A change that was entered, with its place in the order.
    package struct News: Sendable {
        let version: Int64
        let change: RegisterChange
    }

    package let register: Register
    package private(set) var numbers = NumberSet()
    /// By number, where the register has values.
    package private(set) var values: [PhoneNumber: UInt32] = [:]
    /// The last change that is contained.
    package private(set) var version: Int64 = 0
    /// Changes that it was read from.
    private(set) var changes = 0

    init(_ register: Register) { self.register = register }

    /// Applies each once, whoever else may have read the same.
    package mutating func apply(_ news: [News]) {
        for item in news where item.version > version {
            apply(item.change)
            version = item.version
            changes += 1
        }
    }

    mutating func apply(_ change: RegisterChange) {
        if change.kind == .replace { (numbers, values, changes) = (NumberSet(), [:], 0) }
        for (index, number) in change.numbers.enumerated() {
            if change.kind == .remove {
                numbers.remove(number)
                values[number] = nil
            } else {
                numbers.insert(number)
                if !change.values.isEmpty { values[number] = change.values[index] }
            }
        }
    }

    /// All of it as changes that begin with ``RegisterChange/Kind/replace``.
    var whole: [RegisterChange] {
        guard !values.isEmpty else { return Self.pieces(.replace, numbers) }
        let sorted = values.sorted { $0.key < $1.key }
        return [RegisterChange(.replace, sorted.map(\.key), values: sorted.map(\.value))]
    }

    /// A large set as several changes; the first replaces, where the whole is to be replaced.
    private static func pieces(_ kind: RegisterChange.Kind, _ numbers: NumberSet) -> [RegisterChange] {
        var pieces: [RegisterChange] = []
        var piece: [PhoneNumber] = []
        func cut() {
            pieces.append(RegisterChange(kind == .replace && !pieces.isEmpty ? .put : kind, piece))
            piece = []
        }
        numbers.forEach { number in
            piece.append(number)
            if piece.count == RegisterChange.largest { cut() }
        }
        if !piece.isEmpty || pieces.isEmpty { cut() }
        return pieces
    }
}
