import Campaigns
import Foundation

/// What a cell of a workbook holds: real numbers and dates, so that a spreadsheet can go on counting.
enum WorkbookCell {
    case text(String)
    case count(Int)
    /// A share of 1, shown as a percentage.
    case share(part: Int, of: Int)
    /// An amount in the currency that another column names.
    case money(Decimal)
    /// Viet Nam's time.
    case time(Instant)
    case seconds(Double)
    case empty

    static func price(_ money: Money?) -> WorkbookCell { money.map { .money($0.amount) } ?? .empty }

    static func time(rfc3339 text: String?) -> WorkbookCell {
        text.flatMap(Instant.init(rfc3339:)).map(WorkbookCell.time) ?? .empty
    }

    static func milliseconds(_ value: Int64?) -> WorkbookCell { value.map { .seconds(Double($0) / 1_000) } ?? .empty }
}
