import Campaigns
import Delivery
import Documents
import TestKit
import Testing

@Suite struct ReportCSVTests {
    private let played: PlayedPlan

    init() async throws { played = try await PlayedPlan() }

    private func rows(_ text: String) -> [[String]] {
        text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test(arguments: Language.allCases)
    func oneRowASegmentThatAddsUp(_ language: Language) throws {
        let text = ReportCSV.segments(played.figures, language)
        #expect(text.hasPrefix("\u{FEFF}"))
        let rows = rows(text)
        #expect(rows.count == 3 && rows.allSatisfy { $0.count == rows[0].count })
        let states = rows.dropFirst().map { $0[6..<16].compactMap { Int($0) } }
        #expect(states.allSatisfy { $0.count == 10 && $0.reduce(0, +) == 10 })
        let totals = RecipientState.allCases.indices.map { index in states.reduce(0) { $0 + $1[index] } }
        #expect(totals == RecipientState.allCases.map { played.figures.states[$0] })
    }

    @Test func headingsNameTheirUnit() {
        let head = rows(ReportCSV.segments(played.figures, .vi))[0]
        #expect(head.filter { $0.contains("(thuê bao)") }.count == 13)
        #expect(head.contains("Nhà mạng đã nhận (tin quy đổi)") && head.contains("Đã nhận (% của kế hoạch)"))
    }

    @Test func groupsHaveARowEach() throws {
        var figures = played.figures
        figures.groups = try GroupFigures.count(played.account, of: figures.plan, roll: played.sample.roll)
        let rows = rows(ReportCSV.groups(figures, .en))
        #expect(rows.count == 2 && rows[1][1] == "20" && rows[1].last == "25.0")
    }
}
