import Campaigns
import TestKit
import Testing

@Suite struct WordingFindingsTests {
    private func findings(_ slug: String = SampleWording.anGiang, _ change: (String) -> String = { $0 }) throws
        -> [Finding]
    {
        try SampleWording.make(slug, text: change).findings(file: "message.txt")
    }

    @Test func theOneCorrectedWordOfAnGiang() throws {
        let findings = try findings()
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.code == "corrected-word" && finding.severity == .warn)
        #expect(finding.found == "sổ")
        #expect(finding.place.line == 1 && finding.place.column == 113)
        #expect(finding.why.vi.contains("sở") && finding.why.en.contains("sổ"))
    }

    @Test func theLettersOwnWordsHaveNoFinding() throws {
        #expect(try findings { $0.replacing("\"sổ", with: "\"sở") }.isEmpty)
    }

    @Test func theTextOfHaNoiIsDerived() throws {
        let findings = try findings(SampleWording.haNoi)
        #expect(findings.map(\.code) == ["derived-text"] && findings.allSatisfy { $0.severity <= .warn })
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

    @Test(arguments: ["\u{200B}", "\u{FFFD}", "*", "_", "\u{FEFF}", "\u{E000}", "\u{A0}", "\u{7}"])
    func whatMustNotReachAPhoneBlocks(_ bad: String) throws {
        let wording = try SampleWording.make { $0.replacing("cảnh giác", with: "cảnh\(bad) giác") }
        #expect(
            wording.findings(file: "m").contains { $0.code == "unsendable-character" && $0.severity == .block })
        #expect(wording.planned.obstacles == ["unsendable-character"])
    }

    @Test func aLetterOfAnotherNumberOrDateHasNoAuthority() throws {
        for change in [("1153/UBND-KGVX", "1154/UBND-KGVX"), ("2025-10-06", "2025-10-05")] {
            let wording = try SampleWording.make(campaign: { $0.replacing(change.0, with: change.1) })
            #expect(wording.letter == nil && wording.planned.obstacles == ["letter-missing"])
        }
    }

    @Test func aLetterThatHandsOnHasNoAuthority() throws {
        let wording = try SampleWording.make(campaign: {
            $0.replacing("1153/UBND-KGVX", with: "2152/SYT-CNTTTT").replacing("2025-10-06", with: "2025-10-07")
        })
        let finding = try #require(wording.findings(file: "m").first { $0.code == "no-authority" })
        #expect(finding.suggested == "1153/UBND-KGVX" && finding.severity == .block)
    }

    @Test func derivedIsSaidWhereTheLetterOrdersNoWordsAndOnlyThere() throws {
        let unmarked = try SampleWording.make(
            SampleWording.haNoi, campaign: { $0.replacing("\"derived\": true", with: "\"derived\": false") })
        #expect(unmarked.planned.obstacles == ["not-marked-derived"])
        let marked = try SampleWording.make(campaign: {
            $0.replacing("\"file\": \"message.txt\",", with: "\"file\": \"message.txt\", \"derived\": true,")
        })
        #expect(marked.planned.obstacles == ["derived-though-ordered"])
    }

    @Test func anotherIssuerIsSaidAnAbbreviatedOneIsNot() throws {
        let other = try SampleWording.make(campaign: { $0.replacing("tỉnh An Giang\"", with: "tỉnh Cà Mau\"") })
        #expect(other.findings(file: "m").contains { $0.code == "issuer-differs" })
        let short = try SampleWording.make(campaign: { $0.replacing("Ủy ban nhân dân", with: "UBND") })
        #expect(!short.findings(file: "m").contains { $0.code == "issuer-differs" })
    }
}
