package import Campaigns

/// Names the numbers of each segment as pages come, in whatever order.
package struct SegmentNumbers: Sendable {
    private let blank: NumbersDigest
    private var slots: [SegmentKey: Int] = [:]
    private var sets: [NumbersDigest] = []

    /// `key`: secret; the same for plans that are to be compared.
    package init(key: [UInt8]) { blank = NumbersDigest(key: key) }

    /// - Parameter page: its numbers come only once.
    /// - Returns: the segment's own number, from 0 in the order in which segments come.
    @discardableResult
    package mutating func insert(_ page: RecipientPage) -> Int {
        let slot = slots[page.segment] ?? sets.count
        if slot == sets.count {
            slots[page.segment] = slot
            sets.append(blank)
        }
        sets[slot].insert(page.recipients)
        return slot
    }

    package var count: Int { sets.count }

    package func slot(of segment: SegmentKey) -> Int? { slots[segment] }

    package var digests: [SegmentKey: String] { slots.mapValues { sets[$0].text } }
}
