package import Campaigns
import Foundation

/// What was used of a plan, in parts and money, at the plan's prices.
///
/// It is computed from replies and receipts, not from an invoice: what the carrier takes as billable, the contract says.
package struct ReportCost: Sendable, Equatable {
    /// An amount in both measures.
    package struct Amount: Sendable, Equatable {
        package var parts: Int
        /// nil when a network in it has no price, or currencies differ.
        package var price: Money?
    }

    package let planned: Amount
    /// Whom the gateways took for certain.
    package let taken: Amount
    /// As ``taken``, and everybody who is unclear.
    package let atMost: Amount
    /// Who is delivered: what a contract costs that bills nothing else.
    package let delivered: Amount

    package init(_ segments: [ReportFigures.Segment]) {
        planned = Self.sum(segments) { $0.planned.recipients }
        taken = Self.sum(segments) { $0.tally.outcomes.taken }
        atMost = Self.sum(segments) { $0.tally.outcomes.taken + $0.states[.unclear] }
        delivered = Self.sum(segments) { $0.states[.delivered] }
    }

    private static func sum(_ segments: [ReportFigures.Segment], _ count: (ReportFigures.Segment) -> Int) -> Amount {
        var parts = 0
        var price: Money?
        var isPriced = true
        for segment in segments {
            let planned = segment.planned
            guard planned.recipients > 0 else { continue }
            parts += count(segment) * (planned.parts / planned.recipients)
            guard let whole = planned.price, price == nil || price?.currency == whole.currency else {
                isPriced = false
                continue
            }
            // Exact: a segment's price is a price a part, times parts of one text, times recipients.
            let each = whole.amount / Decimal(planned.recipients)
            price = Money((price?.amount ?? 0) + each * Decimal(count(segment)), whole.currency)
        }
        return Amount(parts: parts, price: isPriced ? price : nil)
    }
}
