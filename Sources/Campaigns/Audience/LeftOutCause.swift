/// Why a number that was read is not in the plan: the closed set of words in the rejects file.
///
/// Raw values only keep the rows of a batch small; what is stored and shown is the ``word``.
package enum LeftOutCause: UInt8, Sendable, CaseIterable {
    case notANumber = 1
    case badLength, unallocatedPrefix, landline, landlineBadLength, serviceNumber, privateNetwork, vsat, shortCode
    case foreign, unrecognised
    /// A spreadsheet wrote `9.12E+08`: the digits are gone.
    case digitsLost
    case missingProvince, unknownProvince
    /// A bare code that means one unit before 2025-07-01 and another one since.
    case ambiguousProvince
    /// No carrier of the campaign serves the number's network.
    case noCarrier
    /// The same number stands above, however it is written there.
    case duplicate
    /// Why a number that could be planned is not: the causes of ``Suppression``.
    case optedOut, doNotCall, earlierPlan, served, frequencyCap

    package init(_ rejection: NumberRejection) {
        self =
            switch rejection {
            case .notANumber: .notANumber
            case .badLength: .badLength
            case .unallocatedPrefix: .unallocatedPrefix
            case .landline: .landline
            case .landlineBadLength: .landlineBadLength
            case .serviceNumber: .serviceNumber
            case .privateNetwork: .privateNetwork
            case .vsat: .vsat
            case .shortCode: .shortCode
            case .foreign: .foreign
            case .unrecognised: .unrecognised
            }
    }

    /// True for what is counted as *suppressed*.
    package var isSuppression: Bool { Suppression.Cause.allCases.contains { $0.leftOut == self } }

    /// The verdict on the number alone; nil for every other cause.
    package var rejection: NumberRejection? { NumberRejection.allCases.first { LeftOutCause($0) == self } }

    /// The stable word of the rejects file's fifth column and of `plan --json`.
    package var word: String {
        if let rejection { return rejection.rawValue }
        return switch self {
        case .digitsLost: "digits-lost"
        case .missingProvince: "missing-province"
        case .unknownProvince: "unknown-province"
        case .ambiguousProvince: "ambiguous-province-code"
        case .noCarrier: "no-carrier"
        case .optedOut: "opted-out"
        case .doNotCall: "do-not-call"
        case .earlierPlan: "earlier-plan"
        case .served: "served"
        case .frequencyCap: "frequency-cap"
        default: "duplicate"
        }
    }
}
