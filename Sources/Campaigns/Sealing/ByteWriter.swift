/// Writes fixed-width little-endian fields: the ledger's records are the same on every machine.
package struct ByteWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func u8(_ value: UInt8) { bytes.append(value) }

    package mutating func u16(_ value: UInt16) { fixed(value) }

    package mutating func u32(_ value: UInt32) { fixed(value) }

    package mutating func u64(_ value: UInt64) { fixed(value) }

    package mutating func zeros(_ count: Int) {
        for _ in 0..<count { bytes.append(0) }
    }

    private mutating func fixed<Value: FixedWidthInteger>(_ value: Value) {
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> Value(shift)))
        }
    }
}
