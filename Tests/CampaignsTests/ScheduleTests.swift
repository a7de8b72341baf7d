import Campaigns
import Testing

@Suite struct ScheduleTests {
    private func schedule(_ days: Set<Int>) -> Schedule {
        var schedule = Schedule()
        schedule.days = days
        return schedule
    }

    private let hours = Hours(
        windows: [.init(from: 60, to: 120), .init(from: 0, to: 1_440, days: [6, 7])], offset: 3_600)

    @Test func noDaysNarrowNothing() { #expect(schedule([]).narrowed(hours) == hours) }

    @Test func daysNarrowEveryWindow() {
        #expect(
            schedule([1, 6]).narrowed(hours).windows == [
                .init(from: 60, to: 120, days: [1, 6]), .init(from: 0, to: 1_440, days: [6]),
            ])
        #expect(schedule([1, 6]).narrowed(hours).offset == 3_600)
        // A window of other days is gone; it must not become one of every day.
        #expect(schedule([2]).narrowed(hours).windows == [.init(from: 60, to: 120, days: [2])])
        let weekend = Hours(windows: [.init(from: 0, to: 1_440, days: [6, 7])])
        #expect(schedule([1]).narrowed(weekend).windows.isEmpty)
    }
}
