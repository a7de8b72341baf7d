/// Numbers that must not be planned, by cause.
package struct Suppression: Sendable {
    /// In the order in which they are asked: of two that hold, the first is the one that is counted.
    package enum Cause: Int, Sendable, CaseIterable {
        /// The subscriber refused messages of this office.
        case optedOut
        /// In the list of subscribers who want no advertising; advertising only.
        case doNotCall
        /// In an earlier plan of the same campaign, which goes on untouched.
        case earlierPlan
        /// Served by an earlier plan of the same directive.
        case served
        /// As many messages as the office allows in its window were sent or are reserved.
        case frequencyCap

        var leftOut: LeftOutCause {
            switch self {
            case .optedOut: .optedOut
            case .doNotCall: .doNotCall
            case .earlierPlan: .earlierPlan
            case .served: .served
            case .frequencyCap: .frequencyCap
            }
        }
    }

    private var sets = [NumberSet](repeating: NumberSet(), count: Cause.allCases.count)
    /// Those that hold anybody: a list of millions asks nothing else.
    private var asked: [Cause] = []

    package init() {}

    package init(served: NumberSet) { self[.served] = served }

    package subscript(cause: Cause) -> NumberSet {
        get { sets[cause.rawValue] }
        set {
            sets[cause.rawValue] = newValue
            asked = Cause.allCases.filter { sets[$0.rawValue].count > 0 }
        }
    }

    package var isEmpty: Bool { asked.isEmpty }

    /// The first cause that holds for a number; nil when it may be planned.
    ///
    /// - Precondition: `nsn` is that of a ``PhoneNumber``.
    func cause(nsn: UInt32) -> LeftOutCause? {
        for cause in asked where sets[cause.rawValue].contains(nsn: nsn) { return cause.leftOut }
        return nil
    }
}
