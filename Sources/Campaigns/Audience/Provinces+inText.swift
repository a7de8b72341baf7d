extension Provinces {
    /// The one province of today that a text names, as an issuer's name does ("Sở Y tế tỉnh An Giang"); nil when it
    /// names none or several. Names before 2025-07-01 count for the unit into which they went.
    package static func named(in text: String) -> Province? {
        let sought = " " + words(text).joined(separator: " ") + " "
        func names(_ province: Province) -> Bool {
            sought.contains(" " + words(province.asciiName).joined(separator: " ") + " ")
        }
        let today = current.filter(names)
        if !today.isEmpty { return today.count == 1 ? today.first : nil }
        let before = Set(legacy.filter(names).compactMap { successor(ofLegacyCode: $0.code) })
        return before.count == 1 ? before.first : nil
    }
}
