/// What stands between cells: the one of comma, semicolon and tab that the header has most of.
enum Separator: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    var byte: UInt8 { rawValue }

    /// - Returns: nil for an empty file. A list with one column has no separator; any will do then.
    init?(headerOf bytes: ArraySlice<UInt8>) {
        let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let header = bytes.drop { blank.contains($0) }.prefix { $0 != 0x0A && $0 != 0x0D }
        guard !header.isEmpty else { return nil }
        // What stands in quotes separates nothing.
        var isQuoted = false
        let bare = header.filter { byte in
            if byte == 0x22 { isQuoted.toggle() }
            return !isQuoted
        }
        let counts = Self.allCases.map { separator in (separator, bare.count { $0 == separator.byte }) }
        self = counts.max { $0.1 < $1.1 }?.0 ?? .comma
    }
}
