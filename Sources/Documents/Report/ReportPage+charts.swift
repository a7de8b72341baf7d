import Campaigns
import Delivery

/// The timeline as rectangles of a drawing 760 wide, its ground at 190, its top at 30.
extension ReportPage {
    var charts: [String: Any] {
        let (minutes, steps) = figures.total.timeline.steps(most: 48)
        let most = steps.reduce(1) { max($0, $1.slot.submissions, $1.slot.receipts) }
        let width = 760 / Double(max(1, steps.count))
        let drawn = steps.enumerated().map { index, step in
            draw(step, at: Double(index) * width, width: width, most: most)
        }
        let busiest = steps.max { $0.slot.submissions < $1.slot.submissions }
        return [
            "hasTimeline": !steps.isEmpty, "timelineMeans": say(Texts.timelineMeans(minutes)), "timeline": drawn,
            "timelineMost": say(Texts.most(Grouping.office(most))),
            "timelineStart": steps.first.map { Self.short($0.start) } ?? "",
            "timelineEnd": steps.last.map { Self.short($0.start) } ?? "",
            "timelineDescription": busiest.map {
                say(
                    Texts.timelineDescription(
                        from: steps.first?.start.office ?? "", to: steps.last?.start.office ?? "",
                        busiest: $0.start.office, count: Grouping.office($0.slot.submissions)))
            } ?? "",
        ]
    }

    private func draw(_ step: Timeline.Step, at x: Double, width: Double, most: Int) -> [String: String] {
        let bar = min(width * 0.42, 40)
        let (sent, received) = (height(step.slot.submissions, most), height(step.slot.receipts, most))
        return [
            "x": Self.number(x + width * 0.06), "x2": Self.number(x + width * 0.06 + bar), "width": Self.number(bar),
            "submissionsTop": Self.number(190 - sent), "submissionsHeight": Self.number(sent),
            "receiptsTop": Self.number(190 - received), "receiptsHeight": Self.number(received),
            "start": step.start.office, "submissions": Grouping.office(step.slot.submissions),
            "receipts": Grouping.office(step.slot.receipts),
        ]
    }

    /// Whatever is there can be seen.
    private func height(_ count: Int, _ most: Int) -> Double {
        count == 0 ? 0 : max(1.5, Double(count) * 160 / Double(most))
    }

    /// One decimal is enough for a drawing.
    private static func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }

    /// `07:00 08/10/2025`
    private static func short(_ instant: Instant) -> String {
        let office = instant.office
        return String(office.prefix(5)) + String(office.dropFirst(8))
    }
}
