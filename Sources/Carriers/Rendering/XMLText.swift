/// Character data of XML 1.0: what must be escaped in it, and back.
enum XMLText {
    /// - Returns: nil when the text holds a character that XML 1.0 forbids even escaped.
    static func escaped(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 < 0x20 || [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else {
            return text
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&apos;"
            // A parser would turn a plain carriage return into a line feed (XML 1.0, 2.11).
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: return nil
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Named and numbered entities; one that is not known stays as it is.
    static func unescaped(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = text[...]
        while let amp = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<amp]
            rest = rest[amp...]
            if let end = rest.utf8.prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let character = entity(String(rest[rest.utf8.index(after: amp)..<end]))
            {
                result += character
                rest = rest[rest.utf8.index(after: end)...]
            } else {
                result += "&"
                rest = rest[rest.utf8.index(after: amp)...]
            }
        }
        return result + rest
    }

    private static func entity(_ name: String) -> String? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
        }
    }
}
