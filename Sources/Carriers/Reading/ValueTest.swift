package import Campaigns

/// What is asked of one value.
package enum ValueTest: Sendable {
    /// The value equals any of these, type strict.
    case any([JSON])
    case exists(Bool)
    case nonEmpty(Bool)
    /// The value equals none of these; a value that is not there equals none.
    case not([JSON])
    case matches(Expression)
    /// Numbers, and strings that are numbers.
    case lessThan(Double)
    case atLeast(Double)

    /// Whether it holds only of a value that is there.
    var isPositive: Bool {
        switch self {
        case .any, .matches, .lessThan, .atLeast, .exists(true), .nonEmpty(true): true
        case .not, .exists(false), .nonEmpty(false): false
        }
    }

    /// JSON's null counts as not there: gateways write `"error": null` where nothing is wrong. A list is type strict: a
    /// null in it is equal to a null that was written, never to a member that is absent.
    package func holds(for value: JSON?) -> Bool {
        if case .any(let allowed) = self {
            return value.map { value in allowed.contains { $0.isSame(as: value) } } ?? false
        }
        let value = value.flatMap { $0.isNull ? nil : $0 }
        switch self {
        case .any: return false
        case .not(let excluded): return !excluded.contains { $0.isSame(as: value ?? .null) }
        case .exists(let wanted): return (value != nil) == wanted
        case .nonEmpty(let wanted): return Self.isFilled(value) == wanted
        case .matches(let expression): return value?.text.map(expression.matches) ?? false
        case .lessThan(let bound): return Self.number(value).map { $0 < bound } ?? false
        case .atLeast(let bound): return Self.number(value).map { $0 >= bound } ?? false
        }
    }

    private static func isFilled(_ value: JSON?) -> Bool {
        switch value {
        case nil, .null: false
        case .string(let text): !text.isEmpty
        case .array(let list): !list.isEmpty
        case .object(let members): !members.isEmpty
        case .bool, .number: true
        }
    }

    private static func number(_ value: JSON?) -> Double? {
        switch value {
        case .number(let literal), .string(let literal): Double(literal)
        default: nil
        }
    }
}
