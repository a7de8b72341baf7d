/// What stands between cells: the one of comma, semicolon and tab that the header has most of.
enum Separator: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    var byte: UInt8 { rawValue }

    /// - Returns: nil for an empty file. A list with one column has no separator; any will do then.
    init?(headerOf bytes: ArraySlice<UInt8>) {
        let header = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        guard header.contains(where: { $0 != 0x20 }) else { return nil }
        let counts = Self.allCases.map { separator in (separator, header.count { $0 == separator.byte }) }
        self = counts.max { $0.1 < $1.1 }?.0 ?? .comma
    }
}
