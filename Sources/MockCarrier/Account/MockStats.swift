import Campaigns

/// What one carrier of the mock has done since it started.
package struct MockStats: Sendable, Equatable {
    /// HTTP requests at the URL that sends.
    package var requests = 0
    /// Messages that went out, whatever was answered.
    package var accepted = 0
    /// Messages that were refused.
    package var rejected = 0
    /// Requests answered by "too fast".
    package var throttled = 0
    /// Requests answered by "try again".
    package var temporary = 0
    /// Requests answered by "an operator is needed".
    package var blocked = 0
    /// Requests whose answer leaves it open whether anything went out: HTTP 500, no reply, a proxy's page.
    package var ambiguous = 0
    /// Messages recognised as repeats: not sent again.
    package var duplicates = 0
    /// Tokens that were handed out, and those that ended before their time.
    package var tokens = 0
    package var tokensEnded = 0
    /// Callbacks due, repeated ones included; attempts after a failure are not counted again.
    package var receipts = 0
    package var receiptsAcknowledged = 0

    var json: JSON {
        .object(
            [
                ("requests", requests), ("accepted", accepted), ("rejected", rejected), ("throttled", throttled),
                ("temporary", temporary), ("blocked", blocked), ("ambiguous", ambiguous), ("duplicates", duplicates),
                ("tokens", tokens), ("tokensEnded", tokensEnded),
                ("receipts", receipts), ("receiptsAcknowledged", receiptsAcknowledged),
            ].map { JSON.Member($0.0, .number(String($0.1))) })
    }
}
