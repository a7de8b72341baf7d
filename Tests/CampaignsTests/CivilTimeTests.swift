import Campaigns
import Foundation
import Testing

@Suite struct CivilTimeTests {
    @Test(arguments: [0, 7 * 3_600, -5 * 3_600, 5 * 3_600 + 2_700]) func agreesWithTheCalendar(_ offset: Int) throws {
        var random = SeededGenerator(seed: 3)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: offset))
        let seconds = (0..<3_000).map { _ in Int64.random(in: -2_000_000_000...9_000_000_000, using: &random) }
        // Leap days, ends of months and years, and the days beside them.
        let edges: [Int64] = [951_782_400, 4_107_542_400, 1_709_164_800, 1_735_689_599, -1, 0, 86_399, -86_400]
        for second in seconds + edges {
            let millisecond = Int64.random(in: 0...999, using: &random)
            let civil = CivilTime(Instant(milliseconds: second * 1_000 + millisecond), offset: offset)
            let date = Date(timeIntervalSince1970: Double(second))
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
            #expect([civil.year, civil.month, civil.day] == [parts.year, parts.month, parts.day])
            #expect([civil.hour, civil.minute, civil.second] == [parts.hour, parts.minute, parts.second])
            // The calendar counts from Sunday = 1.
            #expect(civil.weekday == parts.weekday.map { ($0 + 5) % 7 + 1 })
            #expect(civil.millisecond == Int(millisecond))
            #expect(civil.minuteOfDay == civil.hour * 60 + civil.minute)
        }
    }
}
