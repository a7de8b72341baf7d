/// The recipients after import, cleaning, de-duplication and suppression, with an account of every row.
package struct Audience: Sendable {
    package var rows = RowCounts()
    package var segments: [SegmentKey: [Recipient]] = [:]
    package var leftOut: [LeftOut] = []
    /// Names of groups (commune, class …); index 0 is "no group".
    package var groups: [String] = [""]
    package var files: [String] = []
    /// True when any row says `synthetic=1`: such a plan goes to loopback addresses only.
    package var synthetic = false

    package init() {}

    package var planned: Int { rows.accepted }
}
