/// How much a state proves.
package enum Evidence: UInt8, Sendable, CaseIterable, Comparable {
    /// Nothing left us.
    case none = 0
    /// The gateway's reply to the submission.
    case accepted = 1
    /// A receipt of the network: the usual case in Viet Nam.
    case network = 2
    /// A receipt of the handset.
    case handset = 3
    /// The gateway offers no receipts.
    case noneOffered = 4

    package var name: String { String(describing: self) }
}

extension Evidence {
    package static func < (a: Evidence, b: Evidence) -> Bool { a.rawValue < b.rawValue }
}
