import Campaigns
import Delivery

/// The live line of a run: how far, how fast.
enum RunProgress {
    static func show(_ plan: Plan, _ id: PlanID, _ books: Bookkeeper, _ time: any Time) async {
        guard Terminal.isWatched else { return }
        let begun = time.now()
        while !Task.isCancelled {
            let counts = await books.counts(id)
            let handed = plan.planned - counts[.pending]
            let settled = counts.total - counts.open
            let seconds = max(1, time.now().seconds(since: begun))
            let detail = Texts.runProgress(
                handed: handed, settled: settled, planned: plan.planned, perSecond: Int(Double(handed) / seconds))
            Terminal.progress(Texts.sending, done: settled, of: plan.planned, detail: detail[.current])
            await time.wait(until: time.now().advanced(byMilliseconds: 200))
        }
    }
}
