import Campaigns

/// The name of a province for a reader; its code where the table does not know it.
enum ProvinceName {
    private static let names = Dictionary(
        Provinces.current.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })

    static func of(_ code: String) -> String { names[code] ?? code }
}
