import Crypto

/// One act in the append-only record of who did what. It never holds a recipient's number.
///
/// Entries form a chain: each one's hash covers its own content and the hash before it, so an entry
/// that was edited, removed or moved breaks the chain at its place.
package struct JournalEntry: Sendable, Equatable {
    package let seq: Int64
    package let at: Instant
    package let draft: JournalDraft
    /// Hash of the entry before; 64 zeros for the first.
    package let previous: String
    package let hash: String

    /// Appends a draft to a chain whose last entry is `last`.
    package init(_ draft: JournalDraft, at: Instant, after last: JournalEntry?) {
        self.init(seq: (last?.seq ?? 0) + 1, at: at, draft: draft, previous: last?.hash ?? Self.origin)
    }

    /// Restores an entry as it was stored; compare `hash` with what the store holds.
    package init(seq: Int64, at: Instant, draft: JournalDraft, previous: String) {
        self.seq = seq
        self.at = at
        self.draft = draft
        self.previous = previous
        self.hash = Self.digest(seq: seq, at: at, draft: draft, previous: previous)
    }

    package static let origin = String(repeating: "0", count: 64)

    private static func digest(seq: Int64, at: Instant, draft: JournalDraft, previous: String) -> String {
        var hash = SHA256()
        let fields = [
            String(seq), String(at.milliseconds), draft.who, draft.act, draft.subject, draft.before, draft.after,
            draft.reason, draft.detail, previous,
        ]
        // Each field goes in with its length, so that no two different entries have the same bytes.
        for field in fields {
            let bytes = Array(field.utf8)
            hash.update(data: Array("\(bytes.count):".utf8))
            hash.update(data: bytes)
        }
        return hash.finalize().hex
    }
}
