import Foundation

/// A time zone of the tz database; turns seconds since 1970 into the parts of a date on its clocks.
package struct Zone: Sendable, Equatable {
    package let identifier: String
    private let zone: TimeZone

    /// - Returns: nil for a name that the tz database does not know.
    package init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    /// Seconds east of Greenwich at that moment.
    package func offset(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }
}
