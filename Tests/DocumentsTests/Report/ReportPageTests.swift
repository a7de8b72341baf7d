import Campaigns
import Delivery
import Documents
import Foundation
import TestKit
import Testing

@Suite struct ReportPageTests {
    private let played: PlayedPlan

    init() async throws { played = try await PlayedPlan() }

    @Test(arguments: Language.allCases)
    func itIsOneWellFormedFileThatNeedsNothingElse(_ language: Language) throws {
        let html = try ReportPage(played.figures, language).html
        #expect(html.hasPrefix("<!doctype html>") && html.contains("<html lang=\"\(language.rawValue)\">"))
        for outside in ["<script", "http://", "https://", "@import", "url(", "src=", "{{"] {
            #expect(!html.contains(outside), "\(outside)")
        }
        // Every element that is opened is closed.
        var open: [Substring] = []
        let void: Set<Substring> = ["meta", "br", "rect", "line", "!doctype"]
        for match in html.matches(of: /<(\/?)([a-z!][a-z0-9]*)[^>]*>/) where !void.contains(match.2) {
            if match.1.isEmpty {
                open.append(match.2)
            } else {
                #expect(open.popLast() == match.2)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func theFirstPageAnswersTheFiveQuestions() throws {
        let html = try ReportPage(played.figures, .en).html
        let first = try #require(html.components(separatedBy: "id=\"matrix\"").first)
        #expect(first.contains("Reached 5 of 20 subscribers (25,0 %)"))
        #expect(first.contains("An Giang, Viettel: <b>3</b> of 10 subscribers (30,0 %)"))
        #expect(first.contains("refused by the carrier: the number: <b>1</b>"))
        #expect(first.contains("At most, with the unclear"))
        #expect(first.contains("1 subscribers were confirmed by the handset itself; 4 were reported by the network"))
        #expect(first.contains("Balanced"))
    }

    @Test func chartsHaveARoleATitleAndADescription() throws {
        let html = try ReportPage(played.figures, .vi).html
        let charts = html.matches(of: /<svg[^>]*role="img"[^>]*aria-labelledby="([a-z-]+) ([a-z-]+)"/)
        #expect(charts.count == 2)
        for chart in charts {
            #expect(html.contains("<title id=\"\(chart.1)\">") && html.contains("<desc id=\"\(chart.2)\">"))
        }
        // The bar's four pieces fill it.
        let widths = html.matches(of: /<rect class="[a-z]+-fill" x="\d+" y="0" width="(\d+)"/).compactMap { Int($0.1) }
        #expect(widths.count == 4 && widths.reduce(0, +) == 1_000)
    }

    @Test func whatPeopleWroteCannotBecomeMarkup() async throws {
        let sample = try SamplePlan(
            [Repository.carrier("viettel")], recipients: 1, text: "<b>\"Tin\" & <script>alert(1)</script>")
        let ledger = MemoryLedger()
        try await sample.begin(in: ledger, time: ManualTime())
        let record = try #require(await ledger.campaign(sample.plan.slug))
        let account = try await PlanAccount.load(sample.id, from: ledger)
        let figures = ReportFigures(record, plan: sample.plan, account: account, asOf: ManualTime().now())
        let html = try ReportPage(figures, .vi).html
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    }

    @Test func theTextStandsThereWithItsHash() throws {
        let html = try ReportPage(played.figures, .vi).html
        for variant in played.figures.plan.variants {
            #expect(html.contains(variant.text) && html.contains(variant.digest))
        }
        #expect(html.contains("Người duyệt") && html.contains("Điều hành viên"))
    }
}
