/// How an accepted number was written; the words of the report on an import.
package enum NumberForm: String, Sendable, CaseIterable {
    /// In full, with trunk zero or with +84.
    case ok
    /// `84…` without the plus.
    case noPlus = "no-plus"
    /// Nine digits: a spreadsheet took the leading zero away.
    case missingTrunkZero = "missing-trunk-zero"
    /// `0084…`
    case doubleZero = "00-prefix"
    /// `+840…`
    case trunkZeroAfterCountryCode = "trunk-zero-after-country-code"
    /// Eleven digits of before 2018-09-15, converted by the plan of that year.
    case converted2018 = "converted-2018"
}
