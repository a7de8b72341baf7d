package import Campaigns

/// Finds recipients whose receipt did not come within `finalAfterSeconds`.
package enum Overdue {
    /// `patience`: seconds after the submission, by gateway.
    /// Returns entries that make them `noReceipt`.
    package static func entries(
        in account: PlanAccount, plan: Plan, patience: [String: Int], now: Instant
    ) -> [LogEntry] {
        account.pages.flatMap { page -> [LogEntry] in
            guard page.records.counts[.submitted] > 0, let seconds = patience[plan.segments[page.segment].gateway]
            else { return [] }
            let latest = now.milliseconds - Int64(seconds) * 1_000
            let positions = (0..<page.count).filter { position in
                let record = page.records[position]
                return record.state == .submitted && record.submittedAt <= latest
            }
            return Submission.entries(page.id, positions.map(UInt16.init), .receiptOverdue, at: now)
        }
    }
}
