extension SealedNumbers {
    /// Where a page has a number; nothing but the column of numbers is looked at, and nothing is built.
    ///
    /// - Parameters:
    ///   - number: whom to look for.
    ///   - sealed: the page as it is stored.
    ///   - key: the plan's data key.
    ///   - page: the page's identifier.
    /// - Returns: nil when the page does not have it.
    /// - Throws: when the key is another one, or the bytes were changed or moved.
    package static func position(
        of number: PhoneNumber, in sealed: [UInt8], key: DataKey, page: Int64
    ) throws -> UInt16? {
        try key.withOpened(sealed, context: "page/\(page)") { bytes in
            guard let (count, start) = numbers(in: bytes) else { throw Problem.damaged("page") }
            let sought = number.nsn.littleEndian
            for index in 0..<count
            where bytes.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self) == sought {
                return UInt16(truncatingIfNeeded: index)
            }
            return nil
        }
    }

    /// How many numbers there are, and where their column begins; nil for bytes of another version.
    private static func numbers(in bytes: UnsafeRawBufferPointer) -> (count: Int, start: Int)? {
        guard bytes.first == version else { return nil }
        var count: UInt64 = 0
        for (index, byte) in bytes.dropFirst().prefix(9).enumerated() {
            count |= UInt64(byte & 0x7F) << UInt64(index * 7)
            guard byte < 0x80 else { continue }
            let start = index + 2
            return count <= UInt64(max(0, bytes.count - start) / 5) ? (Int(count), start) : nil
        }
        return nil
    }
}
