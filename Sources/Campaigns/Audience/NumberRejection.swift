/// Why a cell is not the number of a mobile subscriber in Viet Nam.
package enum NumberRejection: String, Sendable, CaseIterable {
    /// Empty, or something in it is neither a digit nor a usual separator.
    case notANumber = "not-a-number"
    case badLength = "bad-length"
    /// The length is right, but the prefix is given to nobody.
    case unallocatedPrefix = "unallocated-prefix"
    case landline
    case landlineBadLength = "landline-bad-length"
    /// 1800 and 1900.
    case serviceNumber = "service-number"
    /// 069: networks of the army and the police.
    case privateNetwork = "private-network"
    /// 0672: satellite stations.
    case vsat
    /// Three to six digits, such as 113.
    case shortCode = "short-code"
    case foreign
    case unrecognised
}
