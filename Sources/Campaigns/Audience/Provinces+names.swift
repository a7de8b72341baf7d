extension Provinces {
    private static let names = Dictionary(
        current.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })

    /// The name of a province for a reader; its code where the table does not know it.
    package static func name(of code: String) -> String { names[code] ?? code }
}
