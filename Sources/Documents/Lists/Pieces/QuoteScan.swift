import Foundation

/// Finds where rows end, outside quotes (RFC 4180), without looking at cells.
struct QuoteScan {
    let separator: UInt8

    /// - Parameters:
    ///   - bytes: begin where a row begins.
    ///   - isWhole: nothing follows.
    /// - Returns: the end of the last whole row, 0 when there is none; and where the quote opens that is not closed.
    func lastRowEnd(in bytes: UnsafeRawBufferPointer, isWhole: Bool) -> (end: Int, openQuote: Int?) {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return (0, nil) }
        if memchr(base, 0x22, bytes.count) == nil { return (Self.lastLineEnd(bytes), nil) }
        var position = 0
        var end = 0
        while position < bytes.count {
            // At the start of a cell.
            if bytes[position] == 0x22 {
                let opening = position
                guard let close = Self.closing(bytes, after: opening, isWhole: isWhole) else { return (end, opening) }
                position = close
            }
            while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A,
                bytes[position] != 0x0D
            {
                position += 1
            }
            guard position < bytes.count else { break }
            let byte = bytes[position]
            position += 1
            if byte == separator { continue }
            if byte == 0x0D {
                // The line feed of this row's end may come with the next bytes.
                if position == bytes.count, !isWhole { break }
                if position < bytes.count, bytes[position] == 0x0A { position += 1 }
            }
            end = position
        }
        return (end, nil)
    }

    /// Behind the quote that closes the one at `opening`; nil when none does.
    private static func closing(_ bytes: UnsafeRawBufferPointer, after opening: Int, isWhole: Bool) -> Int? {
        var position = opening + 1
        while position < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + position, 0x22, bytes.count - position)
        {
            position = base.distance(to: UnsafeRawPointer(found)) + 1
            // A quote at the very end may be the first of two.
            if position == bytes.count { return isWhole ? position : nil }
            if bytes[position] != 0x22 { return position }
            position += 1
        }
        return nil
    }

    /// Behind the last LF; behind the last lone CR where there is no LF.
    private static func lastLineEnd(_ bytes: UnsafeRawBufferPointer) -> Int {
        if let index = bytes.lastIndex(of: 0x0A) { return index + 1 }
        guard let index = bytes.dropLast().lastIndex(of: 0x0D) else { return 0 }
        return index + 1
    }
}
