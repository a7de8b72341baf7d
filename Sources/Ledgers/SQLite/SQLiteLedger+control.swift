package import Campaigns
package import Delivery
import GRDB

extension SQLiteLedger {
    package func standings() async throws -> [Standing] {
        try await read { database in
            try Row.fetchAll(database, sql: "SELECT slug, state, plan FROM campaign ORDER BY slug").map { row in
                guard let state = CampaignState(rawValue: row["state"]) else { throw Problem.damaged("campaign") }
                return Standing(slug: row["slug"], state: state, plan: (row["plan"] as Int64?).map(PlanID.init(raw:)))
            }
        }
    }

    package func laneOrders() async throws -> [LaneOrder] {
        try await read { try Row.fetchAll($0, sql: "SELECT * FROM lane ORDER BY gateway").map(Self.laneOrder) }
    }

    @discardableResult
    package func order(
        _ gateway: String, at: Instant, _ decide: @Sendable (inout LaneOrder) throws -> JournalDraft
    ) async throws -> LaneOrder {
        try await write { database in
            var order =
                try Row.fetchOne(database, sql: "SELECT * FROM lane WHERE gateway = ?", arguments: [gateway])
                .map(Self.laneOrder) ?? LaneOrder(gateway: gateway)
            let draft = try decide(&order)
            try database.execute(
                sql: "INSERT OR REPLACE INTO lane (gateway, paused, share, releases) VALUES (?, ?, ?, ?)",
                arguments: [gateway, order.isPaused, order.share, order.releases])
            try Self.enter(draft, at: at, in: database)
            return order
        }
    }

    private static func laneOrder(_ row: Row) -> LaneOrder {
        var order = LaneOrder(gateway: row["gateway"])
        order.isPaused = row["paused"]
        order.share = row["share"]
        order.releases = row["releases"]
        return order
    }
}
