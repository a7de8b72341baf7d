package import Campaigns
import Foundation

/// The machine's clocks.
package struct SystemTime: Time {
    /// Begins at the wall time of the process's first look.
    private static let begin = (wall: wall(), clock: ContinuousClock.now)

    package init() {}

    package func now() -> Instant { Self.wall() }

    package func steady() -> Instant {
        let passed = (ContinuousClock.now - Self.begin.clock).components
        return Self.begin.wall.advanced(
            byMilliseconds: passed.seconds * 1_000 + passed.attoseconds / 1_000_000_000_000_000)
    }

    package func wait(until moment: Instant) async {
        // Short naps: the wall clock may be set while we wait.
        while !Task.isCancelled {
            let left = moment.milliseconds - now().milliseconds
            if left <= 0 { return }
            try? await Task.sleep(for: .milliseconds(min(left, 50)))
        }
    }

    private static func wall() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }
}
