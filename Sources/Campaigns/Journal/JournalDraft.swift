/// What an act says of itself; the ledger adds sequence, time and chain when it commits the act.
package struct JournalDraft: Sendable, Equatable {
    package let who: String
    /// A stable English word, such as `plan`, `accept`, `approve`.
    package let act: String
    /// What it was done to, such as a campaign's slug or `slug/carrier`.
    package let subject: String
    package let before: String
    package let after: String
    package let reason: String
    /// What the act recorded, as JSON; empty for acts that the fields above tell whole.
    package let detail: String

    package init(
        who: String, act: String, subject: String, before: String, after: String, reason: String = "",
        detail: String = ""
    ) {
        self.who = who
        self.act = act
        self.subject = subject
        self.before = before
        self.after = after
        self.reason = reason
        self.detail = detail
    }
}
