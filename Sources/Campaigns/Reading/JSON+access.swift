extension JSON {
    package var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    /// The number where it is a whole one that fits; `10.0` is 10.
    package var int: Int? {
        guard case .number(let literal) = self else { return nil }
        return Int(literal) ?? Double(literal).flatMap { Int(exactly: $0) }
    }

    package var double: Double? {
        guard case .number(let literal) = self else { return nil }
        return Double(literal)
    }

    package var array: [JSON]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    package var members: [Member]? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    package var isNull: Bool { self == .null }

    /// The text of a scalar: the string itself, a number's literal, `true` or `false`. Nil for null, lists and objects.
    package var text: String? {
        switch self {
        case .string(let value), .number(let value): value
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The member of that name; nil where there is none or the value is no object. Setting nil removes it,
    /// setting a new name appends it.
    package subscript(name: String) -> JSON? {
        get { members?.first { $0.name == name }?.value }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(Member(name, value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    package subscript(index: Int) -> JSON? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }

    /// Lays this value over a base: objects are merged member by member, everything else replaces.
    package func merged(over base: JSON) -> JSON {
        guard case .object(let own) = self, case .object = base else { return self }
        var result = base
        for member in own {
            result[member.name] = base[member.name].map { member.value.merged(over: $0) } ?? member.value
        }
        return result
    }
}
