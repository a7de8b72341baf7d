import Campaigns
import Testing

@Suite struct HoursTests {
    /// A moment in Viet Nam's time of a week that begins on Monday, 2025-10-06.
    private func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        Instant(milliseconds: 1_759_683_600_000).advanced(
            byMilliseconds: Int64((day - 1) * 1_440 + hour * 60 + minute) * 60_000)
    }

    private let office = Hours(windows: [.init(from: 8 * 60, to: 11 * 60 + 30), .init(from: 13 * 60, to: 17 * 60)])
    /// An evening that goes on after midnight is two windows.
    private let night = Hours(windows: [
        .init(from: 22 * 60, to: 1_440, days: [5]), .init(from: 0, to: 2 * 60, days: [6]),
    ])

    @Test func fromIsInAndToIsOut() {
        #expect(!office.isOpen(at: at(1, 8).advanced(byMilliseconds: -1)))
        #expect(office.isOpen(at: at(1, 8)))
        #expect(office.isOpen(at: at(1, 11, 30).advanced(byMilliseconds: -1)))
        #expect(!office.isOpen(at: at(1, 11, 30)) && !office.isOpen(at: at(1, 17)))
    }

    @Test func openingIsTheNextWindow() {
        #expect(office.opening(from: at(1, 9)) == at(1, 9))
        #expect(office.opening(from: at(1, 5)) == at(1, 8))
        #expect(office.opening(from: at(1, 12)) == at(1, 13))
        #expect(office.opening(from: at(1, 17)) == at(2, 8))
        #expect(night.opening(from: at(1, 0)) == at(5, 22))
        #expect(night.opening(from: at(6, 2)) == at(12, 22))
        #expect(Hours(windows: []).opening(from: at(1, 0)) == nil)
        #expect(Hours(windows: [.init(from: 60, to: 60)]).opening(from: at(1, 0)) == nil)
    }

    @Test func midnightInTheMiddleDoesNotClose() {
        #expect(night.isOpen(at: at(5, 23, 59)) && night.isOpen(at: at(6, 0)) && !night.isOpen(at: at(7, 0)))
        #expect(night.closing(after: at(5, 22)) == at(6, 2))
        #expect(office.closing(after: at(1, 8)) == at(1, 11, 30))
        #expect(Hours.always.closing(after: at(1, 8)) == nil)
        #expect(Hours(windows: [.init(from: 0, to: 1_440, days: [1, 2])]).closing(after: at(1, 8)) == at(3, 0))
    }

    @Test func workIsDoneInOpenTimeOnly() {
        // Seven and a half hours a day.
        #expect(office.finish(from: at(1, 8), seconds: 3_600) == at(1, 9))
        #expect(office.finish(from: at(1, 6), seconds: 4 * 3_600) == at(1, 13, 30))
        #expect(office.finish(from: at(1, 8), seconds: 20 * 3_600) == at(3, 14, 30))
        #expect(office.finish(from: at(1, 8), seconds: 3.5 * 3_600) == at(1, 11, 30))
        #expect(Hours.always.finish(from: at(1, 8), seconds: 90_000) == at(2, 9))
        #expect(Hours(windows: []).finish(from: at(1, 8), seconds: 1) == nil)
    }

    @Test func anotherClockHasOtherHours() {
        let utc = Hours(windows: [.init(from: 8 * 60, to: 9 * 60, days: [1])], offset: 0)
        #expect(utc.isOpen(at: at(1, 15)) && !utc.isOpen(at: at(1, 8)))
        #expect(utc.opening(from: at(1, 0)) == at(1, 15))
        #expect(utc.closing(after: at(1, 15)) == at(1, 16))
        // In the west Monday evening is Tuesday in Viet Nam.
        let west = Hours(windows: [.init(from: 20 * 60, to: 1_440, days: [1])], offset: -5 * 3_600)
        #expect(west.opening(from: at(1, 0)) == at(2, 8) && west.closing(after: at(2, 8)) == at(2, 12))
    }

    @Test(arguments: UInt64(0)..<60) func openingAndClosingAgreeWithAWalkMinuteByMinute(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let windows = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            let from = Int.random(in: 0..<1_440, using: &random)
            let days = Set((1...7).filter { _ in Bool.random(using: &random) })
            return Hours.Window(from: from, to: .random(in: from + 1...1_440, using: &random), days: days)
        }
        let hours = Hours(windows: windows, offset: [0, 7, -5].randomElement(using: &random).map { $0 * 3_600 } ?? 0)
        let start = at(1, 0).advanced(byMilliseconds: .random(in: 0..<(7 * 1_440), using: &random) * 60_000)
        let minutes = (0...(7 * 1_440)).map { start.advanced(byMilliseconds: Int64($0) * 60_000) }
        #expect(hours.opening(from: start) == minutes.first { hours.isOpen(at: $0) })
        guard let open = hours.opening(from: start) else { return }
        let closed = (1...(7 * 1_440)).map { open.advanced(byMilliseconds: Int64($0) * 60_000) }.first {
            !hours.isOpen(at: $0)
        }
        #expect(hours.closing(after: open) == closed)
    }
}
