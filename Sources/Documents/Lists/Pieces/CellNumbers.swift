import Campaigns

/// Several numbers in one cell: `0912345678 / 0987654321`, `0912345678; 0987654321`, one below the other.
enum CellNumbers {
    /// Slash, semicolon, comma, bar, ampersand and line breaks stand between numbers.
    private static let marks: Set<UInt8> = [0x2F, 0x3B, 0x2C, 0x7C, 0x26, 0x0A, 0x0D]

    /// - Returns: where each number stands; nothing when the cell does not clearly hold several: each part must have the
    ///   digits of a whole number, so that `0912345678/79` is refused and not guessed.
    static func parts(of cell: UnsafeRawBufferPointer) -> [Range<Int>] {
        let byMark = split(cell) { marks.contains($0) }
        if byMark.count > 1 { return byMark.allSatisfy { digits(cell, $0) >= 8 } ? byMark : [] }
        let byBlank = split(cell) { $0 == 0x20 || $0 == 0x09 }
        return byBlank.count > 1 && byBlank.allSatisfy { (9...13).contains(digits(cell, $0)) } ? byBlank : []
    }

    private static func split(_ cell: UnsafeRawBufferPointer, _ isMark: (UInt8) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for index in 0...cell.count where index == cell.count || isMark(cell[index]) {
            var (first, last) = (start, index)
            while first < last, cell[first] == 0x20 || cell[first] == 0x09 { first += 1 }
            while first < last, cell[last - 1] == 0x20 || cell[last - 1] == 0x09 { last -= 1 }
            if first < last { parts.append(first..<last) }
            start = index + 1
        }
        return parts
    }

    private static func digits(_ cell: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        cell[range].count { $0 >= 0x30 && $0 <= 0x39 }
    }
}
