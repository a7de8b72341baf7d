package import Campaigns
package import Delivery
import Foundation
import GRDB

extension SQLiteLedger {
    package func campaigns() async throws -> [CampaignRecord] {
        try await read { database in
            try String.fetchAll(database, sql: "SELECT record FROM campaign ORDER BY slug").map(Self.record)
        }
    }

    package func campaign(_ slug: String) async throws -> CampaignRecord? {
        try await read { try Self.campaign(slug, in: $0) }
    }

    @discardableResult
    package func act(
        on slug: String, at: Instant, _ decide: @Sendable (inout CampaignRecord) throws -> JournalDraft
    ) async throws -> CampaignRecord {
        try await write { try Self.act(slug, at, decide, in: $0) }
    }

    package func journal() async throws -> [JournalChain.Stored] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM journal ORDER BY seq").map(Self.entry)
        }
    }

    static func act(
        _ slug: String, _ at: Instant, _ decide: (inout CampaignRecord) throws -> JournalDraft, in database: Database
    ) throws -> CampaignRecord {
        var record = try campaign(slug, in: database) ?? CampaignRecord(slug: slug)
        let draft = try decide(&record)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try database.execute(
            sql: """
                INSERT INTO campaign (slug, record, state, plan) VALUES (?, ?, ?, ?)
                ON CONFLICT (slug) DO UPDATE SET record = excluded.record, state = excluded.state, plan = excluded.plan
                """,
            arguments: [
                slug, String(decoding: try encoder.encode(record), as: UTF8.self), record.state.rawValue, record.planID,
            ])
        if record.state == .running, let plan = record.planID {
            try database.execute(sql: "UPDATE plan SET begun = 1 WHERE id = ?", arguments: [plan])
        }
        try enter(draft, at: at, in: database)
        return record
    }

    /// Writes a journal entry behind the last one.
    static func enter(_ draft: JournalDraft, at: Instant, in database: Database) throws {
        let last = try Row.fetchOne(database, sql: "SELECT * FROM journal ORDER BY seq DESC LIMIT 1").map(entry)?.entry
        let next = JournalEntry(draft, at: at, after: last)
        try database.execute(
            sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                next.seq, next.at.milliseconds, draft.who, draft.act, draft.subject, draft.before, draft.after,
                draft.reason, draft.detail, next.previous, next.hash,
            ])
    }

    private static func campaign(_ slug: String, in database: Database) throws -> CampaignRecord? {
        try String.fetchOne(database, sql: "SELECT record FROM campaign WHERE slug = ?", arguments: [slug]).map(record)
    }

    private static func record(_ text: String) throws -> CampaignRecord {
        try JSONDecoder().decode(CampaignRecord.self, from: Data(text.utf8))
    }

    private static func entry(_ row: Row) -> JournalChain.Stored {
        let draft = JournalDraft(
            who: row["who"], act: row["act"], subject: row["subject"], before: row["before"], after: row["after"],
            reason: row["reason"], detail: row["detail"])
        let entry = JournalEntry(
            seq: row["seq"], at: Instant(milliseconds: row["at"]), draft: draft, previous: row["previous"])
        return JournalChain.Stored(entry: entry, storedHash: row["hash"])
    }
}
