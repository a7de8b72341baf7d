package import Campaigns

/// Addresses as gateways write them.
package enum AddressForm {
    /// `+84…`, `84…`, `0084…`, `0…` or nine digits; spaces, dots and hyphens between are skipped.
    package static func number(_ written: String) -> PhoneNumber? {
        var digits: [UInt8] = []
        for byte in written.utf8 {
            switch byte {
            case 48...57: digits.append(byte - 48)
            case UInt8(ascii: "+"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): continue
            default: return nil
            }
        }
        if digits.starts(with: [0, 0]) { digits.removeFirst(2) }
        if digits.count == 11, digits.starts(with: [8, 4]) {
            digits.removeFirst(2)
        } else if digits.count == 10, digits.first == 0 {
            digits.removeFirst()
        }
        guard digits.count == 9 else { return nil }
        return PhoneNumber(nsn: digits.reduce(0) { $0 * 10 + UInt32($1) })
    }
}
