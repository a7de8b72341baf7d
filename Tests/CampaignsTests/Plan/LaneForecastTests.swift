import Campaigns
import Testing

/// 2025-10-08 07:00 in Viet Nam, a Wednesday.
private let now = Instant(milliseconds: 1_759_881_600_000)

@Suite struct LaneForecastTests {
    private func contract(
        _ perSecond: Double, quotas: [Contract.Quota] = [], hours: Hours = .always, batch: Int = 1,
        unit: Contract.Unit = .message
    ) -> Contract {
        Contract(
            id: "a", name: "A", digest: "", networks: [.viettel], text: Contract.Text(encodings: [.gsm7]),
            rate: Contract.Rate(perSecond: perSecond, unit: unit), quotas: quotas, hours: hours, batch: batch)
    }

    private func forecast(
        _ contract: Contract, _ recipients: Int, parts: Int = 1, until: String? = nil, pace: Schedule.Pace = .fast,
        priority: Schedule.Priority = .normal, beside neighbours: [LaneNeighbour] = []
    ) -> LaneForecast {
        var schedule = Schedule()
        schedule.validUntil = until.flatMap(Instant.init(rfc3339:))
        schedule.pace = pace
        schedule.priority = priority
        return LaneForecast(
            contract, loads: [LaneLoad(recipients: recipients, parts: parts)], schedule: schedule,
            neighbours: neighbours, now: now)
    }

    private func neighbour(
        _ recipients: Int, _ priority: Schedule.Priority = .normal, gateway: String = "a", start: String? = nil
    ) -> LaneNeighbour {
        var schedule = Schedule()
        schedule.priority = priority
        schedule.start = start.flatMap(Instant.init(rfc3339:))
        return LaneNeighbour(
            slug: "khac", title: "Khác", state: .running, schedule: schedule,
            loads: [gateway: [LaneLoad(recipients: recipients, parts: 1)]])
    }

    @Test func whatDoesNotFitIntoADayRollsOver() {
        // Eight to nine: 3,600 a day at one a second.
        let course = forecast(contract(1, hours: Hours(windows: [.init(from: 480, to: 540)])), 9_000).alone
        #expect(course.start == "2025-10-08T08:00:00.000+07:00" && course.end == "2025-10-10T08:30:00.000+07:00")
        #expect(course.days.map(\.day) == ["2025-10-08", "2025-10-09", "2025-10-10"])
        #expect(course.days.map(\.recipients) == [3_600, 3_600, 1_800])
        #expect(course.late == 0 && course.isInTime == nil)
    }

    @Test func aDailyQuotaIsKeptAsASlidingWindow() {
        let quota = Contract.Quota(count: 1_000, seconds: 86_400, unit: .message)
        let course = forecast(contract(10, quotas: [quota]), 2_500).alone
        #expect(course.days.map(\.recipients) == [1_000, 1_000, 500])
        // The third thousand begins two days after the first.
        #expect(course.end == now.advanced(bySeconds: 2 * 86_400 + 50).description)
    }

    @Test func aQuotaOfPartsCountsParts() {
        let quota = Contract.Quota(count: 600, seconds: 3_600, unit: .part)
        let course = forecast(contract(100, quotas: [quota]), 300, parts: 6).alone
        // A hundred an hour, at once: begun at 0, 1 and 2 o'clock after the start.
        #expect(course.end == now.advanced(bySeconds: 2 * 3_600 + 1).description)
    }

    @Test func whoComesAfterValidUntilIsCounted() {
        let late = forecast(contract(1), 7_200, until: "2025-10-08T08:00:00+07:00").alone
        #expect(late.isInTime == false && (3_599...3_600).contains(late.late))
        let early = forecast(contract(1), 3_600, until: "2025-10-08T08:00:00+07:00").alone
        #expect(early.isInTime == true && early.late == 0)
    }

    @Test func evenIsSpreadUntilTheEnd() {
        let course = forecast(contract(100), 1_000, until: "2025-10-08T17:00:00+07:00", pace: .even).alone
        // 98 % of ten hours, as the engine spreads it.
        #expect(course.isInTime == true)
        #expect(course.end.map { $0 > "2025-10-08T16:45" } == true)
    }

    @Test func itNeverEndsWhereNothingIsOpenOrNothingFits() {
        let closed = forecast(contract(1, hours: Hours(windows: [])), 10, until: "2025-10-09T08:00:00+07:00").alone
        #expect(closed.start == nil && closed.end == nil && closed.isInTime == false && closed.late == 10)
        let quota = Contract.Quota(count: 5, seconds: 60, unit: .part)
        #expect(forecast(contract(1, quotas: [quota]), 10, parts: 6).alone.end == nil)
        // A billion at one a second: not within a year.
        #expect(forecast(contract(1), 1_000_000_000).alone.end == nil)
    }

    @Test func requestsCountWhole() {
        // Ten requests a second of 100 recipients each.
        let course = forecast(contract(10, batch: 100, unit: .request), 10_000).alone
        #expect(course.end == now.advanced(bySeconds: 10).description)
    }

    @Test func twoOfTheSameWeightShareTheLane() {
        let lane = forecast(contract(10), 6_000, beside: [neighbour(6_000)])
        #expect(lane.alone.end == now.advanced(bySeconds: 600).description)
        #expect(lane.conflicts.map(\.slug) == ["khac"] && lane.conflicts[0].state == .running)
        let end = lane.shared?.end.flatMap(Instant.init(rfc3339:))?.seconds(since: now) ?? 0
        #expect((1_195...1_200).contains(end))
        #expect(lane.expected == lane.shared)
    }

    @Test func priorityIsAPartAndStarvesNobody() {
        // Nine parts against one: an emergency of 900 is through when the other has 100.
        let lane = forecast(contract(10), 900, priority: .emergency, beside: [neighbour(6_000)])
        let end = lane.shared?.end.flatMap(Instant.init(rfc3339:))?.seconds(since: now) ?? 0
        #expect((98...101).contains(end))
        let behind = forecast(contract(10), 900, beside: [neighbour(900, .emergency)])
        let last = behind.shared?.end.flatMap(Instant.init(rfc3339:))?.seconds(since: now) ?? 0
        #expect((179...180).contains(last))
    }

    @Test func anotherLaneAndAnotherDayAreNoConflict() {
        #expect(forecast(contract(10), 600, beside: [neighbour(600, gateway: "b")]).conflicts.isEmpty)
        let later = forecast(contract(10), 600, beside: [neighbour(600, start: "2025-10-09T08:00:00+07:00")])
        #expect(later.conflicts.isEmpty && later.shared == nil)
        #expect(forecast(contract(10), 600, beside: [neighbour(0)]).shared == nil)
    }
}
