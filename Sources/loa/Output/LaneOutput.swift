import Campaigns

/// How a lane is expected to go.
enum LaneOutput {
    static func json(_ lane: LaneForecast) -> JSON {
        [
            "gateway": .string(lane.gateway), "alone": course(lane.alone),
            "conflicts": .array(
                lane.conflicts.map { conflict in
                    [
                        "slug": .string(conflict.slug), "title": .string(conflict.title),
                        "state": .string(conflict.state.rawValue), "priority": .string(conflict.priority),
                    ]
                }),
            "shared": lane.shared.map(course) ?? .null,
        ]
    }

    /// `days` counts days on which something goes; what is not on the first rolls over.
    private static func course(_ course: LaneForecast.Course) -> JSON {
        [
            "start": JSON(course.start), "end": JSON(course.end), "days": JSON(course.days.count),
            "byDay": .array(
                course.days.map { ["day": .string($0.day), "recipients": JSON($0.recipients)] }),
            "rollOver": JSON(course.days.dropFirst().reduce(0) { $0 + $1.recipients }),
            "beforeValidUntil": course.isInTime.map(JSON.bool) ?? .null, "late": JSON(course.late),
        ]
    }

    /// Nothing for a lane that is done on the day it begins, in time and without neighbours.
    static func lines(_ lane: LaneForecast, _ language: Language) -> [String] {
        var lines: [String] = []
        if lane.alone.days.count > 1 || lane.alone.isInTime == false || lane.alone.end == nil {
            lines.append("  \(lane.gateway): \(sentence(lane.alone)[language])")
        }
        guard let shared = lane.shared else { return lines }
        let others = lane.conflicts.map { "\($0.slug) (\($0.state.phrase[language]), \($0.priority))" }
        lines.append("  \(lane.gateway): \(Texts.sharedWith(others.joined(separator: ", "))[language])")
        lines.append("    \(sentence(shared)[language])")
        return lines
    }

    private static func sentence(_ course: LaneForecast.Course) -> Phrase {
        let shown = course.days.prefix(7).map {
            "\($0.day.split(separator: "-").dropFirst().reversed().joined(separator: "/")): \(Grouping.office($0.recipients))"
        }
        let days = shown.joined(separator: ", ") + (course.days.count > 7 ? ", …" : "")
        return Texts.course(
            start: PlanOutput.office(course.start), end: PlanOutput.office(course.end), days: course.days.count,
            byDay: days, late: course.late, isInTime: course.isInTime)
    }
}
