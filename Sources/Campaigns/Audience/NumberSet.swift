/// An exact set of mobile numbers: one bit a number in blocks of a million, made when first touched.
///
/// A province of five million needs at most 100 MB however the numbers are spread, and asking costs one memory access.
package struct NumberSet: Sendable {
    private static let blockSize = 1_000_000
    private var blocks: [[UInt64]] = Array(repeating: [], count: 1_000)
    package private(set) var count = 0

    package init() {}

    package init(_ numbers: some Sequence<PhoneNumber>) {
        for number in numbers { insert(number) }
    }

    /// - Returns: true when the number was not in the set before.
    @discardableResult
    package mutating func insert(_ number: PhoneNumber) -> Bool {
        let block = Int(number.nsn) / Self.blockSize
        let bit = Int(number.nsn) % Self.blockSize
        if blocks[block].isEmpty { blocks[block] = Array(repeating: 0, count: Self.blockSize / 64) }
        let mask: UInt64 = 1 << UInt64(bit & 63)
        if blocks[block][bit >> 6] & mask != 0 { return false }
        blocks[block][bit >> 6] |= mask
        count += 1
        return true
    }

    package func contains(_ number: PhoneNumber) -> Bool {
        let block = Int(number.nsn) / Self.blockSize
        let bit = Int(number.nsn) % Self.blockSize
        guard !blocks[block].isEmpty else { return false }
        return blocks[block][bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }
}
