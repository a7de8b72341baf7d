/// When a lane, or the whole plan, is expected to begin and to end under rate and hours; nil when it never can.
package struct Forecast: Sendable, Codable, Equatable {
    /// RFC 3339, Viet Nam's time.
    package let start: String?
    package let end: String?

    package init(start: Instant?, end: Instant?) {
        self.start = start?.description
        self.end = end?.description
    }

    /// Seconds of open time that a contract needs for so many messages of so many parts each; infinite when never.
    package static func seconds(_ contract: Contract, load: [(recipients: Int, parts: Int)]) -> Double {
        let start = Instant(milliseconds: 0)
        let feed = LaneSimulation.Feed(
            load.map { LaneLoad(recipients: $0.recipients, parts: $0.parts) }, schedule: Schedule(),
            contract: contract, now: start)
        let course = LaneSimulation.play(contract, [feed])[0]
        if course.start == nil { return load.contains { $0.recipients > 0 } ? .infinity : 0 }
        return course.end.map { $0.seconds(since: start) } ?? .infinity
    }
}
