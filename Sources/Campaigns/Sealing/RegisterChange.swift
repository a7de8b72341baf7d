/// One change of a register of numbers, as it is stored: sealed under the register's own key.
///
/// Numbers as differences, one or two bytes each where there are millions; then a value a number, where the register
/// says more of a number than that it is in it.
package struct RegisterChange: Sendable, Equatable {
    package enum Kind: UInt8, Sendable {
        /// Everything before it counts no more.
        case replace = 1
        /// These are in the register from now on, with these values.
        case put = 2
        /// These are not in it any more.
        case remove = 3
    }

    /// Values of version 1 are a byte each.
    private static let version: UInt8 = 2
    /// Most numbers of one change: a list of millions becomes several, so that none needs much memory.
    package static let largest = 1 << 20

    package let kind: Kind
    /// Ascending, no number twice.
    package let numbers: [PhoneNumber]
    /// One a number, or none at all.
    package let values: [UInt32]

    /// - Parameters:
    ///   - kind: what it does.
    ///   - numbers: ascending, no number twice.
    ///   - values: one a number, or none at all.
    package init(_ kind: Kind, _ numbers: [PhoneNumber], values: [UInt32] = []) {
        self.kind = kind
        self.numbers = numbers
        self.values = values.count == numbers.count ? values : []
    }

    /// `register`: its name; the sealed bytes open for no other.
    package func sealed(key: DataKey, register: String) throws -> [UInt8] {
        try key.seal(encoded, context: "register/\(register)")
    }

    /// - Throws: when the key is another one, or the bytes were changed or moved.
    package init(opening sealed: [UInt8], key: DataKey, register: String) throws {
        guard let change = Self.decoded(try key.open(sealed, context: "register/\(register)")) else {
            throw Problem.damaged("register")
        }
        self = change
    }

    private var encoded: [UInt8] {
        // Five bytes hold every difference, five every value.
        Array(unsafeUninitializedCapacity: 16 + numbers.count * 10) { buffer, count in
            var writer = ColumnWriter(buffer)
            writer.u8(Self.version)
            writer.u8(kind.rawValue)
            writer.u8(values.isEmpty ? 0 : 1)
            writer.varint(UInt64(numbers.count))
            var last: UInt32 = 0
            for number in numbers {
                writer.varint(UInt64(number.nsn &- last))
                last = number.nsn
            }
            for value in values { writer.varint(UInt64(value)) }
            count = writer.count
        }
    }

    private static func decoded(_ bytes: [UInt8]) -> RegisterChange? {
        var reader = ColumnReader(bytes)
        let written = reader.u8()
        guard (1...version).contains(written), let kind = Kind(rawValue: reader.u8()) else { return nil }
        let hasValues = reader.u8() == 1
        let count = Int(clamping: reader.varint())
        guard count <= bytes.count else { return nil }
        var numbers: [PhoneNumber] = []
        numbers.reserveCapacity(count)
        var last: UInt32 = 0
        for _ in 0..<count {
            last = last &+ UInt32(truncatingIfNeeded: reader.varint())
            guard let number = PhoneNumber(nsn: last) else { return nil }
            numbers.append(number)
        }
        var values: [UInt32] = []
        for _ in 0..<(hasValues ? count : 0) {
            values.append(written == 1 ? UInt32(reader.u8()) : UInt32(clamping: reader.varint()))
        }
        return reader.isExhausted ? RegisterChange(kind, numbers, values: values) : nil
    }
}
