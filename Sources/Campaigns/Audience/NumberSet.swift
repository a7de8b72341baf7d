import Foundation

/// An exact set of mobile numbers: one bit a number.
///
/// The 88 MB of all 700 million possible numbers are only reserved; memory is used where numbers are, at most for the
/// prefixes that exist. Asking costs one memory access.
package struct NumberSet: Sendable {
    private static let first = 300_000_000
    /// Words of one block: 4 KB, a page of memory.
    private static let block = 512
    private static let blocks = ((1_000_000_000 - first + 63) / 64 + block - 1) / block

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

    /// - Returns: true when the number was in the set.
    @discardableResult
    package mutating func remove(_ number: PhoneNumber) -> Bool {
        guard contains(number) else { return false }
        let position = Int(number.nsn) - Self.first
        own().words[position >> 6] &= ~(1 << UInt64(position & 63))
        count -= 1
        return true
    }

    /// Every number of the set, ascending.
    package func forEach(_ body: (PhoneNumber) throws -> Void) rethrows {
        guard let bits else { return }
        for block in 0..<Self.blocks where bits.touched[block] {
            for index in block * Self.block..<(block + 1) * Self.block {
                var word = bits.words[index]
                while word != 0 {
                    let position = index << 6 + word.trailingZeroBitCount
                    if let number = PhoneNumber(nsn: UInt32(Self.first + position)) { try body(number) }
                    word &= word - 1
                }
            }
        }
    }

    /// Adds every number of another set.
    package mutating func formUnion(_ other: NumberSet) {
        if count == 0 { self = other } else { other.forEach { insert($0) } }
    }

    /// - Precondition: `nsn` is that of a ``PhoneNumber``.
    mutating func insert(nsn: UInt32) -> Bool {
        let position = Int(nsn) - Self.first
        let bits = own()
        let mask: UInt64 = 1 << UInt64(position & 63)
        let word = bits.words[position >> 6]
        if word & mask != 0 { return false }
        bits.words[position >> 6] = word | mask
        bits.touched[position >> 15] = true
        count += 1
        return true
    }

    /// Inserts the number of each that has no cause yet; who was in the set before gets this one.
    ///
    /// A loop with nothing else in it: memory is asked for many numbers at a time, and not waited for one by one.
    mutating func insert(_ numbers: UnsafeMutableBufferPointer<ReadNumber>, else cause: LeftOutCause) {
        let bits = own()
        let (words, touched) = (bits.words, bits.touched)
        for index in numbers.indices where numbers[index].cause == 0 {
            let position = Int(numbers[index].nsn) - Self.first
            let mask: UInt64 = 1 << UInt64(position & 63)
            let word = words[position >> 6]
            if word & mask != 0 {
                numbers[index].cause = cause.rawValue
            } else {
                words[position >> 6] = word | mask
                touched[position >> 15] = true
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
        /// By block: whether anything was ever written there, so that the rest is neither copied nor looked through.
        let touched: UnsafeMutablePointer<Bool>

        init(copying other: Bits?) {
            words = NumberSet.reserve()
            touched = .allocate(capacity: NumberSet.blocks)
            touched.initialize(repeating: false, count: NumberSet.blocks)
            guard let other else { return }
            for block in 0..<NumberSet.blocks where other.touched[block] {
                touched[block] = true
                (words + block * NumberSet.block).update(
                    from: other.words + block * NumberSet.block, count: NumberSet.block)
            }
        }

        deinit {
            free(words)
            touched.deallocate()
        }
    }

    /// Zeroed memory that the system gives page by page when it is touched.
    private static func reserve() -> UnsafeMutablePointer<UInt64> {
        let bytes = blocks * block * MemoryLayout<UInt64>.stride
        guard let memory = calloc(blocks, bytes / blocks) else { fatalError("no \(bytes) bytes of address space") }
        return memory.bindMemory(to: UInt64.self, capacity: blocks * block)
    }
}
