package import Campaigns

/// Takes recipients out of a plan that will not be handed over any more.
package enum Withdrawal {
    /// - Returns: entries that make every pending recipient of those gateways `cancelled`.
    package static func entries(
        in account: PlanAccount, plan: Plan, gateways: Set<String>, reason: StateReason, now: Instant
    ) -> [LogEntry] {
        account.pages.flatMap { page -> [LogEntry] in
            guard page.records.counts[.pending] > 0, gateways.contains(plan.segments[page.segment].gateway) else {
                return []
            }
            let positions = (0..<page.count).filter { page.records[$0].state == .pending }
            return Submission.entries(page.id, positions.map(UInt16.init), .cancelled(reason), at: now)
        }
    }
}
