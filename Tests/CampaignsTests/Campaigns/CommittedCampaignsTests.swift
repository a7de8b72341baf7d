import Campaigns
import Foundation
import Testing

/// The campaigns in the repository: what must hold so that they can be run on any day.
@Suite struct CommittedCampaignsTests {
    @Test(arguments: [
        ("an-giang-1153-so-lien-lac-dien-tu", 1_000, "91"), ("ha-noi-677-con-cap-cuu", 200, "01"),
    ])
    func everyRecipientIsSyntheticUniqueAndAccepted(_ slug: String, _ count: Int, _ code: String) throws {
        let lines = try text("\(slug)/recipients.csv").split(separator: "\n")
        #expect(lines.first == "phone,province,group,synthetic")
        var numbers: Set<PhoneNumber> = []
        var forms: Set<NumberForm> = []
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 4)
            guard case .accepted(let accepted) = NumberReading.read(cells[0]) else {
                Issue.record("\(line)")
                continue
            }
            numbers.insert(accepted.number)
            forms.insert(accepted.how)
            guard case .resolved(let province) = Provinces.find(cells[1], codeList: .y2025) else {
                Issue.record("\(line)")
                continue
            }
            #expect(province.code == code)
            #expect(!cells[2].isEmpty && cells[3] == "1")
        }
        #expect(numbers.count == count && lines.count == count + 1)
        #expect(forms == [.ok, .noPlus])
    }

    @Test func theMessageOfAnGiangIsTheCorrectedText() throws {
        let rows = try Fixture.table("message-parts")
        let corrected = try #require(rows.first { $0["variant"]?.hasPrefix("C ") == true }?["text"])
        let message = try text("an-giang-1153-so-lien-lac-dien-tu/message.txt")
        #expect(message.utf8.elementsEqual((corrected + "\n").utf8))
        #expect(TextMeasure(corrected).parts == 6)
    }

    @Test func theMessageOfHaNoiIsFivePartsOrTwo() throws {
        let forms = TextForms(String(try text("ha-noi-677-con-cap-cuu/message.txt").dropLast()))
        #expect(forms.asWritten == forms.normalised)
        #expect(forms.normalised.characters == 271)
        #expect(forms.normalised.parts == 5)
        #expect(forms.plain.parts == 2)
    }

    @Test(arguments: [("an-giang-1153-so-lien-lac-dien-tu", 7_947), ("ha-noi-677-con-cap-cuu", 3_884)])
    func theLetterIsAsItCame(_ slug: String, _ size: Int) throws {
        #expect(try Fixture.bytes("campaigns/\(slug)/directive.txt").count == size)
    }

    @Test(arguments: ["an-giang-1153-so-lien-lac-dien-tu", "ha-noi-677-con-cap-cuu"])
    func noDateCanPass(_ slug: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(Fixture.bytes("campaigns/\(slug)/campaign.json")))
        let campaign = try #require(object as? [String: Any])
        #expect(campaign["slug"] as? String == slug)
        let schedule = try #require(campaign["schedule"] as? [String: String])
        #expect(schedule == ["pace": "fast", "priority": "normal"])
    }

    @Test func theSchemaOfTheDocumentationIsTheEmbeddedOne() throws {
        let embedded = try Fixture.bytes("Sources/Campaigns/Tables/campaign.schema.json")
        #expect(try Fixture.bytes("docs/campaign.schema.json") == embedded)
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try Fixture.bytes("campaigns/\(path)"), as: UTF8.self)
    }
}
