package import Foundation

extension PlannedSegment {
    /// Price of one recipient; nil when there is none agreed. Exact: a price a part times the parts of one text.
    package var priceEach: Decimal? {
        recipients > 0 ? price.map { $0.amount / Decimal(recipients) } : nil
    }
}
