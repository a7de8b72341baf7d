/// Writes a text that a regular expression finds: its first alternative, every repetition as seldom as allowed.
///
/// It knows what descriptions use (literals, escapes, classes, groups, repetitions); whoever uses the sample verifies it.
struct PatternSample {
    private let pattern: [Character]
    /// What the first group shall hold.
    private let first: String?
    private var at = 0
    private var groups = 0

    /// A text that the expression finds, with `first` in its first group in place of a sample.
    static func text(_ pattern: String, first: String? = nil) -> String {
        var sample = PatternSample(pattern: Array(pattern), first: first)
        return sample.alternatives()
    }

    private init(pattern: [Character], first: String?) {
        self.pattern = pattern
        self.first = first
    }

    /// Up to the closing parenthesis or the end; only the first alternative is kept.
    private mutating func alternatives() -> String {
        var kept: String?
        var current = ""
        while at < pattern.count, pattern[at] != ")" {
            if pattern[at] == "|" {
                at += 1
                kept = kept ?? current
                current = ""
            } else {
                let atom = atom()
                current += String(repeating: atom, count: repetitions())
            }
        }
        return kept ?? current
    }

    private mutating func atom() -> String {
        let character = pattern[at]
        at += 1
        switch character {
        case "^", "$": return ""
        case ".": return "x"
        case "\\": return escape()
        case "[": return oneOfClass()
        case "(": return group()
        default: return String(character)
        }
    }

    private mutating func group() -> String {
        var counts = true
        if at < pattern.count, pattern[at] == "?" {
            counts = false
            // (?:…), (?i), (?=…): what follows the mark up to its end says nothing about the text.
            while at < pattern.count, pattern[at] != ":", pattern[at] != ")" { at += 1 }
            if at < pattern.count, pattern[at] == ":" { at += 1 }
        }
        if counts { groups += 1 }
        let isFirst = counts && groups == 1
        let inner = alternatives()
        if at < pattern.count { at += 1 }
        if isFirst, let first { return first }
        return inner
    }

    private mutating func escape() -> String {
        guard at < pattern.count else { return "" }
        let character = pattern[at]
        at += 1
        switch character {
        case "d": return "1"
        case "s": return " "
        case "w", "S": return "a"
        case "D", "W": return "-"
        case "b", "B", "A", "z", "Z": return ""
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        default: return String(character)
        }
    }

    private mutating func oneOfClass() -> String {
        let negated = at < pattern.count && pattern[at] == "^"
        if negated { at += 1 }
        var chosen: String?
        var members: Set<String> = []
        while at < pattern.count, pattern[at] != "]" {
            let member = pattern[at]
            at += 1
            let text = member == "\\" ? escape() : String(member)
            chosen = chosen ?? text
            members.insert(text)
        }
        if at < pattern.count { at += 1 }
        guard negated else { return chosen ?? "" }
        return ["x", "1", "-", " "].first { !members.contains($0) } ?? "y"
    }

    private mutating func repetitions() -> Int {
        guard at < pattern.count else { return 1 }
        var count = 1
        switch pattern[at] {
        case "+": at += 1
        case "*", "?":
            at += 1
            count = 0
        case "{":
            let digits = pattern[(at + 1)...].prefix { $0.isNumber }
            count = Int(String(digits)) ?? 1
            while at < pattern.count, pattern[at] != "}" { at += 1 }
            at += 1
        default: return 1
        }
        if at < pattern.count, pattern[at] == "?" || pattern[at] == "+" { at += 1 }
        return count
    }
}
