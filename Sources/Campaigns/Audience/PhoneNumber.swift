/// A Vietnamese mobile number: the nine digits after +84, the first one of 3 5 7 8 9 (national numbering plan of 2018).
///
/// Nine digits fit in 32 bits, so that an audience of millions stays small. The description is masked:
/// a number is personal data and reaches a log or a screen only by being asked for by one of its formats.
package struct PhoneNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// National significant number, 300,000,000 … 999,999,999.
    package let nsn: UInt32

    /// - Returns: nil when the digits cannot be a mobile number.
    package init?(nsn: UInt32) {
        switch nsn / 100_000_000 {
        case 3, 5, 7, 8, 9: self.nsn = nsn
        default: return nil
        }
    }

    /// How a gateway wants an address written (`address.format` of `carriers.json`).
    package enum Format: String, Sendable {
        case e164, intl84, national0, nsn
    }

    package func formatted(_ format: Format) -> String {
        switch format {
        case .e164: "+84\(nsn)"
        case .intl84: "84\(nsn)"
        case .national0: "0\(nsn)"
        case .nsn: "\(nsn)"
        }
    }

    /// The network that its prefix was allocated to: a hint, because a number may have moved and kept its prefix
    /// (portability, since 2018); nil for an unallocated prefix.
    package var prefixNetwork: Network? { NumberPrefixes.standard.network(nsn: nsn) }

    package var e164: String { formatted(.e164) }

    /// `+84912***678`: enough to recognise one's own number, not enough to call somebody.
    package var description: String {
        let digits = String(nsn)
        return "+84\(digits.prefix(3))***\(digits.suffix(3))"
    }

    package static func < (a: PhoneNumber, b: PhoneNumber) -> Bool { a.nsn < b.nsn }
}
