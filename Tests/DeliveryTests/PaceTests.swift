import Campaigns
import Delivery
import TestKit
import Testing

@Suite struct PaceTests {
    private struct Sent {
        let at: Int64
        let units: Int
    }

    private static let rates = [0.5, 0.9, 1, 1.5, 2.7, 7, 33.3, 50, 100, 300, 600, 999.5, 2_000]

    /// Hands over as fast as the pace allows, with stalls in between.
    private func run(
        rate: Double, unit: Contract.Unit, batches: ClosedRange<Int>, parts: Int, quotas: [Contract.Quota] = [],
        seconds: Double, stalls: Bool, seed: UInt64, pace given: Pace? = nil, start: Int64 = 1_000_000
    ) -> [Sent] {
        var random = SeededGenerator(seed: seed)
        let largest = Pace.Load(messages: batches.upperBound, parts: batches.upperBound * parts).cost(in: unit)
        var pace =
            given ?? Pace(rate: Contract.Rate(perSecond: rate, unit: unit), quotas: quotas, largest: largest)
        var now = Instant(milliseconds: start)
        let end = now.advanced(bySeconds: seconds)
        var sent: [Sent] = []
        while now < end, sent.count < 20_000 {
            let messages = Int.random(in: batches, using: &random)
            let load = Pace.Load(messages: messages, parts: messages * parts)
            guard let moment = pace.earliest(load, now: now) else { break }
            now = moment
            if stalls, Int.random(in: 0..<40, using: &random) == 0 {
                now = now.advanced(byMilliseconds: .random(in: 1...4_000, using: &random))
            }
            guard now < end else { break }
            pace.book(load, now: now)
            sent.append(Sent(at: now.milliseconds, units: load.cost(in: unit)))
        }
        return sent
    }

    /// The most units in any window of that many milliseconds.
    private func most(_ sent: [Sent], in milliseconds: Double) -> Int {
        var most = 0
        var inside = 0
        var first = 0
        for item in sent {
            inside += item.units
            while Double(item.at - sent[first].at) >= milliseconds {
                inside -= sent[first].units
                first += 1
            }
            most = max(most, inside)
        }
        return most
    }

