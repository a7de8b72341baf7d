import Campaigns

/// Percent-encoding (RFC 3986, 2): everything but letters, digits and `-._~`, upper-case, a space is `%20`.
enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func write(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }

    static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        write(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Decodes a form's name or value: `+` is a space, a `%` that starts no escape stays, invalid UTF-8 is replaced.
    static func decodedForm(_ text: some Sequence<UInt8>) -> String { decoded(text, plusIsSpace: true) }

    /// Decodes a part of a URL's path.
    static func decodedPath(_ text: some Sequence<UInt8>) -> String { decoded(text, plusIsSpace: false) }

    private static func decoded(_ text: some Sequence<UInt8>, plusIsSpace: Bool) -> String {
        let bytes = Array(text)
        var result: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = Hex.value(bytes[at + 1]),
                let low = Hex.value(bytes[at + 2])
            {
                result.append(high << 4 | low)
                at += 3
            } else {
                result.append(plusIsSpace && bytes[at] == UInt8(ascii: "+") ? 0x20 : bytes[at])
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
