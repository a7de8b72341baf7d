/// How a plan's part of one lane is expected to go: by rate, hours, days and quotas, and beside the other campaigns.
///
/// It is a forecast: receipts, repeats and a gateway's slowness are not in it, and no hash covers it.
package struct LaneForecast: Sendable, Codable, Equatable {
    /// The recipients of one day.
    package struct Day: Sendable, Codable, Equatable {
        /// ISO date in Viet Nam.
        package let day: String
        package let recipients: Int
    }

    /// One way that it may go.
    package struct Course: Sendable, Codable, Equatable {
        /// RFC 3339; nil when nothing can ever go.
        package let start: String?
        /// nil when it does not end within a year.
        package let end: String?
        /// Days on which something goes, in order; what is on the second and later ones rolls over.
        package let days: [Day]
        /// Recipients whose turn would come after `validUntil`: they are never sent to.
        package let late: Int
        /// nil without `validUntil`.
        package let isInTime: Bool?
    }

    /// A campaign that goes through the lane at the same time.
    package struct Conflict: Sendable, Codable, Equatable {
        package let slug: String
        package let title: String
        package let state: CampaignState
        package let priority: String
    }

    package let gateway: String
    /// As if the lane were its own.
    package let alone: Course
    package let conflicts: [Conflict]
    /// With the others counted in, each with its part by priority; nil where there is no conflict.
    package let shared: Course?

    /// What is to be expected.
    package var expected: Course { shared ?? alone }

    /// - Parameters:
    ///   - contract: of the lane.
    ///   - loads: what the plan has for it.
    ///   - schedule: of the campaign.
    ///   - neighbours: other campaigns; those without anything for this lane do not count.
    ///   - now: nothing goes before.
    package init(
        _ contract: Contract, loads: [LaneLoad], schedule: Schedule, neighbours: [LaneNeighbour] = [], now: Instant
    ) {
        gateway = contract.id
        let own = LaneSimulation.Feed(loads, schedule: schedule, contract: contract, now: now)
        let alone = LaneSimulation.play(contract, [own])[0]
        self.alone = Course(alone, schedule)
        let others = neighbours.filter { $0.loads[contract.id]?.contains { $0.recipients > 0 } ?? false }
        guard !others.isEmpty, alone.start != nil else {
            conflicts = []
            shared = nil
            return
        }
        let feeds = others.map { other in
            LaneSimulation.Feed(
                other.loads[contract.id] ?? [], schedule: other.schedule, contract: contract, now: now)
        }
        let courses = LaneSimulation.play(contract, [own] + feeds)
        let met = zip(others, courses.dropFirst()).filter { Self.meet(courses[0], $1) }.map(\.0)
        conflicts = met.map {
            Conflict(slug: $0.slug, title: $0.title, state: $0.state, priority: $0.schedule.priority.rawValue)
        }
        shared = met.isEmpty ? nil : Course(courses[0], schedule)
    }

    private static func meet(_ a: LaneSimulation.Course, _ b: LaneSimulation.Course) -> Bool {
        guard let first = a.start, let second = b.start else { return false }
        let (firstEnd, secondEnd) = (a.end ?? .distantFuture, b.end ?? .distantFuture)
        return first < secondEnd && second < firstEnd
    }
}

extension LaneForecast.Course {
    init(_ course: LaneSimulation.Course, _ schedule: Schedule) {
        start = course.start?.description
        end = course.end?.description
        days = course.days.map { LaneForecast.Day(day: $0.day, recipients: $0.recipients) }
        late = course.late
        isInTime = schedule.validUntil.map { until in course.late == 0 && (course.end.map { $0 <= until } ?? false) }
    }
}

extension Instant {
    fileprivate static let distantFuture = Instant(milliseconds: .max)
}
