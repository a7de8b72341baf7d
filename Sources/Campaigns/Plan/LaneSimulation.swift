/// Plays a lane forward in time, in portions small enough that nobody sees them.
///
/// The rules are those of the engine: never faster than the rate, no window of a quota holds more than its count, nothing
/// outside the hours, nothing before the start. Of several campaigns the one that is furthest behind for its weight goes
/// next; who joins late starts where the others are and catches up on nothing.
struct LaneSimulation {
    private struct Window {
        let quota: Contract.Quota
        var sent: [(at: Double, units: Int)] = []
        var head = 0
        var inside = 0
    }

    private let contract: Contract
    private var feeds: [Feed]
    private var windows: [Window]
    private let base: Instant
    /// Units of the largest submission of all.
    private let largest: Int
    /// Seconds after `base` at which the rate lets the next portion go.
    private var free = 0.0
    private static let horizon = 366.0 * 86_400

    /// - Returns: a course for each feed, in their order.
    static func play(_ contract: Contract, _ feeds: [Feed]) -> [Course] {
        var simulation = LaneSimulation(contract, feeds)
        while simulation.step() {}
        return simulation.feeds.map { feed in
            var course = feed.course
            if !feed.loads.isEmpty {
                course.end = nil
                if feed.validUntil != nil { course.late += feed.loads.reduce(0) { $0 + $1.recipients } }
            }
            return course
        }
    }

    private init(_ contract: Contract, _ feeds: [Feed]) {
        self.contract = contract
        self.feeds = feeds
        windows = contract.quotas.map { Window(quota: $0) }
        base = feeds.map(\.notBefore).min() ?? Instant(milliseconds: 0)
        let parts = feeds.flatMap(\.loads).map(\.parts).max() ?? 1
        largest = contract.units(contract.batch, parts, contract.rate.unit)
    }

    /// Units a second that really go: of a window that holds N units (promise 4) only whole submissions fit.
    private func speed(_ parts: Int) -> Double {
        let rate = contract.rate.perSecond
        let window = max(Int(rate.rounded(.down)), largest, 1)
        let each = max(1, contract.units(contract.batch, parts, contract.rate.unit))
        return min(rate, Double(window / each * each) * rate / Double(window))
    }

    /// Hands over one portion.
    ///
    /// - Returns: false when nothing more goes.
    private mutating func step() -> Bool {
        guard let (index, at) = turn() else { return false }
        guard at <= Self.horizon, let load = feeds[index].loads.last else { return false }
        let fits = room(index, load, at)
        guard fits > 0 else {
            feeds[index].notBefore = feeds[index].closes
            return true
        }
        if let later = quotaFree(fits, load.parts, at) {
            guard later.isFinite else {
                feeds[index].isStuck = true
                return true
            }
            if later > at {
                free = max(free, later)
                return true
            }
        }
        book(index, load, fits, at)
        return true
    }

    /// Whose turn it is, and when.
    private mutating func turn() -> (index: Int, at: Double)? {
        var best: (index: Int, at: Double)?
        for index in feeds.indices where !feeds[index].loads.isEmpty && !feeds[index].isStuck {
            let ready = max(free, feeds[index].notBefore.seconds(since: base))
            guard let at = open(index, ready) else {
                feeds[index].isStuck = true
                continue
            }
            // Who waits for the lane is in the queue from now on.
            if at <= free + 1e-9, feeds[index].served == nil { feeds[index].served = behind(index) }
            if let known = best {
                if at > known.at + 1e-9 { continue }
                if at > known.at - 1e-9, behind(known.index) <= behind(index) { continue }
            }
            best = (index, at)
        }
        return best
    }

    /// How far a feed is, for its weight; who has not begun is where the last one is.
    private func behind(_ index: Int) -> Double {
        feeds[index].served ?? feeds.filter { !$0.loads.isEmpty }.compactMap(\.served).min() ?? 0
    }

    private mutating func open(_ index: Int, _ ready: Double) -> Double? {
        let moment = instant(ready)
        if moment >= feeds[index].opens, moment < feeds[index].closes { return ready }
        guard let opens = feeds[index].hours.opening(from: moment) else { return nil }
        feeds[index].opens = opens
        feeds[index].closes = feeds[index].hours.closing(after: opens) ?? Instant(milliseconds: .max)
        return max(ready, opens.seconds(since: base))
    }

    /// Recipients of the next portion: what fits before the window closes, and before midnight.
    private func room(_ index: Int, _ load: LaneLoad, _ at: Double) -> Int {
        let feed = feeds[index]
        var count = min(feed.portion, load.recipients)
        let perRecipient = Double(contract.units(count, load.parts, contract.rate.unit)) / Double(count)
        let speed = speed(load.parts)
        func fitting(until end: Instant) -> Int {
            let seconds = end.seconds(since: base) - at
            return Int((min(Double(count), seconds * speed / perRecipient) + 1e-6).rounded(.down))
        }
        if feed.closes.milliseconds != .max { count = min(count, fitting(until: feed.closes)) }
        guard count > 1 else { return count }
        return min(count, max(1, fitting(until: midnight(after: instant(at)))))
    }

    private func midnight(after moment: Instant) -> Instant {
        let offset = Int64(Instant.vietNamOffset) * 1_000
        return Instant(milliseconds: ((moment.milliseconds + offset) / 86_400_000 + 1) * 86_400_000 - offset)
    }

    /// The first moment at which every quota has room; nil when all have it, infinite when one never will.
    private mutating func quotaFree(_ recipients: Int, _ parts: Int, _ at: Double) -> Double? {
        var latest: Double?
        for index in windows.indices {
            let quota = windows[index].quota
            let cost = contract.units(recipients, parts, quota.unit)
            guard cost <= quota.count else { return .infinity }
            while windows[index].head < windows[index].sent.count,
                windows[index].sent[windows[index].head].at + Double(quota.seconds) <= at + 1e-9
            {
                windows[index].inside -= windows[index].sent[windows[index].head].units
                windows[index].head += 1
            }
            var left = windows[index].inside
            var position = windows[index].head
            while left + cost > quota.count, position < windows[index].sent.count {
                left -= windows[index].sent[position].units
                position += 1
            }
            guard position > windows[index].head else { continue }
            latest = max(latest ?? 0, windows[index].sent[position - 1].at + Double(quota.seconds))
        }
        return latest
    }

    private mutating func book(_ index: Int, _ load: LaneLoad, _ count: Int, _ at: Double) {
        let cost = contract.units(count, load.parts, contract.rate.unit)
        let seconds = Double(cost) / speed(load.parts)
        for window in windows.indices {
            let units = contract.units(count, load.parts, windows[window].quota.unit)
            windows[window].sent.append((at, units))
            windows[window].inside += units
        }
        free = at + seconds
        feeds[index].served = behind(index) + Double(cost) / feeds[index].weight
        if let even = feeds[index].evenRate, even < contract.rate.perSecond {
            feeds[index].notBefore = instant(at + Double(cost) / even)
        }
        let start = instant(at)
        feeds[index].course.note(count, start, end: instant(at + seconds))
        if let until = feeds[index].validUntil, start > until { feeds[index].course.late += count }
        feeds[index].loads.removeLast()
        if load.recipients > count {
            feeds[index].loads.append(LaneLoad(recipients: load.recipients - count, parts: load.parts))
        }
    }

    private func instant(_ seconds: Double) -> Instant {
        base.advanced(byMilliseconds: Int64((min(seconds, 10 * Self.horizon) * 1_000).rounded()))
    }
}
