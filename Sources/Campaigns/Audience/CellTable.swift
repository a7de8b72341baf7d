/// Numbers spellings in the order in which they first come, so that a list of millions asks for each only once.
///
/// Open addressing over one array of bytes: looking up a known spelling allocates nothing.
package struct CellTable: Sendable {
    private var slots: [UInt32]
    private var starts: [Int] = [0]
    private var hashes: [UInt64] = []
    private var bytes: [UInt8] = []
    private let limit: Int

    /// `limit`: most spellings that are kept.
    package init(limit: Int) {
        self.limit = limit
        slots = Array(repeating: 0, count: 1_024)
    }

    package var count: Int { hashes.count }

    package func text(_ index: Int) -> String {
        String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
    }

    /// The number of a spelling, counted from 0; a new one gets the next.
    ///
    /// - Returns: nil when it is new and the table is full.
    package mutating func index(of cell: UnsafeRawBufferPointer) -> Int? {
        let hash = Self.hash(cell)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == hash, isEqual(index, cell) { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        guard count < limit else { return nil }
        slots[slot] = UInt32(count + 1)
        hashes.append(hash)
        bytes.append(contentsOf: cell)
        starts.append(bytes.count)
        if count * 2 > slots.count { grow() }
        return count - 1
    }

    private func isEqual(_ index: Int, _ cell: UnsafeRawBufferPointer) -> Bool {
        let (start, end) = (starts[index], starts[index + 1])
        guard end - start == cell.count else { return false }
        return bytes.withUnsafeBytes { known in
            var position = 0
            while position + 8 <= cell.count {
                if known.loadUnaligned(fromByteOffset: start + position, as: UInt64.self)
                    != cell.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                {
                    return false
                }
                position += 8
            }
            while position < cell.count {
                if known[start + position] != cell[position] { return false }
                position += 1
            }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    private static let seed = UInt64.random(in: .min ... .max)

    private static func hash(_ cell: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: cell.count)
        var position = 0
        while position + 8 <= cell.count {
            hash = mix(hash ^ cell.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        while position < cell.count {
            rest = rest << 8 | UInt64(cell[position])
            position += 1
        }
        return mix(hash ^ rest)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }
}
