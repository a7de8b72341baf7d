/// What became of every number read: `read` is always accepted + rejected + duplicates + suppressed.
///
/// A row with two numbers counts as two, one for the father and one for the mother.
package struct RowCounts: Sendable, Equatable, Codable {
    package var accepted = 0
    /// By the word of ``LeftOutCause``.
    package var rejected: [String: Int] = [:]
    package var duplicates = 0
    package var suppressed = 0

    package init() {}

    package var rejectedTotal: Int { rejected.values.reduce(0, +) }

    package var read: Int { accepted + rejectedTotal + duplicates + suppressed }

    package mutating func add(_ count: Int, leftOut cause: LeftOutCause) {
        switch cause {
        case .duplicate: duplicates += count
        case .suppressed: suppressed += count
        default: rejected[cause.word, default: 0] += count
        }
    }

    package static func += (a: inout RowCounts, b: RowCounts) {
        a.accepted += b.accepted
        a.duplicates += b.duplicates
        a.suppressed += b.suppressed
        a.rejected.merge(b.rejected, uniquingKeysWith: +)
    }
}
