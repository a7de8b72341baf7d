import Campaigns
import Foundation
import TestKit
import Testing

@Suite struct CampaignReadingTests {
    private static let path = "campaigns/an-giang-1153-so-lien-lac-dien-tu/campaign.json"

    @Test func anGiang() throws {
        let campaign = try Campaign(reading: Fixture.bytes(Self.path), file: "campaign.json")
        #expect(campaign.slug == "an-giang-1153-so-lien-lac-dien-tu" && campaign.kind == .awareness)
        #expect(campaign.directive.identity == "Ủy ban nhân dân tỉnh An Giang | 1153/UBND-KGVX | 2025-10-06")
        #expect(campaign.message.variants == [.accented, .plain] && !campaign.message.derived)
        #expect(campaign.audience.files == ["recipients.csv"] && campaign.audience.province == "91")
        #expect(campaign.audience.codeList == .y2025 && campaign.budget == Budget(Money(3_000_000, "VND")))
        #expect(campaign.audience.held.isEmpty)
        #expect(campaign.schedule == Schedule() && campaign.carriers.count == 5 && campaign.retentionDays == 90)
    }

    @Test func haNoi() throws {
        let campaign = try Campaign(
            reading: Fixture.bytes("campaigns/ha-noi-677-con-cap-cuu/campaign.json"), file: "campaign.json")
        #expect(
            campaign.slug == "ha-noi-677-con-cap-cuu" && campaign.message.derived && campaign.audience.province == "01")
    }

    /// One change of the committed file, and the line on which the problem must be shown.
    @Test(arguments: [
        (#""class": "awareness""#, #""class": "spam""#), (#""slug": "#, #""slugg": "#),
        (#""retentionDays": 90"#, #""retentionDays": -1"#),
        (#""retentionDays": 90"#, #""retentionDays": "90""#), (#""province": "91","#, #""province": 91,"#),
        (#""codeList": "2025""#, #""codeList": "2011""#), (#""pace": "fast","#, #""pace": "fast", "speed": 3,"#),
        (#""pace": "fast","#, #""pace": "fast", "start": "08/10/2025","#),
        (#""pace": "fast","#, #""pace": "fast", "days": ["t2"],"#),
        (#""amount": "3000000""#, #""amount": "ba triệu""#), (#""date": "2025-10-06""#, #""date": "06/10/2025""#),
        (#""pace": "fast","#, #""pace": "fast", "pace": "even","#), (#""plain""#, #""emoji""#),
        (#""currency": "VND""#, #""currency": "VND", "vat": "yes""#),
        (#""currency": "VND""#, #""currency": "VND", "vatRate": 10"#),
        (#""province": "91","#, #""province": "91", "held": [{"carrier": "viettel", "province": "91", "count": 0}],"#),
        (#""province": "91","#, #""province": "91", "held": [{"carrier": "x-y", "province": "91", "count": 1}],"#),
    ])
    func aWrongOneNamesItsPlace(_ old: String, _ new: String) throws {
        let text = String(decoding: try Fixture.bytes(Self.path), as: UTF8.self)
        try #require(text.contains(old))
        let range = try #require(text.range(of: old))
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        let bytes = Array(text.replacingCharacters(in: range, with: new).utf8)
        let problem = #expect(throws: Problem.self) { try Campaign(reading: bytes, file: "campaign.json") }
        #expect(problem?.kind == .badUse && problem?.place?.file == "campaign.json")
        // A missing member is shown where it is missed: at the object.
        let lines = old.hasPrefix("\"slug\"") ? [1, line] : [line]
        #expect(problem?.place?.line.map(lines.contains) == true, "\(problem?.sentence(.en) ?? "")")
        #expect((problem?.place?.column ?? 0) > 0)
    }

    @Test(arguments: ["", "{", "[]", "null", "{\"slug\": }", "\u{FEFF}{}", "{} x"]) func brokenFilesHaveAPlace(
        _ text: String
    ) {
        let problem = #expect(throws: Problem.self) { try Campaign(reading: Array(text.utf8), file: "campaign.json") }
        #expect(problem?.kind == .badUse && problem?.place?.line != nil)
    }

    @Test func validUntilBeforeStartAndNoSuchDay() throws {
        let orders: [[String: String]] = [
            ["start": "2025-10-08T08:00:00+07:00", "validUntil": "2025-10-08T08:00:00+07:00"],
            ["start": "2025-10-08T08:00:00+07:00", "validUntil": "2025-10-08T00:59:59Z"],
            ["start": "2025-02-30T08:00:00+07:00"],
        ]
        for schedule in orders {
            #expect(throws: Problem.self, "\(schedule)") { try Repository.campaign { $0["schedule"] = schedule } }
        }
        let campaign = try Repository.campaign {
            $0["schedule"] = ["days": ["sun", "mon"], "start": "2025-10-08T08:00:00+07:00"]
        }
        #expect(campaign.schedule.days == [1, 7] && campaign.schedule.start?.office == "08:00:00 08/10/2025")
    }
}
