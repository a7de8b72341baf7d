import Campaigns

/// Cuts an audience into sealed pages, in the order of the plan's segments.
enum Paging {
    static func pages(of audience: Audience, plan: Plan, id: PlanID, key: DataKey) throws -> [Page] {
        var pages: [Page] = []
        for (index, segment) in plan.segments.enumerated() {
            let recipients = audience.segments[SegmentKey(province: segment.province, network: segment.network)] ?? []
            for start in stride(from: 0, to: recipients.count, by: Page.capacity) {
                let slice = recipients[start..<min(start + Page.capacity, recipients.count)]
                let page = PageID(plan: id, index: pages.count)
                let sealed = try SealedNumbers.seal(slice, key: key, page: page.raw)
                pages.append(
                    Page(
                        id: page, segment: index, gateway: segment.gateway, parts: plan.variants[segment.variant].parts,
                        count: slice.count, sealed: sealed))
            }
        }
        return pages
    }
}
