import Campaigns
import Delivery
import Testing

@Suite struct TimelineTests {
    /// 07:00 on 2025-10-08 in Viet Nam.
    private let start: Int64 = 1_759_881_600_000

    @Test func nothingGetsLostBetweenMinutes() {
        var timeline = Timeline()
        for second in 0..<600 as Range<Int64> {
            timeline.submitted(at: start + second * 1_000)
            if second % 3 == 0 { timeline.received(at: start + second * 1_000 + 90_000) }
        }
        let (minutes, steps) = timeline.steps(most: 48)
        #expect(minutes == 1 && steps.count == 12)
        #expect(steps.reduce(0) { $0 + $1.slot.submissions } == 600)
        #expect(steps.reduce(0) { $0 + $1.slot.receipts } == 200)
        #expect(steps.first?.start.milliseconds == start && steps.first?.slot.submissions == 60)
        #expect(steps.last?.slot.submissions == 0)
    }

    @Test(arguments: [(60, 5), (600, 15), (3_000, 180), (20_000, 720), (60_000, 1_440)])
    func longCampaignsHaveLongerSteps(_ span: Int64, _ width: Int) {
        var timeline = Timeline()
        timeline.submitted(at: start)
        timeline.submitted(at: start + span * 60_000)
        let (minutes, steps) = timeline.steps(most: 48)
        #expect(minutes == width && steps.count <= 49)
        #expect(steps.map(\.slot.submissions).reduce(0, +) == 2)
    }

    @Test func daysBeginAtMidnightInVietNam() {
        var timeline = Timeline()
        timeline.submitted(at: start)
        timeline.submitted(at: start + 86_400_000 * 40)
        let (minutes, steps) = timeline.steps(most: 48)
        #expect(minutes == 1_440 && steps.count == 41)
        #expect(steps.allSatisfy { $0.start.office.hasPrefix("00:00:00") })
    }

    @Test func aGapOfYearsIsNotDrawnDayByDay() {
        var timeline = Timeline()
        timeline.submitted(at: 1_000)
        timeline.received(at: start)
        #expect(timeline.steps(most: 48).steps.count == 2)
    }

    @Test func mergingKeepsBoth() {
        var (a, b) = (Timeline(), Timeline())
        a.submitted(at: start)
        b.submitted(at: start + 1_000)
        b.received(at: start + 60_000)
        a += b
        let steps = a.steps(most: 48).steps
        #expect(steps.map(\.slot.submissions) == [2, 0] && steps.map(\.slot.receipts) == [0, 1])
    }
}
