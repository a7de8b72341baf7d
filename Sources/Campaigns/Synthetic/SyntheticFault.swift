/// What may be wrong with a row of a synthetic list: what lists of communes have.
package enum SyntheticFault: String, Sendable, CaseIterable {
    /// A number of another row, written in another way.
    case duplicate
    case landline, foreign, letters, empty
    case tooShort = "too-short"
    case shortCode = "short-code"
    case digitsLost = "digits-lost"
    case unallocated = "unallocated-prefix"
    case unknownProvince = "unknown-province"

    /// The word under which a plan counts it.
    package var cause: LeftOutCause {
        switch self {
        case .duplicate: .duplicate
        case .landline: .landline
        case .foreign: .foreign
        case .letters, .empty: .notANumber
        case .tooShort: .badLength
        case .shortCode: .shortCode
        case .digitsLost: .digitsLost
        case .unallocated: .unallocatedPrefix
        case .unknownProvince: .unknownProvince
        }
    }
}
