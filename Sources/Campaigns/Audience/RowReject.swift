/// Why a row is rejected beyond what its number says; `reason` is a word of the rejects file.
package struct RowReject: Error, Sendable, Equatable {
    package let reason: String

    package static let missingProvince = RowReject(reason: "missing-province")
    package static let unknownProvince = RowReject(reason: "unknown-province")
    /// A bare code that means one unit before 2025-07-01 and another one since.
    package static let ambiguousProvince = RowReject(reason: "ambiguous-province-code")
    /// No carrier of the campaign serves the number's network.
    package static let noGateway = RowReject(reason: "no-carrier")
}
