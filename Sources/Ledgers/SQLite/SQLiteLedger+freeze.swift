package import Campaigns
package import Delivery
import GRDB

extension SQLiteLedger {
    /// One page of the plan that is being frozen: where its sealed bytes lie.
    private struct Row: Sendable {
        let id: PageID
        let slot: Int
        let count: Int
        let start: Int
        let length: Int
    }

    @discardableResult
    package func freeze(_ feed: some PageFeed, on slug: String, at: Instant) async throws -> CampaignRecord {
        let path = pool.path
        PageFile.sweep(
            ledger: path,
            keeping: try await read { try Int64.fetchAll($0, sql: "SELECT id FROM plan") }
                .map(PlanID.init(raw:)))
        return try await Self.freeze(feed, path) { try await commit($0, $1, of: feed.plan, on: slug, at: at) }
    }

    /// The first plan of a data folder: the ledger is made when all pages of the plan are on the disk, so that a list that
    /// turns out to be wrong leaves none behind.
    ///
    /// - Parameters:
    ///   - path: where the ledger will be; the folder is there.
    ///   - feed: gives the pages.
    ///   - slug: the campaign.
    ///   - at: the moment of the act.
    /// - Returns: the campaign's record.
    /// - Throws: ``Problem``; then there is no ledger that was not there before.
    package static func begin(
        path: String, with feed: some PageFeed, on slug: String, at: Instant
    ) async throws -> CampaignRecord {
        PageFile.sweep(ledger: path, keeping: [])
        return try await freeze(feed, path) { rows, frozen in
            try await SQLiteLedger(path: path).commit(rows, frozen, of: feed.plan, on: slug, at: at)
        }
    }

    private static func freeze(
        _ feed: some PageFeed, _ path: String,
        _ commit: ([Row], FrozenPlan) async throws -> CampaignRecord
    ) async throws -> CampaignRecord {
        let file = try PageFile(feed.plan, ledger: path)
        do {
            let (rows, frozen) = try await fill(file, feed)
            // First the pages are on the disk, then the ledger names them.
            try file.publish()
            return try await commit(rows, frozen)
        } catch {
            file.discard()
            throw error
        }
    }

    private func commit(
        _ rows: [Row], _ frozen: FrozenPlan, of plan: PlanID, on slug: String, at: Instant
    ) async throws -> CampaignRecord {
        let (record, gone) = try await write { database in
            let record = try Self.act(slug, at, frozen.decide, in: database)
            let gone = try Self.dropUntouched(slug, in: database)
            try Self.insert(rows, frozen.routes, plan: plan, of: slug, at: at, in: database)
            return (record, gone)
        }
        for plan in gone { PageFile.remove(plan, ledger: pool.path) }
        return record
    }

    private static func fill(_ file: PageFile, _ feed: some PageFeed) async throws -> ([Row], FrozenPlan) {
        try await OwnThread.run {
            var feed = feed
            var rows: [Row] = []
            while let page = try feed.next() {
                rows.append(
                    Row(
                        id: page.id, slot: page.slot, count: page.count, start: try file.append(page.sealed),
                        length: page.sealed.count))
            }
            return (rows, try feed.close())
        }
    }

    /// Plans of the campaign that were never begun: nobody was promised anything by them.
    private static func dropUntouched(_ slug: String, in database: Database) throws -> [PlanID] {
        let plans = try Int64.fetchAll(
            database, sql: "SELECT id FROM plan WHERE slug = ? AND NOT begun", arguments: [slug])
        for plan in plans {
            try database.execute(
                sql: "DELETE FROM page WHERE id BETWEEN ? AND ?", arguments: [plan << 20, (plan + 1) << 20 - 1])
            try database.execute(sql: "DELETE FROM plan WHERE id = ?", arguments: [plan])
        }
        return plans.map(PlanID.init(raw:))
    }

    private static func insert(
        _ rows: [Row], _ routes: [FrozenPlan.Route], plan: PlanID, of slug: String, at: Instant, in database: Database
    ) throws {
        try database.execute(
            sql: "INSERT INTO plan (id, slug, made) VALUES (?, ?, ?)", arguments: [plan.raw, slug, at.milliseconds])
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO page (id, segment, gateway, parts, count, start, length, records, folded)
                VALUES (?, ?, ?, ?, ?, ?, ?, x'', 0)
                """)
        for row in rows {
            let route = routes[row.slot]
            try insert.execute(arguments: [
                row.id.raw, route.segment, route.gateway, route.parts, row.count, row.start, row.length,
            ])
        }
    }
}
