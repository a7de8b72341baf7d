import Foundation

/// A regular expression that searches, compiled once. Back-references are refused: their time has no bound.
package struct Expression: Sendable {
    private let compiled: NSRegularExpression
    /// What is taken of a match: a group, or 0 for everything.
    private let group: Int

    /// - Returns: nil when the pattern cannot be read or refers back to a group.
    package init?(_ pattern: String) {
        self.init(pattern, group: nil)
    }

    /// As a selector: the first group, where there is one. A pattern that ends in `(n)` after its groups takes group n.
    package init?(selecting pattern: String) {
        if pattern.utf8.count > 3, pattern.hasSuffix(")"), pattern.dropLast(2).last == "(",
            let digit = pattern.dropLast().last?.wholeNumberValue, digit > 0,
            let shorter = Expression(String(pattern.dropLast(3)), group: digit)
        {
            self = shorter
        } else {
            self.init(pattern, group: nil)
        }
    }

    private init?(_ pattern: String, group: Int?) {
        guard !Self.refersBack(pattern), let compiled = try? NSRegularExpression(pattern: pattern) else { return nil }
        if let group, group > compiled.numberOfCaptureGroups { return nil }
        self.compiled = compiled
        self.group = group ?? min(compiled.numberOfCaptureGroups, 1)
    }

    package func matches(_ text: String) -> Bool {
        compiled.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    package func selection(in text: String) -> String? {
        guard let match = compiled.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)),
            let range = Range(match.range(at: group), in: text)
        else { return nil }
        return String(text[range])
    }

    /// What is selected in every match, in order.
    package func selections(in text: String) -> [String] {
        compiled.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap { match in
            Range(match.range(at: group), in: text).map { String(text[$0]) }
        }
    }

    private static func refersBack(_ pattern: String) -> Bool {
        var escaped = false
        for character in pattern {
            if escaped, character == "k" || ("1"..."9").contains(character) { return true }
            escaped = !escaped && character == "\\"
        }
        return false
    }
}
