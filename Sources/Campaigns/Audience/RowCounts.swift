/// What became of every row read: `read` is always accepted + rejected + duplicates + suppressed.
package struct RowCounts: Sendable, Equatable, Codable {
    package var accepted = 0
    /// By reason, in the words of ``RejectReason``.
    package var rejected: [String: Int] = [:]
    package var duplicates = 0
    package var suppressed = 0

    package init() {}

    package var rejectedTotal: Int { rejected.values.reduce(0, +) }

    package var read: Int { accepted + rejectedTotal + duplicates + suppressed }
}
