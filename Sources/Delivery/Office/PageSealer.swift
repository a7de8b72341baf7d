package import Campaigns

/// Seals pages as they come from the lists, names the numbers of each segment, and has the plan made of it at the end.
package struct PageSealer: PageFeed {
    package let plan: PlanID
    private let key: DataKey
    private let blank: NumbersDigest
    private let take: @Sendable () throws -> RecipientPage?
    private let finish: @Sendable ([SegmentKey: String]) throws -> Plan
    private var slots: [SegmentKey: Int] = [:]
    private var digests: [NumbersDigest] = []
    private var pages = 0

    /// - Parameters:
    ///   - plan: a new one.
    ///   - key: seals the numbers.
    ///   - secret: key of the digests in the plan's hash.
    ///   - take: the next recipients, nil at the end; it may wait for them.
    ///   - finish: makes the plan; gets the digest of each segment's numbers.
    package init(
        plan: PlanID, key: DataKey, secret: [UInt8], take: @escaping @Sendable () throws -> RecipientPage?,
        finish: @escaping @Sendable ([SegmentKey: String]) throws -> Plan
    ) {
        self.plan = plan
        self.key = key
        self.take = take
        self.finish = finish
        blank = NumbersDigest(key: secret)
    }

    package mutating func next() throws -> SealedPage? {
        guard let page = try take() else { return nil }
        let slot = slots[page.segment] ?? digests.count
        if slot == digests.count {
            slots[page.segment] = slot
            digests.append(blank)
        }
        digests[slot].insert(page.recipients)
        let id = PageID(plan: plan, index: pages)
        pages += 1
        return SealedPage(
            id: id, slot: slot, count: page.recipients.count,
            sealed: try SealedNumbers.seal(page.recipients, key: key, page: id.raw))
    }

    package mutating func close() throws -> FrozenPlan {
        let made = try finish(slots.mapValues { digests[$0].text })
        var routes = [FrozenPlan.Route?](repeating: nil, count: digests.count)
        for (index, segment) in made.segments.enumerated() {
            guard let slot = slots[SegmentKey(province: segment.province, network: segment.network)] else { continue }
            routes[slot] = FrozenPlan.Route(
                segment: index, gateway: segment.gateway, parts: made.variants[segment.variant].parts)
        }
        let known = routes.compactMap { $0 }
        guard known.count == routes.count else { throw Problem.damaged("plan") }
        return FrozenPlan(routes: known) { [plan] in try Office.freeze(made, as: plan, in: &$0) }
    }
}
