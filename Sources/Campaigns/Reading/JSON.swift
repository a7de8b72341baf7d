/// An ordered JSON value (RFC 8259). A number keeps the literal that was written, so that no digit is lost.
///
/// Equality of strings is Swift's: canonically equivalent texts are equal. Compare `utf8` where bytes matter.
package enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    package struct Member: Sendable, Equatable {
        package var name: String
        package var value: JSON

        package init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The types of JSON, `integer` being a number without a fraction, as JSON Schema counts it.
    package enum Kind: String, Sendable {
        case null
        case boolean
        case integer
        case number
        case string
        case array
        case object
    }

    package var kind: Kind {
        switch self {
        case .null: .null
        case .bool: .boolean
        case .number: isIntegral ? .integer : .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// Type-strict sameness: `1` and `"1"` differ, `1` and `1.0` do not; the order of members does not count.
    package func isSame(as other: JSON) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)):
            if a == b { return true }
            if int != nil, other.int != nil { return int == other.int }
            return Double(a) == Double(b)
        case (.array(let a), .array(let b)):
            return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
        case (.object(let a), .object(let b)):
            return a.count == b.count && a.allSatisfy { other[$0.name]?.isSame(as: $0.value) == true }
        default:
            return self == other
        }
    }

    private var isIntegral: Bool {
        guard case .number(let literal) = self else { return false }
        if !literal.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }) { return true }
        guard let value = Double(literal), value.isFinite else { return false }
        return value == value.rounded(.towardZero)
    }
}
