package import Campaigns

/// Seals pages as they come from the lists, names the numbers of each segment, and has the plan made of it at the end.
package struct PageSealer: PageFeed {
    package let plan: PlanID
    private let key: DataKey
    private let take: @Sendable () throws -> RecipientPage?
    private let finish: @Sendable ([SegmentKey: String]) throws -> Plan
    private let admit: @Sendable (inout CampaignRecord) throws -> Void
    private var numbers: SegmentNumbers
    private var pages = 0

    /// - Parameters:
    ///   - plan: a new one.
    ///   - key: seals the numbers.
    ///   - secret: key of the digests in the plan's hash.
    ///   - take: the next recipients, nil at the end; it may wait for them.
    ///   - admit: looks at the campaign as it is when the plan is frozen; what it throws leaves everything as it was.
    ///   - finish: makes the plan; gets the digest of each segment's numbers.
    package init(
        plan: PlanID, key: DataKey, secret: [UInt8], take: @escaping @Sendable () throws -> RecipientPage?,
        admit: @escaping @Sendable (inout CampaignRecord) throws -> Void = { _ in },
        finish: @escaping @Sendable ([SegmentKey: String]) throws -> Plan
    ) {
        self.plan = plan
        self.key = key
        self.take = take
        self.finish = finish
        self.admit = admit
        numbers = SegmentNumbers(key: secret)
    }

    package mutating func next() throws -> SealedPage? {
        guard let page = try take() else { return nil }
        let slot = numbers.insert(page)
        let id = PageID(plan: plan, index: pages)
        pages += 1
        return SealedPage(
            id: id, slot: slot, count: page.recipients.count,
            sealed: try SealedNumbers.seal(page.recipients, key: key, page: id.raw))
    }

    package mutating func close() throws -> FrozenPlan {
        let made = try finish(numbers.digests)
        var routes = [FrozenPlan.Route?](repeating: nil, count: numbers.count)
        for (index, segment) in made.segments.enumerated() {
            guard let slot = numbers.slot(of: SegmentKey(province: segment.province, network: segment.network)) else {
                continue
            }
            routes[slot] = FrozenPlan.Route(
                segment: index, gateway: segment.gateway, parts: made.variants[segment.variant].parts)
        }
        let known = routes.compactMap { $0 }
        guard known.count == routes.count else { throw Problem.damaged("plan") }
        return FrozenPlan(routes: known) { [plan, admit] in
            try admit(&$0)
            return try Office.freeze(made, as: plan, in: &$0)
        }
    }
}
