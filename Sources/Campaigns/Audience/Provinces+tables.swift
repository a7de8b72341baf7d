extension Provinces {
    struct CurrentRow: Sendable {
        let province: Province
        let variants: [String]
    }

    struct LegacyRow: Sendable {
        let province: Province
        let variants: [String]
        /// Code of today of the unit that it went into.
        let mergedInto: String
    }

    struct Former: Sendable {
        let province: Province
        let successor: Province
    }

    struct Index: Sendable {
        var currentByCode: [String: Province] = [:]
        var legacyByCode: [String: Former] = [:]
        var byName: [String: Province] = [:]
    }

    static let currentTable: [CurrentRow] = {
        let table = Table(PackageResources.provinces_csv)
        let variants = table.column("name_variants")
        return table.rows.map { row in
            CurrentRow(province: province(row, of: table, code: "code"), variants: list(row[variants]))
        }
    }()

    /// Registered people, in the order of `current`: weights, not truth.
    static let populations: [Int] = {
        let table = Table(PackageResources.provinces_csv)
        let population = table.column("population")
        return table.rows.map { Int($0[population]) ?? 0 }
    }()

    static let legacyTable: [LegacyRow] = {
        let table = Table(PackageResources.legacy_provinces_csv)
        let (variants, into) = (table.column("name_variants"), table.column("merged_into"))
        return table.rows.map { row in
            LegacyRow(
                province: province(row, of: table, code: "old_code"), variants: list(row[variants]),
                mergedInto: row[into])
        }
    }()

    static let index: Index = {
        var index = Index()
        for row in currentTable { index.currentByCode[row.province.code] = row.province }
        for row in legacyTable {
            guard let successor = index.currentByCode[row.mergedInto] else {
                preconditionFailure("legacy-provinces.csv: \(row)")
            }
            index.legacyByCode[row.province.code] = Former(province: row.province, successor: successor)
            for name in [row.province.name] + row.variants { index.byName[nameKey(words(name))] = successor }
        }
        // The names of today come last and win.
        for row in currentTable {
            for name in [row.province.name] + row.variants { index.byName[nameKey(words(name))] = row.province }
        }
        // Not in the tables, but in most lists of the South.
        for name in ["HCM", "TPHCM"] { index.byName[nameKey(words(name))] = index.currentByCode["79"] }
        return index
    }()

    private static func province(_ row: [String], of table: Table, code: String) -> Province {
        Province(
            code: row[table.column(code)], name: row[table.column("name")], fullName: row[table.column("full_name")],
            asciiName: row[table.column("ascii_name")], slug: row[table.column("slug")])
    }

    private static func list(_ cell: String) -> [String] {
        cell.split(separator: ";").map { String($0.drop { $0 == " " }) }
    }
}
