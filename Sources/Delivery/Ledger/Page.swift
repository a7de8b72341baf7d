import Campaigns

/// Some thousands of recipients of one segment: numbers sealed together, one fixed-width record each.
///
/// A recipient's state is the page's records (as of `foldedTo`) and the tail of the log after it.
package struct Page: Sendable, Equatable {
    /// Most recipients of one page. Measured: planning and sealing cost nothing more beyond some hundreds.
    package static let capacity = 4_096

    package let id: PageID
    /// Index into the plan's segments.
    package let segment: Int
    /// The carrier that routing gave it: a later plan may route otherwise, what was sent stays what it was.
    package let gateway: String
    /// Parts of each message.
    package let parts: Int
    package let count: Int
    /// Numbers and rows, sealed with the campaign's data key and the page's id.
    package let sealed: [UInt8]
    package var records: PageRecords
    /// Sequence of the last log row that is contained in `records`.
    package var foldedTo: Int64

    package init(
        id: PageID, segment: Int, gateway: String, parts: Int, count: Int, sealed: [UInt8], records: PageRecords? = nil,
        foldedTo: Int64 = 0
    ) {
        self.id = id
        self.segment = segment
        self.gateway = gateway
        self.parts = parts
        self.count = count
        self.sealed = sealed
        self.records = records ?? PageRecords(count: count)
        self.foldedTo = foldedTo
    }

    package init(_ sealed: SealedPage, _ route: FrozenPlan.Route) {
        self.init(
            id: sealed.id, segment: route.segment, gateway: route.gateway, parts: route.parts, count: sealed.count,
            sealed: sealed.sealed)
    }
}
