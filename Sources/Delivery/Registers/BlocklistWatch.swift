package import Campaigns
import Logging

/// Notices within a second that somebody was blocked, by whatever process, and takes them out of a plan under way.
package struct BlocklistWatch: Sendable {
    private let blocklist: Blocklist
    private let screen: Screen
    private let books: Bookkeeper
    private let lanes: Lanes
    private let time: any Time
    private let log: Logger
    /// One look at a number in the ledger; the registers are read only when it has risen.
    package static let milliseconds: Int64 = 250

    /// `lanes`: they, their books and their clock; their screen asks the same blocklist.
    package init(_ blocklist: Blocklist, lanes: Lanes) {
        self.blocklist = blocklist
        self.lanes = lanes
        screen = lanes.equipment.screen
        books = lanes.equipment.books
        time = lanes.equipment.time
        log = lanes.equipment.log
    }

    /// Looks until the task is cancelled.
    ///
    /// `underWay`: the plans that are being sent. A look that fails is logged and tried again: a ledger that is gone ends
    /// the run by itself.
    package func run(_ underWay: @Sendable () async -> [(Plan, PlanID)]) async {
        while !Task.isCancelled {
            do {
                if try await blocklist.refresh() {
                    for (plan, id) in await underWay() { try await remove(from: plan, id) }
                }
            } catch {
                log.error("the registers cannot be read", metadata: ["error": "\(error)"])
            }
            await time.wait(until: time.now().advanced(byMilliseconds: Self.milliseconds))
        }
    }

    /// Cancels who is blocked as the list is now: first what lies ready, then everybody who is pending.
    ///
    /// Throws when the ledger fails.
    package func remove(from plan: Plan, _ id: PlanID) async throws {
        if await screen.blocksNobody(kind: plan.campaignClass) { return }
        try await lanes.screen()
        for page in await books.account(id)?.pages ?? [] where page.records.counts[.pending] > 0 {
            try await books.record(screen.removals(page, books.roll, kind: plan.campaignClass))
        }
    }
}
