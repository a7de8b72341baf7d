import Campaigns

/// What the mock did with one recipient of a submission.
struct MockResult: Sendable, Equatable {
    enum Kind: Sendable, Hashable {
        case accepted, duplicate, rejected

        var wanted: Wanted {
            switch self {
            case .accepted: .accepted
            case .duplicate: .duplicate
            case .rejected: .rejected
            }
        }
    }

    let number: PhoneNumber
    /// Our key, where the request showed it.
    let key: String?
    let kind: Kind
    /// Empty for a rejected one.
    let messageId: String
}
