/// The prefixes of the numbering plan as one array each, so that reading a number costs one look-up.
struct NumberPrefixes: Sendable {
    static let standard = NumberPrefixes()

    /// By the first four digits of the national significant number: position in `networks` plus 1, or 0.
    private let mobile: [UInt8]
    /// By the first three digits of an old ten-digit number: the two digits that replaced them, or 0 (2018).
    private let converted: [UInt8]
    /// By the first three digits of a landline number: whether the area exists.
    private let areas: [Bool]
    private let networks = Network.allCases

    /// The network of a nine-digit number; longest prefix wins.
    func network(nsn: UInt32) -> Network? {
        let prefix = Int(nsn / 100_000)
        guard prefix < 10_000 else { return nil }
        let position = mobile[prefix]
        return position == 0 ? nil : networks[Int(position) - 1]
    }

    /// Index into `Network.allCases` of the network of an allocated number.
    func position(nsn: UInt32) -> Int { max(0, Int(mobile[Int(nsn / 100_000)]) - 1) }

    /// The nine digits that replaced ten in 2018, the last seven kept; nil when the old prefix did not exist.
    func converted(tenDigits: UInt64) -> UInt32? {
        let prefix = Int(tenDigits / 10_000_000)
        guard prefix < 1_000, converted[prefix] != 0 else { return nil }
        return UInt32(converted[prefix]) * 10_000_000 + UInt32(tenDigits % 10_000_000)
    }

    /// Whether ten digits begin with an area code of a landline.
    func isArea(tenDigits: UInt64) -> Bool {
        let prefix = Int(tenDigits / 10_000_000)
        return prefix < 1_000 && areas[prefix]
    }

    private init() {
        mobile = NumberPrefixes.mobileTable()
        converted = NumberPrefixes.convertedTable()
        areas = NumberPrefixes.areaTable()
    }

    private static func mobileTable() -> [UInt8] {
        let table = Table(PackageResources.mobile_prefixes_csv)
        let (prefix, carrier, status) = (table.column("prefix"), table.column("carrier"), table.column("status"))
        var mobile = [UInt8](repeating: 0, count: 10_000)
        for row in table.rows.sorted(by: { $0[prefix].count < $1[prefix].count }) where row[status] != "unverified" {
            guard let network = Network.allCases.firstIndex(where: { $0.name == row[carrier] }) else {
                preconditionFailure("mobile-prefixes.csv: \(row)")
            }
            for index in range(row[prefix], digits: 4) { mobile[index] = UInt8(network + 1) }
        }
        return mobile
    }

    private static func convertedTable() -> [UInt8] {
        let table = Table(PackageResources.mobile_11to10_csv)
        let (old, new) = (table.column("old_prefix"), table.column("new_prefix"))
        var converted = [UInt8](repeating: 0, count: 1_000)
        for row in table.rows {
            for index in range(row[old], digits: 3) { converted[index] = UInt8(row[new]) ?? 0 }
        }
        return converted
    }

    private static func areaTable() -> [Bool] {
        let table = Table(PackageResources.landline_prefixes_csv)
        let prefix = table.column("national_prefix")
        var areas = [Bool](repeating: false, count: 1_000)
        for row in table.rows {
            for index in range(row[prefix], digits: 3) { areas[index] = true }
        }
        return areas
    }

    /// All values of so many digits that begin with this prefix, written with its trunk zero.
    private static func range(_ prefix: String, digits: Int) -> Range<Int> {
        let significant = prefix.dropFirst()
        guard let value = Int(significant), significant.count <= digits else {
            preconditionFailure("a prefix table has \(prefix)")
        }
        let width = (significant.count..<digits).reduce(1) { width, _ in width * 10 }
        return value * width..<(value + 1) * width
    }
}
