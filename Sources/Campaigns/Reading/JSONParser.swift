/// A strict reader of RFC 8259 over UTF-8 bytes; a byte order mark is skipped. It throws, it never traps.
struct JSONParser {
    /// Nesting deeper than this is refused, so that hostile input cannot exhaust the stack.
    static let depthLimit = 128

    let bytes: [UInt8]
    let allowsDuplicates: Bool
    let recordsLayout: Bool
    private var at = 0
    private var depth = 0

    init(_ bytes: [UInt8], allowsDuplicates: Bool = false, recordsLayout: Bool = false) {
        self.bytes = bytes
        self.allowsDuplicates = allowsDuplicates
        self.recordsLayout = recordsLayout
    }

    mutating func document() throws(JSONFault) -> (JSON, JSONLayout) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
        skipSpace()
        guard at < bytes.count else { throw fault(.empty) }
        let result = try value()
        skipSpace()
        guard at == bytes.count else { throw fault(.trailing) }
        return result
    }

    private mutating func value() throws(JSONFault) -> (JSON, JSONLayout) {
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        let layout = JSONLayout(value: at)
        switch bytes[at] {
        case UInt8(ascii: "{"): return try object(layout)
        case UInt8(ascii: "["): return try array(layout)
        case UInt8(ascii: "\""): return (.string(try string()), layout)
        case UInt8(ascii: "t"): return (try word("true", .bool(true)), layout)
        case UInt8(ascii: "f"): return (try word("false", .bool(false)), layout)
        case UInt8(ascii: "n"): return (try word("null", .null), layout)
        case UInt8(ascii: "-"), 48...57: return (.number(try number()), layout)
        default: throw unexpected()
        }
    }

    private mutating func object(_ start: JSONLayout) throws(JSONFault) -> (JSON, JSONLayout) {
        var layout = start
        var members: [JSON.Member] = []
        var names: Set<String> = []
        try enter()
        skipSpace()
        if take(UInt8(ascii: "}")) { return leave(.object([]), layout) }
        while true {
            skipSpace()
            guard at < bytes.count else { throw fault(.unexpectedEnd) }
            guard bytes[at] == UInt8(ascii: "\"") else { throw unexpected() }
            let nameOffset = at
            let name = try string()
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            var (value, child) = try value()
            child.name = nameOffset
            // Few members are scanned, many are hashed: replies are small and frequent.
            let known = members.count < 16 ? members.contains { $0.name == name } : names.contains(name)
            if known, !allowsDuplicates { throw JSONFault(kind: .duplicate(name: name), offset: nameOffset) }
            if !known {
                members.append(.init(name, value))
                if members.count == 16 { names = Set(members.map(\.name)) }
                if members.count > 16 { names.insert(name) }
                if recordsLayout { layout.children.append(child) }
            }
            skipSpace()
            if take(UInt8(ascii: "}")) { return leave(.object(members), layout) }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func array(_ start: JSONLayout) throws(JSONFault) -> (JSON, JSONLayout) {
        var layout = start
        var values: [JSON] = []
        try enter()
        skipSpace()
        if take(UInt8(ascii: "]")) { return leave(.array([]), layout) }
        while true {
            skipSpace()
            let (value, child) = try value()
            values.append(value)
            if recordsLayout { layout.children.append(child) }
            skipSpace()
            if take(UInt8(ascii: "]")) { return leave(.array(values), layout) }
            try expect(UInt8(ascii: ","))
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONFault) -> JSON {
        for byte in word.utf8 { try expect(byte) }
        return value
    }

    private mutating func number() throws(JSONFault) -> String {
        let start = at
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
            at += 1
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        if at < bytes.count, (48...57).contains(bytes[at]) { throw fault(.number) }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while at < bytes.count, (48...57).contains(bytes[at]) { at += 1 }
        guard at > start else { throw fault(at == bytes.count ? .unexpectedEnd : .number) }
    }

    private mutating func string() throws(JSONFault) -> String {
        var reader = JSONStringReader(bytes: bytes, at: at + 1)
        let text = try reader.text()
        at = reader.at
        return text
    }
}

extension JSONParser {
    private mutating func enter() throws(JSONFault) {
        depth += 1
        guard depth <= Self.depthLimit else { throw fault(.tooDeep(limit: Self.depthLimit)) }
        at += 1
    }

    private mutating func leave(_ value: JSON, _ layout: JSONLayout) -> (JSON, JSONLayout) {
        depth -= 1
        return (value, layout)
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        guard take(byte) else { throw unexpected() }
    }

    private func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: at) }

    private func unexpected() -> JSONFault {
        let rest = String(decoding: bytes[at..<min(at + 16, bytes.count)], as: UTF8.self)
        return fault(.unexpected(character: rest.first.map(String.init) ?? ""))
    }
}
