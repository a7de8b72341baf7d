/// Reads what ``ByteWriter`` wrote. Reading past the end gives zeros: sizes are checked before.
package struct ByteReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    package var isAtEnd: Bool { position >= bytes.endIndex }

    package mutating func u8() -> UInt8 {
        guard position < bytes.endIndex else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func u16() -> UInt16 { fixed() }

    package mutating func u32() -> UInt32 { fixed() }

    package mutating func u64() -> UInt64 { fixed() }

    package mutating func skip(_ count: Int) { position += count }

    private mutating func fixed<Value: FixedWidthInteger>() -> Value {
        var value: Value = 0
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            value |= Value(truncatingIfNeeded: u8()) << Value(shift)
        }
        return value
    }
}