    @Test(arguments: rates, [Contract.Unit.part, .message, .request])
    func noWindowHoldsMoreThanTheContract(_ rate: Double, _ unit: Contract.Unit) {
        for (seed, batches) in [1...1, 1...7, 100...100, 1...500].enumerated() {
            for parts in [1, 6] {
                let sent = run(
                    rate: rate, unit: unit, batches: batches, parts: parts, seconds: min(600, max(20, 4_000 / rate)),
                    stalls: true, seed: UInt64(seed))
                let cost = Pace.Load(messages: batches.upperBound, parts: batches.upperBound * parts).cost(in: unit)
                let units = max(Int(rate), cost, 1)
                #expect(!sent.isEmpty)
                #expect(
                    most(sent, in: Double(units) / rate * 1_000) <= units, "\(rate) \(unit) \(batches) × \(parts)")
            }
        }
    }

    @Test(arguments: [0.5, 1, 1.5, 7, 50, 100, 250])
    func theContractIsUsed(_ rate: Double) {
        let seconds = min(400.0, 8_000 / rate)
        let sent = run(rate: rate, unit: .message, batches: 1...1, parts: 1, seconds: seconds, stalls: false, seed: 1)
        #expect(Double(sent.count) >= (rate * seconds).rounded(.down) * 0.98, "\(sent.count) of \(rate * seconds)")
    }

    /// Found by reading: the even spacing is rounded up to whole milliseconds for every submission.
    @Test(arguments: [300.0, 600, 999.5, 2_000])
    func aFastContractIsUsedToo(_ rate: Double) {
        let sent = run(rate: rate, unit: .message, batches: 1...1, parts: 1, seconds: 8, stalls: false, seed: 1)
        #expect(Double(sent.count) >= rate * 8 * 0.98, "\(sent.count) of \(rate * 8)")
    }

    /// A machine wakes a millisecond or two late each time: what is lost then must be made up, inside the window.
    @Test(arguments: [20.0, 100, 200]) func lateWakingDoesNotSlowTheLane(_ rate: Double) throws {
        var random = SeededGenerator(seed: 9)
        var pace = Pace(rate: Contract.Rate(perSecond: rate, unit: .message), quotas: [], largest: 1)
        let load = Pace.Load(messages: 1, parts: 1)
        var now = Instant(milliseconds: 1_000_000)
        let end = now.advanced(bySeconds: 60)
        var sent: [Sent] = []
        while now < end {
            let free = pace.earliest(load, now: now)
            let moment = try #require(free)
            if moment > now { now = moment.advanced(byMilliseconds: .random(in: 1...2, using: &random)) }
            pace.book(load, now: now)
            sent.append(Sent(at: now.milliseconds, units: 1))
        }
        #expect(most(sent, in: 1_000) <= Int(rate))
        #expect(Double(sent.count) >= rate * 60 * 0.97, "\(sent.count) of \(rate * 60)")
    }

    @Test(arguments: [600.0, 300])
    func aContractInPartsIsUsedInWholeMessages(_ rate: Double) {
        let sent = run(rate: rate, unit: .part, batches: 1...1, parts: 6, seconds: 60, stalls: false, seed: 1)
        #expect(Double(sent.reduce(0) { $0 + $1.units }) >= rate * 60 * 0.98)
    }

    @Test func aStallIsNotCaughtUpWithABurst() throws {
        var pace = Pace(rate: Contract.Rate(perSecond: 100, unit: .message), quotas: [], largest: 1)
        let load = Pace.Load(messages: 1, parts: 1)
        let start = Instant(milliseconds: 0)
        pace.book(load, now: start)
        let later = start.advanced(bySeconds: 30)
        var sent: [Sent] = []
        var now = later
        for _ in 0..<300 {
            let free = pace.earliest(load, now: now)
            now = try #require(free)
            pace.book(load, now: now)
            sent.append(Sent(at: now.milliseconds, units: 1))
        }
        #expect(most(sent, in: 1_000) <= 100)
        #expect(sent.last.map { $0.at - later.milliseconds >= 1_990 } == true)
    }

    @Test func quotasHold() {
        let quotas = [
            Contract.Quota(count: 30, seconds: 10, unit: .message),
            Contract.Quota(count: 400, seconds: 60, unit: .part),
        ]
        for stalls in [false, true] {
            let sent = run(
                rate: 100, unit: .message, batches: 1...5, parts: 6, quotas: quotas, seconds: 300, stalls: stalls,
                seed: 4)
            #expect(most(sent, in: 10_000) <= 30)
            #expect(most(sent.map { Sent(at: $0.at, units: $0.units * 6) }, in: 60_000) <= 400)
            // The tighter one decides, and is used.
            #expect(stalls || sent.reduce(0) { $0 + $1.units } >= 300)
        }
    }

    @Test func whatNeverFitsAQuotaIsSaid() {
        let quota = Contract.Quota(count: 5, seconds: 60, unit: .part)
        var pace = Pace(rate: Contract.Rate(perSecond: 10, unit: .message), quotas: [quota], largest: 1)
        let tooLarge = pace.earliest(Pace.Load(messages: 1, parts: 6), now: Instant(milliseconds: 0))
        #expect(tooLarge == nil)
        let fitting = pace.earliest(Pace.Load(messages: 1, parts: 5), now: Instant(milliseconds: 0))
        #expect(fitting != nil)
    }

    @Test(arguments: [0.5, 10, 300.0]) func aRestartStartsWithAFullWindow(_ rate: Double) throws {
        var pace = Pace(rate: Contract.Rate(perSecond: rate, unit: .message), quotas: [], largest: 1)
        let now = Instant(milliseconds: 50_000)
        pace.fill(at: now)
        let free = pace.earliest(Pace.Load(messages: 1, parts: 1), now: now)
        let first = try #require(free)
        let units = Double(max(Int(rate), 1))
        #expect(first.seconds(since: now) >= units / rate)
    }

    @Test func aRestartRemembersTheQuota() throws {
        let quota = Contract.Quota(count: 10, seconds: 3_600, unit: .message)
        var pace = Pace(rate: Contract.Rate(perSecond: 10, unit: .message), quotas: [quota], largest: 1)
        #expect(pace.memory >= 3_600_000)
        let before = Instant(milliseconds: 1_000_000)
        pace.recall(Pace.Load(messages: 10, parts: 10), at: before)
        let free = pace.earliest(Pace.Load(messages: 1, parts: 1), now: before.advanced(bySeconds: 60))
        let first = try #require(free)
        #expect(first.seconds(since: before) >= 3_600)
    }

    @Test(arguments: UInt64(0)..<20) func aClockSetBackLetsNothingMoreThrough(_ seed: UInt64) throws {
        // True time runs on; the wall clock that the pace is told jumps back now and then.
        var random = SeededGenerator(seed: seed)
        var pace = Pace(rate: Contract.Rate(perSecond: 20, unit: .message), quotas: [], largest: 1)
        let load = Pace.Load(messages: 1, parts: 1)
        var truth: Int64 = 10_000_000
        var back: Int64 = 0
        var sent: [Sent] = []
        for _ in 0..<400 {
            if Int.random(in: 0..<50, using: &random) == 0 { back += .random(in: 1...3_000, using: &random) }
            let wall = Instant(milliseconds: truth - back)
            let free = pace.earliest(load, now: wall)
            let moment = try #require(free)
            truth += moment.milliseconds - wall.milliseconds
            pace.book(load, now: moment)
            sent.append(Sent(at: truth, units: 1))
        }
        #expect(most(sent, in: 1_000) <= 20)
    }
}
