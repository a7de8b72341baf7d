import Foundation

extension JSONSchemaCheck {
    mutating func checkString(_ text: String, _ rule: JSON, _ path: JSONPath) {
        let length = text.unicodeScalars.count
        if let least = rule["minLength"]?.int, length < least {
            report(path, Texts.jsonTooShort(least, found: length))
        }
        if let most = rule["maxLength"]?.int, length > most {
            report(path, Texts.jsonTooLong(most, found: length))
        }
        if let pattern = rule["pattern"]?.string, !Self.matches(text, pattern) {
            report(path, Texts.jsonPattern(Self.shown(.string(text)), pattern: pattern))
        }
    }

    mutating func checkNumber(_ value: JSON, _ rule: JSON, _ path: JSONPath) {
        guard let number = value.double else { return }
        let bounds: [(String, String, (Double, Double) -> Bool)] = [
            ("minimum", "≥", { $0 >= $1 }), ("exclusiveMinimum", ">", { $0 > $1 }),
            ("maximum", "≤", { $0 <= $1 }), ("exclusiveMaximum", "<", { $0 < $1 }),
        ]
        for (keyword, sign, holds) in bounds {
            guard let bound = rule[keyword], let limit = bound.double, !holds(number, limit) else { continue }
            report(path, Texts.jsonBound("\(sign) \(Self.shown(bound))", found: Self.shown(value)))
        }
    }

    /// A search, as JSON Schema wants it; a pattern that cannot be read matches nothing.
    private static func matches(_ text: String, _ pattern: String) -> Bool {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return false }
        return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
}
