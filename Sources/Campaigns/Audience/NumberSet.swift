import Foundation

/// An exact set of mobile numbers: one bit a number.
///
/// The 88 MB of all 700 million possible numbers are only reserved; memory is used where numbers are, at most for the
/// prefixes that exist. Asking costs one memory access.
package struct NumberSet: Sendable {
    private static let first = 300_000_000
    private static let words = (1_000_000_000 - first + 63) / 64

    private var bits: Bits?
    package private(set) var count = 0

    package init() {}

    package init(_ numbers: some Sequence<PhoneNumber>) {
        for number in numbers { insert(number) }
    }

    /// - Returns: true when the number was not in the set before.
    @discardableResult
    package mutating func insert(_ number: PhoneNumber) -> Bool { insert(nsn: number.nsn) }

    package func contains(_ number: PhoneNumber) -> Bool { contains(nsn: number.nsn) }

    /// Puts in everybody of another set.
    package mutating func formUnion(_ other: NumberSet) {
        guard let more = other.bits else { return }
        if bits == nil {
            self = other
            return
        }
        let words = own().words
        var count = 0
        for index in 0..<Self.words {
            // What nobody touched is not touched here either.
            let added = more.words[index]
            if added != 0 { words[index] |= added }
            count += words[index].nonzeroBitCount
        }
        self.count = count
    }

    /// - Precondition: `nsn` is that of a ``PhoneNumber``.
    mutating func insert(nsn: UInt32) -> Bool {
        let position = Int(nsn) - Self.first
        let words = own().words
        let mask: UInt64 = 1 << UInt64(position & 63)
        let word = words[position >> 6]
        if word & mask != 0 { return false }
        words[position >> 6] = word | mask
        count += 1
        return true
    }

    /// Inserts the number of each that has no cause yet; who was in the set before gets this one.
    ///
    /// A loop with nothing else in it: memory is asked for many numbers at a time, and not waited for one by one.
    mutating func insert(_ numbers: UnsafeMutableBufferPointer<ReadNumber>, else cause: LeftOutCause) {
        let words = own().words
        for index in numbers.indices where numbers[index].cause == 0 {
            let position = Int(numbers[index].nsn) - Self.first
            let mask: UInt64 = 1 << UInt64(position & 63)
            let word = words[position >> 6]
            if word & mask != 0 {
                numbers[index].cause = cause.rawValue
            } else {
                words[position >> 6] = word | mask
                count += 1
            }
        }
    }

    /// - Precondition: as ``insert(nsn:)``.
    func contains(nsn: UInt32) -> Bool {
        guard let bits else { return false }
        let position = Int(nsn) - Self.first
        return bits.words[position >> 6] & (1 << UInt64(position & 63)) != 0
    }

    /// The bits for writing: made at the first number, copied when another set shares them.
    private mutating func own() -> Bits {
        if isKnownUniquelyReferenced(&bits), let bits { return bits }
        let mine = Bits(copying: bits)
        bits = mine
        return mine
    }

    // Sendable because a set never writes bits that another set sees: `own` copies first.
    private final class Bits: @unchecked Sendable {
        let words: UnsafeMutablePointer<UInt64>

        init(copying other: Bits?) {
            words = NumberSet.reserve(NumberSet.words)
            if let other { words.update(from: other.words, count: NumberSet.words) }
        }

        deinit { free(words) }
    }

    /// Zeroed memory that the system gives page by page when it is touched.
    private static func reserve(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        guard let memory = calloc(count, MemoryLayout<UInt64>.stride) else {
            fatalError("no \(count * MemoryLayout<UInt64>.stride) bytes of address space")
        }
        return memory.bindMemory(to: UInt64.self, capacity: count)
    }
}
