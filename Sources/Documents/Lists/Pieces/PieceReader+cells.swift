import Campaigns

/// The contents of cells: where they stand in the piece, or rewritten behind it.
extension PieceReader {
    func byte(_ offset: Int, _ bytes: UnsafeRawBufferPointer) -> UInt8 {
        offset < bytes.count ? bytes[offset] : spelled[offset - bytes.count]
    }

    /// Reads a cell that begins with a quote.
    ///
    /// - Returns: its contents where they stand, or rewritten behind the piece.
    mutating func quoted(_ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ line: inout Int) -> Range<Int> {
        let (separator, count) = (layout.separator, bytes.count)
        let opening = position
        position += 1
        var isPlain = true
        var end = count
        while position < count {
            let byte = bytes[position]
            position += 1
            // LF, CR LF, or the lone CR of old spreadsheets.
            if byte == 0x0A || (byte == 0x0D && (position == count || bytes[position] != 0x0A)) { line += 1 }
            guard byte == 0x22 else { continue }
            if position < count, bytes[position] == 0x22 {
                isPlain = false
                position += 1
                continue
            }
            end = position - 1
            break
        }
        let closing = position
        // What stands between the closing quote and the separator is kept: better a refused number than a lost one.
        while position < count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
        if isPlain, closing == position { return opening + 1..<max(end, opening + 1) }
        let start = count + spelled.count
        var index = opening + 1
        while index < end {
            spelled.append(bytes[index])
            index += bytes[index] == 0x22 ? 2 : 1
        }
        spelled.append(contentsOf: bytes[min(closing, position)..<position])
        return start..<count + spelled.count
    }

    func content<Result>(
        _ range: Range<Int>, _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        if range.upperBound <= bytes.count { return body(UnsafeRawBufferPointer(rebasing: bytes[range])) }
        return copy(range, bytes).withUnsafeBytes(body)
    }

    func copy(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        range.upperBound <= bytes.count
            ? Array(bytes[range]) : Array(spelled[range.lowerBound - bytes.count..<range.upperBound - bytes.count])
    }
}
