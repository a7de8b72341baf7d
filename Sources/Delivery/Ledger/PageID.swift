/// Names a page in every ledger of the world: the plan's 43 random bits and the page's number in the plan.
///
/// It goes out to gateways inside a recipient's key, so it must not repeat when a data folder is made anew:
/// a gateway's duplicate detection would take a new message for an old one.
package struct PageID: Sendable, Hashable, Comparable {
    package let raw: Int64

    package init(raw: Int64) { self.raw = raw }

    package init(plan: PlanID, index: Int) { raw = plan.raw << 20 | Int64(index) }

    package var plan: PlanID { PlanID(raw: raw >> 20) }

    package static func < (a: PageID, b: PageID) -> Bool { a.raw < b.raw }
}
