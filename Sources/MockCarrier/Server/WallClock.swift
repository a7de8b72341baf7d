import Campaigns
import Foundation

/// The one place where the mock reads the time of day.
enum WallClock {
    static var now: Instant { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded())) }
}
