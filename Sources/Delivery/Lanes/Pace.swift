package import Campaigns

/// When the next submission may start: smooth at the contract's rate, and never more than the contract in any window.
///
/// Two rules hold at once. GCRA (ITU-T I.371) spaces submissions evenly. A hard sliding window keeps promise 4: with
/// N = max(⌊r⌋, the cost of one submission), no N/r seconds hold more than N units, whatever stalls and catches up.
/// Quota windows are the same rule with their own numbers. Time is passed in; nothing here reads a clock.
package struct Pace: Sendable {
    /// Submissions that leave a shade late may arrive closer together than they were stamped: every window is longer
    /// by this much (measured on loopback: well under 5 ms).
    package static let guardMilliseconds: Int64 = 10

    fileprivate struct Window {
        let units: Int
        let milliseconds: Int64
        let unit: Contract.Unit
        var sent: [(at: Instant, units: Int)] = []
        var head = 0
        var inside = 0
    }

    private let rate: Contract.Rate
    private var windows: [Window]
    /// GCRA's theoretical arrival time, in microseconds: at 2,000 a second a millisecond is two submissions.
    private var next = 0.0
    /// So much lateness is made up, in microseconds: timers wake some milliseconds late. The hard window stands.
    private static let tolerance = 50_000.0

    /// `largest`: units of the largest submission that will ever be asked for.
    package init(rate: Contract.Rate, quotas: [Contract.Quota], largest: Int) {
        self.rate = rate
        windows =
            [Self.window(units: max(Int(rate.perSecond.rounded(.down)), largest, 1), rate)]
            + quotas.map {
                Window(
                    units: $0.count, milliseconds: Int64($0.seconds) * 1_000 + Self.guardMilliseconds, unit: $0.unit)
            }
    }

    /// Larger submissions than any before will be asked for: the window grows to hold one. What the old one has forgotten
    /// may still lie in the new one, so that is taken for full.
    package mutating func admit(largest cost: Int, now: Instant) {
        guard cost > windows[0].units else { return }
        let hadSent = !windows[0].sent.isEmpty
        windows[0] = Self.window(units: cost, rate)
        if hadSent { fill(at: now) }
    }

    /// Units a second in the last window.
    package func rate(_ now: Instant) -> Double {
        let window = windows[0]
        let recent = window.sent.dropFirst(window.head).reduce(0) { sum, item in
            now.milliseconds - item.at.milliseconds < window.milliseconds ? sum + item.units : sum
        }
        return Double(recent) * 1_000 / Double(window.milliseconds)
    }

    private static func window(units: Int, _ rate: Contract.Rate) -> Window {
        let span = Int64((Double(units) / rate.perSecond * 1_000).rounded(.up))
        return Window(units: units, milliseconds: span + guardMilliseconds, unit: rate.unit)
    }

    /// The longest time into the past that this pace has to know after a restart, in milliseconds.
    package var memory: Int64 { windows.map(\.milliseconds).max() ?? 0 }

    /// The first moment, not before `now`, at which a submission of that many messages and parts may start;
    /// nil when it never fits a quota.
    package mutating func earliest(_ load: Load, now: Instant) -> Instant? {
        var moment = max(now, Instant(milliseconds: Int64((next / 1_000).rounded(.up))))
        for index in windows.indices {
            let cost = load.cost(in: windows[index].unit)
            // A submission larger than the whole quota can never go; larger than the rate's own window it goes alone.
            guard cost <= windows[index].units else { return nil }
            windows[index].forget(before: now)
            if let free = windows[index].free(for: cost) { moment = max(moment, free) }
        }
        return moment
    }

    /// Books a submission that starts at `now`. `speed`: share of the rate to go at, above 0 and at most 1.
    package mutating func book(_ load: Load, now: Instant, speed: Double = 1) {
        let cost = load.cost(in: rate.unit)
        let earliest = Double(now.milliseconds) * 1_000 - Self.tolerance
        next = max(next, earliest) + Double(cost) / (rate.perSecond * speed) * 1_000_000
        for index in windows.indices {
            windows[index].book(load.cost(in: windows[index].unit), at: now)
        }
    }

    /// What was booked at `booked` leaves only now: it counts from now on, and so does whatever was booked after it.
    package mutating func slip(from booked: Instant, to now: Instant) {
        guard now > booked else { return }
        for index in windows.indices { windows[index].slip(from: booked, to: now) }
    }

    /// Fills the rate's window, as after a restart: nobody knows how much of it was used up just before.
    package mutating func fill(at now: Instant) {
        windows[0].book(windows[0].units, at: now)
    }

    /// Books what an earlier process sent, for the quota windows.
    package mutating func recall(_ load: Load, at moment: Instant) {
        for index in windows.indices.dropFirst() { windows[index].book(load.cost(in: windows[index].unit), at: moment) }
    }
}

extension Pace {
    /// What one submission counts, in each of the units that a contract may use.
    package struct Load: Sendable, Equatable {
        package let messages: Int
        package let parts: Int

        package init(messages: Int, parts: Int) {
            self.messages = messages
            self.parts = parts
        }

        package func cost(in unit: Contract.Unit) -> Int {
            switch unit {
            case .part: parts
            case .message: messages
            case .request: 1
            }
        }
    }
}

extension Pace.Window {
    fileprivate mutating func forget(before now: Instant) {
        while head < sent.count, now.milliseconds - sent[head].at.milliseconds >= milliseconds {
            inside -= sent[head].units
            head += 1
        }
        if head > 1_024, head * 2 > sent.count {
            sent.removeFirst(head)
            head = 0
        }
    }

    /// The moment at which `cost` more units fit; nil when they fit already.
    fileprivate func free(for cost: Int) -> Instant? {
        var left = inside
        var index = head
        while left + cost > units, index < sent.count {
            left -= sent[index].units
            index += 1
        }
        return index == head ? nil : sent[index - 1].at.advanced(byMilliseconds: milliseconds)
    }

    fileprivate mutating func slip(from booked: Instant, to now: Instant) {
        var index = sent.count
        while index > head, sent[index - 1].at >= booked {
            index -= 1
            sent[index].at = max(sent[index].at, now)
        }
    }

    fileprivate mutating func book(_ cost: Int, at moment: Instant) {
        sent.append((moment, cost))
        inside += cost
    }
}
