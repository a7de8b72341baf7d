/// What the lists amount to after cleaning, de-duplication and suppression; the recipients themselves are in pages.
package struct Audience: Sendable, Equatable {
    package var lists: [ListCounts] = []
    /// Recipients by segment; none is empty.
    package var segments: [SegmentKey: Int] = [:]
    /// Names of groups (commune, class …); index 0 is "no group".
    package var groups: [String] = [""]
    /// True when any row says `synthetic=1`: such a plan goes to loopback addresses only.
    package var synthetic = false

    package init() {}

    package var rows: RowCounts { lists.reduce(into: RowCounts()) { $0 += $1.rows } }

    package var planned: Int { segments.values.reduce(0, +) }
}
