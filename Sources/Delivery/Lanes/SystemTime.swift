package import Campaigns
import Foundation

/// The machine's clock.
package struct SystemTime: Time {
    package init() {}

    package func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    package func wait(until moment: Instant) async {
        // Short naps at most a second long: the wall clock may be set while we wait.
        while !Task.isCancelled {
            let left = moment.milliseconds - now().milliseconds
            if left <= 0 { return }
            try? await Task.sleep(for: .milliseconds(min(left, 1_000)))
        }
    }
}
