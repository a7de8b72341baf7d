/// Reads one JSON string: raw UTF-8, short escapes, `\u` escapes with surrogate pairs.
struct JSONStringReader {
    let bytes: [UInt8]
    /// The byte after the opening quote; after reading, the byte after the closing one.
    var at: Int

    mutating func text() throws(JSONFault) -> String {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
            at += 1
        }
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        if bytes[at] == UInt8(ascii: "\"") {
            let result = try validated(bytes[start..<at], from: start)
            at += 1
            return result
        }
        var collected = Array(bytes[start..<at])
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return try validated(collected[...], from: start)
            case UInt8(ascii: "\\"): collected.append(contentsOf: String(try escaped()).utf8)
            case 0..<0x20: throw fault(.controlCharacter)
            default:
                collected.append(byte)
                at += 1
            }
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func escaped() throws(JSONFault) -> Unicode.Scalar {
        let start = at
        at += 1
        guard at < bytes.count else { throw fault(.unexpectedEnd) }
        let letter = bytes[at]
        at += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode(from: start)
        default: throw JSONFault(kind: .escape, offset: start)
        }
    }

    private mutating func unicode(from start: Int) throws(JSONFault) -> Unicode.Scalar {
        let first = try hexUnit(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else { throw JSONFault(kind: .escape, offset: start) }
        at += 2
        let second = try hexUnit(from: start)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONFault(kind: .escape, offset: start) }
        return scalar
    }

    private mutating func hexUnit(from start: Int) throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw JSONFault(kind: .unexpectedEnd, offset: bytes.count) }
        var value: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw JSONFault(kind: .escape, offset: start)
            }
            value = value << 4 | UInt32(digit)
        }
        at += 4
        return value
    }

    private func validated(_ slice: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSONFault(kind: .encoding, offset: start)
        }
        return text
    }

    private func fault(_ kind: JSONFault.Kind) -> JSONFault { JSONFault(kind: kind, offset: at) }
}
