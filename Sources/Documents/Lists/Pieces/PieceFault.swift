import Campaigns

/// Where a piece cannot be used.
enum PieceFault {
    /// The first byte that is no UTF-8.
    static func firstInvalid(_ bytes: UnsafeRawBufferPointer) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Line and column of a byte; a column is counted in its line.
    static func place(
        _ offset: Int, _ kind: ListFault, _ bytes: UnsafeRawBufferPointer
    ) -> (line: Int, column: Int, kind: ListFault) {
        var line = 0
        var start = 0
        for index in 0..<min(offset, bytes.count) {
            let byte = bytes[index]
            guard byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) else {
                continue
            }
            line += 1
            start = index + 1
        }
        return (line, String(decoding: bytes[start..<max(start, offset)], as: UTF8.self).count + 1, kind)
    }
}
