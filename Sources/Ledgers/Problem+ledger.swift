import Campaigns
import GRDB

extension Problem {
    /// SQLite's own words say more than ours could, and hold no personal data.
    static func ledger(_ error: DatabaseError, path: String) -> Problem {
        .badUse(
            "ledger-unusable", at: Place(file: path), Texts.ledgerUnusable(error.message ?? "\(error.resultCode)"),
            Texts.ledgerUnusableAdvice)
    }
}
