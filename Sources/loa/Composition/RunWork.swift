import Campaigns
import Delivery
import Gateways
import Logging

/// Sending one campaign, in the foreground.
struct RunWork: Sendable {
    struct Result: Sendable {
        let figures: ReportFigures
        /// How each lane ended; empty when there was nothing to hand over.
        let ends: [String: LaneEnd]

        /// True when somebody is still pending: it was stopped, or a lane waits for a person.
        var isUnfinished: Bool { figures.states[.pending] > 0 }
    }

    let workplace: Workplace
    let campaign: String
    let listen: String
    let publicURL: String?
    /// Seconds to wait for receipts after the last submission.
    let wait: Double

    func perform(stop: Stop) async throws -> Result {
        let existing = try workplace.existingLedger()
        let record = try await workplace.record(campaign, in: existing)
        guard let plan = record.plan, let id = record.currentPlan else {
            throw Problem.notPlanned(record.slug)
        }
        let work = DispatchWork(
            workplace: workplace, listen: listen, publicURL: publicURL,
            carriers: try SendingCheck(workplace: workplace).carriers(of: plan),
            reach: plan.synthetic ? .loopbackOnly : .asDescribed,
            task: Dispatcher.Task(campaign: record.slug, patience: wait), campaign: campaign, log: .loa("run"))
        let ends = try await work.perform(stop: stop) { desk in
            await RunProgress.show(plan, id, desk.books, workplace.time)
        }
        Terminal.endProgress()
        return Result(figures: try await workplace.figures(campaign), ends: ends)
    }
}
