/// A province or a city of the central government.
package struct Province: Sendable, Hashable {
    /// Two digits, in the code list that the table of the province speaks.
    package let code: String
    /// Without the kind: `An Giang`.
    package let name: String
    /// With the kind: `Tỉnh An Giang`.
    package let fullName: String
    /// Without diacritics: `An Giang`, `Ha Noi`.
    package let asciiName: String
    /// For files and addresses: `an-giang`.
    package let slug: String
}
