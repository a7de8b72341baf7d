import Campaigns
import Delivery
import TestKit
import Testing

/// The forecast against what the engine's own pace lets through.
@Suite struct LaneForecastAgainstPaceTests {
    private static let start = Instant(milliseconds: 1_759_881_600_000)

    /// Hands over one by one, as early as pace and hours allow.
    private func play(
        _ contract: Contract, _ recipients: Int, parts: Int
    ) -> (last: Instant, days: [String: Int])? {
        var pace = Pace(
            rate: contract.rate, quotas: contract.quotas,
            largest: Pace.Load(messages: 1, parts: parts).cost(in: contract.rate.unit))
        var now = Self.start
        var days: [String: Int] = [:]
        for _ in 0..<recipients {
            let load = Pace.Load(messages: 1, parts: parts)
            while true {
                guard let free = pace.earliest(load, now: now), let open = contract.hours.opening(from: free) else {
                    return nil
                }
                now = open
                if open == free { break }
            }
            pace.book(load, now: now)
            days[now.dayInVietNam, default: 0] += 1
        }
        return (now, days)
    }

    private static let day = Hours(windows: [.init(from: 8 * 60, to: 20 * 60)])

    @Test(
        arguments: [
            (10.0, Contract.Unit.message, [], Hours.always, 3_000, 1),
            (10, .part, [], .always, 1_500, 6),
            (0.1, .message, [], day, 9_000, 1),
            (2, .message, [Contract.Quota(count: 1_000, seconds: 86_400, unit: .message)], day, 3_300, 1),
            (50, .part, [Contract.Quota(count: 600, seconds: 3_600, unit: .part)], day, 1_500, 6),
            (
                20, .message,
                [
                    Contract.Quota(count: 100, seconds: 60, unit: .message),
                    Contract.Quota(count: 2_000, seconds: 86_400, unit: .message),
                ], .always, 5_000, 1
            ),
        ] as [(Double, Contract.Unit, [Contract.Quota], Hours, Int, Int)])
    func theyAgree(
        _ rate: Double, _ unit: Contract.Unit, _ quotas: [Contract.Quota], _ hours: Hours, _ count: Int, _ parts: Int
    ) throws {
        let contract = Contract(
            id: "a", name: "A", digest: "", networks: [.viettel], text: Contract.Text(encodings: [.gsm7]),
            rate: Contract.Rate(perSecond: rate, unit: unit), quotas: quotas, hours: hours)
        let course = LaneForecast(
            contract, loads: [LaneLoad(recipients: count, parts: parts)], schedule: Schedule(), now: Self.start
        ).alone
        let played = try #require(play(contract, count, parts: parts))
        let end = try #require(course.end.flatMap(Instant.init(rfc3339:)))
        let took = played.last.seconds(since: Self.start)
        // The end is that of the last one's own time in the rate. The pace keeps 10 ms more a window of about a second
        // than the contract asks, which the forecast does not: one per cent.
        let each = Double(unit == .part ? parts : 1) / rate
        #expect(abs(end.seconds(since: played.last) - each) <= max(2, took * 0.012), "\(course) \(played)")
        for day in course.days {
            #expect(abs(day.recipients - (played.days[day.day] ?? 0)) <= max(2, count / 100), "\(day) \(played.days)")
        }
        #expect(course.days.reduce(0) { $0 + $1.recipients } == count)
    }
}
