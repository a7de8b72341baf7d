import Campaigns
import Delivery
import Documents
import Foundation

/// The live line of a plan: how far, how fast, how long still.
final class PlanProgress: @unchecked Sendable {
    // Readers report from several threads; everything below is only touched while it is locked.
    private let lock = NSLock()
    private let time: any Time
    private let begun: Instant
    private var shown: Instant

    init(_ time: any Time) {
        self.time = time
        begun = time.now()
        shown = begun
    }

    /// Draws at most ten times a second, and only where somebody watches.
    @Sendable func show(_ progress: AudienceReading.Progress) {
        guard Terminal.isWatched else { return }
        lock.lock()
        defer { lock.unlock() }
        if let file = progress.opening {
            return Terminal.progress(Texts.convertingWorkbook(file), done: 0, of: progress.all)
        }
        let now = time.now()
        guard now.seconds(since: shown) >= 0.1, progress.bytes > 0 else { return }
        shown = now
        let seconds = now.seconds(since: begun)
        let left = seconds * Double(progress.all - progress.bytes) / Double(progress.bytes)
        let detail = Texts.planProgress(
            rows: progress.numbers, perSecond: Int(Double(progress.numbers) / seconds),
            secondsLeft: Int(left.rounded(.up)))
        Terminal.progress(Texts.reading, done: progress.bytes, of: progress.all, detail: detail[.current])
    }
}
