import Carriers

/// What a reply of the mock shall say of a whole submission.
enum Wanted: Sendable, Hashable, CaseIterable {
    case accepted, duplicate, rejected, throttled, temporary, blocked, balance, authExpired, ambiguous

    var outcome: Outcome {
        switch self {
        case .accepted: .accepted
        case .duplicate: .duplicate
        case .rejected: .rejected
        case .throttled: .throttled
        case .temporary: .temporary
        case .blocked, .balance: .blocked
        case .authExpired: .authExpired
        case .ambiguous: .ambiguous
        }
    }

    /// Why, where that is what shall be said.
    var reason: Reason? { self == .balance ? .balance : nil }

    /// What is answered where no rule of the description says it: what HTTP itself has for it (RFC 9110, RFC 6585).
    var plainStatus: Int {
        switch self {
        case .accepted, .duplicate: 200
        case .rejected: 400
        case .throttled: 429
        case .temporary: 503
        case .blocked: 403
        case .balance: 402
        case .authExpired: 401
        case .ambiguous: 500
        }
    }

    /// What comes nearest where nothing says it at all.
    var nearest: Wanted? {
        switch self {
        case .duplicate: .accepted
        case .throttled: .temporary
        case .temporary: .throttled
        case .blocked: .balance
        case .balance: .blocked
        case .accepted, .rejected, .authExpired, .ambiguous: nil
        }
    }
}
