import Foundation

/// An address, or a range in CIDR notation (RFC 4632, RFC 4291): who may bring receipts (`ipAllow`).
package struct AddressRange: Sendable, Equatable {
    private let bytes: [UInt8]
    private let bits: Int

    /// - Returns: nil for what is neither an IPv4 nor an IPv6 address, with or without a prefix length.
    package init?(_ text: String) {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let bytes = Self.bytes(halves[0]) else { return nil }
        var bits = bytes.count * 8
        if halves.count == 2 {
            guard let written = Int(halves[1]), (0...bits).contains(written) else { return nil }
            bits = written
        }
        self.bytes = bytes
        self.bits = bits
    }

    /// An IPv4 address that came over an IPv6 socket (`::ffff:192.0.2.1`) counts as IPv4.
    package func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(address), other.count == bytes.count else { return false }
        let whole = bits / 8
        guard other.prefix(whole).elementsEqual(bytes.prefix(whole)) else { return false }
        let rest = bits % 8
        return rest == 0 || (other[whole] ^ bytes[whole]) >> (8 - rest) == 0
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: sixteen) { Array($0) }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped ? Array(bytes.suffix(4)) : bytes
    }
}
