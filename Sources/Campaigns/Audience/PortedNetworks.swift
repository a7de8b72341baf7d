import Foundation

/// The networks of numbers that kept their prefix when they moved to another one (*chuyển mạng giữ số*).
///
/// Four bits a number. The 350 MB of all 700 million possible numbers are only reserved; memory is used where numbers
/// are, at most for the prefixes that exist. Asking costs one memory access, a copy costs nothing until one of the two
/// is changed.
///
/// Numbers that come in no order meet memory that the processor does not know where to find: for ten million of them that
/// was half of the time (measured). A large table therefore asks the system for large pages of memory.
package struct PortedNetworks: Sendable {
    private static let first = 300_000_000
    private static let bytes = (1_000_000_000 - first) / 2

    private var marks: Marks?
    private let isLarge: Bool
    package private(set) var count = 0

    /// `isLarge`: millions of numbers are expected; then memory is used in pieces of 2 MB.
    package init(isLarge: Bool = false) { self.isLarge = isLarge }

    package var isEmpty: Bool { count == 0 }

    /// Says which network carries a number; a number that is there already gets the new one.
    ///
    /// - Returns: what the number had before; nil when it is new.
    @discardableResult
    package mutating func insert(_ number: PhoneNumber, _ network: Network) -> Network? {
        insert(nsn: number.nsn, position: Network.allCases.firstIndex(of: network) ?? 0).map { Network.allCases[$0] }
    }

    /// nil for a number that nothing is known of: it is where its prefix says.
    package subscript(number: PhoneNumber) -> Network? {
        position(nsn: number.nsn).map { Network.allCases[$0] }
    }

    /// As ``insert(_:_:)``, by index of `Network.allCases`.
    ///
    /// - Precondition: `nsn` is that of a ``PhoneNumber``.
    package mutating func insert(nsn: UInt32, position: Int) -> Int? {
        let place = Int(nsn) - Self.first
        let marks = own()
        let bytes = marks.bytes
        marks.touched[place >> 13] = true
        let shift = UInt8(place & 1) * 4
        let byte = bytes[place >> 1]
        bytes[place >> 1] = byte & ~(0xF << shift) | UInt8(position + 1) << shift
        let before = Int(byte >> shift & 0xF)
        if before == 0 { count += 1 }
        return before == 0 ? nil : before - 1
    }

    /// Takes the networks of numbers that were read, each by index of `Network.allCases`.
    ///
    /// - Parameter numbers: all of them without a cause.
    /// - Returns: the first one that has another network already; it and those behind it are not taken.
    package mutating func insert(_ numbers: ArraySlice<ReadNumber>) -> Int? {
        if numbers.isEmpty { return nil }
        let marks = own()
        // One tight loop: the memory of many numbers is fetched at the same time.
        let (conflict, new) = withExtendedLifetime(marks) { () -> (Int?, Int) in
            let (bytes, touched) = (marks.bytes, marks.touched)
            var new = 0
            for index in numbers.indices {
                let place = Int(numbers[index].nsn) - Self.first
                let shift = UInt8(place & 1) * 4
                let mark = numbers[index].network + 1
                let byte = bytes[place >> 1]
                let before = byte >> shift & 0xF
                if before == mark { continue }
                if before != 0 { return (index, new) }
                bytes[place >> 1] = byte | mark << shift
                touched[place >> 13] = true
                new += 1
            }
            return (nil, new)
        }
        count += new
        return conflict
    }

    /// As the subscript, by index of `Network.allCases`.
    ///
    /// - Precondition: as ``insert(nsn:position:)``.
    func position(nsn: UInt32) -> Int? {
        guard let marks else { return nil }
        let place = Int(nsn) - Self.first
        let mark = marks.bytes[place >> 1] >> (UInt8(place & 1) * 4) & 0xF
        return mark == 0 ? nil : Int(mark) - 1
    }

    /// The bytes for writing: made at the first number, copied when another value shares them.
    private mutating func own() -> Marks {
        if isKnownUniquelyReferenced(&marks), let marks { return marks }
        let mine = Marks(copying: marks, isLarge: isLarge)
        marks = mine
        return mine
    }

    // Sendable because a value never writes bytes that another one sees: `own` copies first.
    private final class Marks: @unchecked Sendable {
        let bytes: UnsafeMutablePointer<UInt8>
        /// By 4,096 bytes: whether anything was written there, so that a copy leaves the rest reserved.
        let touched: UnsafeMutablePointer<Bool>

        private static let blocks = (PortedNetworks.bytes + 4_095) / 4_096

        init(copying other: Marks?, isLarge: Bool) {
            // Zeroed memory that the system gives page by page when it is touched.
            guard let memory = calloc(Self.blocks, 4_096) else {
                fatalError("no \(PortedNetworks.bytes) bytes of address space")
            }
            bytes = memory.bindMemory(to: UInt8.self, capacity: Self.blocks * 4_096)
            if isLarge {
                // Advice: where the system gives none of its large pages, everything works with small ones.
                let start = (UInt(bitPattern: memory) + 4_095) & ~4_095
                madvise(UnsafeMutableRawPointer(bitPattern: start), (Self.blocks - 1) * 4_096, MADV_HUGEPAGE)
            }
            touched = .allocate(capacity: Self.blocks)
            touched.initialize(repeating: false, count: Self.blocks)
            guard let other else { return }
            for block in 0..<Self.blocks where other.touched[block] {
                touched[block] = true
                (bytes + block * 4_096).update(from: other.bytes + block * 4_096, count: 4_096)
            }
        }

        deinit {
            free(bytes)
            touched.deallocate()
        }
    }
}
