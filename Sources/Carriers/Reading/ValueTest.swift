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

    /// JSON's null counts as not there: gateways write `"error": null` where nothing is wrong.
    package func holds(for value: JSON?) -> Bool {
        let value = value.flatMap { $0.isNull ? nil : $0 }
        switch self {
        case .any(let allowed): return allowed.contains { $0.isSame(as: value ?? .null) }
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
