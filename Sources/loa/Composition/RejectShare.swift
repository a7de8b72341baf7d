import Campaigns
import Foundation

/// The share of rejected rows that an office still puts up with.
struct RejectShare: Sendable {
    /// As it was written.
    let text: String
    private let share: Decimal

    /// - Parameter text: `0.02`, `0,02`, `2%` or `2,5 %`.
    /// - Throws: ``Problem`` (bad use) for what is no share.
    init(_ text: String) throws {
        let trimmed = text.filter { !$0.isWhitespace }.replacingOccurrences(of: ",", with: ".")
        let isPercent = trimmed.hasSuffix("%")
        let digits = isPercent ? String(trimmed.dropLast()) : trimmed
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            digits.count(where: { $0 == "." }) < 2, let value = Decimal(string: digits)
        else { throw Problem.strictShareWrong(text) }
        share = isPercent ? value / 100 : value
        guard share <= 1 else { throw Problem.strictShareWrong(text) }
        self.text = text
    }

    func isExceeded(by rows: RowCounts) -> Bool { Decimal(rows.rejectedTotal) > share * Decimal(rows.read) }
}
