import Campaigns

/// The name of a province for a reader; its code where the table does not know it.
enum ProvinceName {
    static func of(_ code: String) -> String { Provinces.name(of: code) }
}
