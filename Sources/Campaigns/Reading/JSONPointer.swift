/// A JSON Pointer (RFC 6901), taken apart once so that looking up costs nothing but the walk.
package struct JSONPointer: Sendable, Equatable {
    package let tokens: [String]

    /// - Returns: nil when the text neither is empty nor starts with `/`, or holds a `~` that escapes nothing.
    package init?(_ written: String) {
        guard !written.isEmpty else {
            tokens = []
            return
        }
        guard written.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in written.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescaped(part) else { return nil }
            tokens.append(token)
        }
        self.tokens = tokens
    }

    private static func unescaped(_ part: Substring) -> String? {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var result = ""
        var rest = part[...]
        while let tilde = rest.firstIndex(of: "~") {
            result += rest[..<tilde]
            let next = rest.index(after: tilde)
            guard next < rest.endIndex else { return nil }
            switch rest[next] {
            case "0": result += "~"
            case "1": result += "/"
            default: return nil
            }
            rest = rest[rest.index(after: next)...]
        }
        return result + rest
    }
}

extension JSON {
    package func at(_ pointer: JSONPointer) -> JSON? {
        var value = self
        for token in pointer.tokens {
            switch value {
            case .object:
                guard let next = value[token] else { return nil }
                value = next
            case .array(let list):
                guard let index = Self.index(token), list.indices.contains(index) else { return nil }
                value = list[index]
            default: return nil
            }
        }
        return value
    }

    /// The value at a JSON Pointer such as `/a/0/b`; nil where there is none.
    package func at(_ pointer: String) -> JSON? {
        JSONPointer(pointer).flatMap { at($0) }
    }

    /// RFC 6901, 4: digits without leading zeros.
    private static func index(_ token: String) -> Int? {
        guard token == "0" || token.utf8.first != UInt8(ascii: "0") else { return nil }
        guard token.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(token)
    }
}
