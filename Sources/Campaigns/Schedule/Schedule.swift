/// When a campaign may send (`schedule` of `campaign.json`).
package struct Schedule: Sendable, Equatable {
    package enum Pace: String, Sendable {
        /// As fast as the contracts allow.
        case fast
        /// Spread evenly until `validUntil`.
        case even
    }

    package enum Priority: String, Sendable {
        case normal, high, emergency

        /// Its part of a lane, against the parts of the others: an emergency overtakes and starves nobody.
        package var weight: Double {
            switch self {
            case .normal: 1
            case .high: 3
            case .emergency: 9
            }
        }
    }

    package var start: Instant?
    /// A warning past this moment is never sent.
    package var validUntil: Instant?
    /// ISO weekdays on which it may send; empty means every day.
    package var days: Set<Int> = []
    package var pace = Pace.fast
    package var priority = Priority.normal

    package init() {}

    /// The carrier's hours, narrowed to the days of the campaign.
    package func narrowed(_ hours: Hours) -> Hours {
        guard !days.isEmpty else { return hours }
        let windows = hours.windows.compactMap { window -> Hours.Window? in
            let both = window.days.isEmpty ? days : window.days.intersection(days)
            return both.isEmpty ? nil : Hours.Window(from: window.from, to: window.to, days: both)
        }
        return Hours(windows: windows, offset: hours.offset)
    }
}
