import Campaigns
import TestKit
import Testing

@Suite struct MessageCheckTests {
    private func findings(_ slug: String = "an-giang-1153-so-lien-lac-dien-tu", _ change: (String) -> String = { $0 })
        throws -> [Finding]
    {
        let campaign = try Campaign(reading: Fixture.bytes("campaigns/\(slug)/campaign.json"), file: "campaign.json")
        let text = String(decoding: try Fixture.bytes("campaigns/\(slug)/message.txt"), as: UTF8.self)
        let letter = Letter(try Fixture.bytes("campaigns/\(slug)/directive.txt"), file: "directive.txt")
        return MessageCheck.findings(
            Message(contents: change(text), allowed: [.accented]), campaign: campaign, letter: letter,
            file: "message.txt")
    }

    @Test func theOneCorrectedWordOfAnGiang() throws {
        let findings = try findings()
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.code == "corrected-word" && finding.severity == .warn)
        #expect(finding.found == "sổ" && finding.suggested == "sở")
        #expect(finding.place.line == 1)
        #expect(finding.why.vi.contains("sở") && finding.why.en.contains("sổ"))
    }

    @Test func theLettersOwnWordsHaveNoFinding() throws {
        #expect(try findings { $0.replacing("\"sổ", with: "\"sở") }.isEmpty)
    }

    @Test func theTextOfHaNoiIsDerived() throws {
        let findings = try findings("ha-noi-677-con-cap-cuu")
        #expect(findings.map(\.code).contains("derived-text") && findings.allSatisfy { $0.severity <= .warn })
    }

    @Test func anAddedOrLeftOutWordBlocks() throws {
        let added = try findings { $0.replacing("Công an nơi", with: "Công an xã nơi") }
        #expect(added.contains { $0.code == "not-in-letter" && $0.found == "xã" && $0.severity == .block })
        let left = try findings { $0.replacing("trực tuyến ", with: "") }
        #expect(left.contains { $0.severity == .block && $0.code == "left-out" })
    }

    @Test func aWordLeftOutHereAndAnotherAddedThereIsNoCorrection() throws {
        let findings = try findings {
            $0.replacing("\"sổ", with: "\"sở").replacing("bất thường", with: "thường").replacing(
                "để được hỗ trợ", with: "để được hỗ trợ nhanh")
        }
        #expect(findings.contains { $0.severity == .block })
    }

    @Test(arguments: ["\u{200B}", "\u{FFFD}", "*", "\u{FEFF}", "\u{E000}"]) func whatMustNotReachAPhoneBlocks(
        _ bad: String
    ) throws {
        let findings = try findings { $0.replacing("cảnh giác", with: "cảnh\(bad) giác") }
        #expect(findings.contains { $0.code == "unsendable-character" && $0.severity == .block })
    }
}
