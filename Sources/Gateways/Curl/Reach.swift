/// How far a request may travel, whatever its description says.
package enum Reach: Sendable, Equatable {
    /// Only to 127/8 and ::1: the rule for synthetic numbers, which belong to real people.
    case loopbackOnly
    /// As far as the description allows.
    case asDescribed
}
