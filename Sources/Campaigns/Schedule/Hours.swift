/// The windows in which something may be handed over (`windows` of `carriers.json`, policy after Decree 91/2020/NĐ-CP).
package struct Hours: Sendable, Equatable {
    package struct Window: Sendable, Equatable {
        /// Minutes since midnight, `from` included, `to` excluded; 1,440 is the end of the day.
        package let from: Int
        package let to: Int
        /// ISO weekdays, 1 = Monday; empty means every day.
        package let days: Set<Int>

        package init(from: Int, to: Int, days: Set<Int> = []) {
            self.from = from
            self.to = to
            self.days = days
        }
    }

    package let windows: [Window]
    /// Seconds east of UTC of the clock that the windows are written in.
    package let offset: Int

    package init(windows: [Window], offset: Int = Instant.vietNamOffset) {
        self.windows = windows
        self.offset = offset
    }

    package static let always = Hours(windows: [Window(from: 0, to: 1_440)])

    package func isOpen(at instant: Instant) -> Bool {
        let civil = CivilTime(instant, offset: offset)
        return windows.contains {
            ($0.days.isEmpty || $0.days.contains(civil.weekday)) && civil.minuteOfDay >= $0.from
                && civil.minuteOfDay < $0.to
        }
    }

    /// The first moment not before `instant` at which the window is open; nil when it never opens within eight days.
    package func opening(from instant: Instant) -> Instant? {
        if isOpen(at: instant) { return instant }
        return edges(from: instant).first { isOpen(at: $0) }
    }

    /// The first moment after `instant` at which an open window closes; nil when it stays open for eight days.
    package func closing(after instant: Instant) -> Instant? {
        edges(from: instant).first { !isOpen(at: $0) }
    }

    /// All moments after `instant`, in order, at which some window begins or ends.
    private func edges(from instant: Instant) -> [Instant] {
        let midnight =
            (instant.milliseconds + Int64(offset) * 1_000) / 86_400_000 * 86_400_000 - Int64(offset) * 1_000
        let minutes = Set(windows.flatMap { [$0.from, $0.to % 1_440] }).sorted()
        return (0...8).flatMap { day in
            minutes.map { Instant(milliseconds: midnight + Int64(day) * 86_400_000 + Int64($0) * 60_000) }
        }.filter { $0 > instant }
    }
}

extension Hours {
    /// The moment at which work that takes `seconds` of open time is done, when begun at `start`; nil when never.
    package func finish(from start: Instant, seconds: Double) -> Instant? {
        var left = seconds
        var now = start
        // One turn a window: a year of daily windows is far beyond any campaign.
        for _ in 0..<1_000 {
            guard let open = opening(from: now) else { return nil }
            guard let close = closing(after: open) else { return open.advanced(bySeconds: left) }
            let available = close.seconds(since: open)
            if left <= available { return open.advanced(bySeconds: left) }
            left -= available
            now = close
        }
        return nil
    }
}
