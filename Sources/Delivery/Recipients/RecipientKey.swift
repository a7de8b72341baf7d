/// Our own name for one recipient of one plan: it goes out with the submission, stays the same over
/// retries, and brings a receipt home without an index.
package struct RecipientKey: Sendable, Hashable {
    package let page: PageID
    package let position: UInt16

    package init(page: PageID, position: UInt16) {
        self.page = page
        self.position = position
    }

    /// Crockford base 32, lower case, 13 digits of the page and 4 of the position: letters and digits only,
    /// since gateways refuse more.
    package var text: String {
        Self.base32(UInt64(bitPattern: page.raw), digits: 13) + Self.base32(UInt64(position), digits: 4)
    }

    /// - Returns: nil for anything that ``text`` did not make.
    package init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 17, let page = Self.number(digits[..<13]), let position = Self.number(digits[13...]),
            position <= UInt16.max, page <= UInt64(Int64.max)
        else { return nil }
        self.init(page: PageID(raw: Int64(page)), position: UInt16(position))
    }

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    package static func base32(_ value: UInt64, digits: Int) -> String {
        let bytes = (0..<digits).reversed().map { alphabet[Int(value >> UInt64($0 * 5) & 31)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            guard let index = alphabet.firstIndex(of: digit), value.leadingZeroBitCount >= 5 else { return nil }
            value = value << 5 | UInt64(index)
        }
        return value
    }
}
