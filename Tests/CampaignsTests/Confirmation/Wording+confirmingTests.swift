import Campaigns
import TestKit
import Testing

@Suite struct WordingConfirmingTests {
    private static let now = Instant(rfc3339: "2025-10-08T07:00:00+07:00") ?? Instant(milliseconds: 0)

    private func confirmed(
        _ wording: Wording, keep: [String] = [], reason: String = "", paper: String = "1160/UBND-KGVX, 07/10/2025",
        unit: String? = nil, item: String? = nil, by: String = "Lê Văn Nam"
    ) throws -> Campaigns.Confirmation {
        let answers = Answers(
            by: by, paper: try Paper(paper), reason: reason, keep: keep, unit: unit, item: item)
        return try wording.confirmed(by: answers, letter: "directive.txt", now: Self.now)
    }

    private func code(_ act: () throws -> Campaigns.Confirmation) -> String? {
        do {
            _ = try act()
            return nil
        } catch {
            return (error as? Problem)?.code
        }
    }

    @Test func theCorrectionOfAnGiangFindingByFinding() throws {
        let wording = try SampleWording.make()
        #expect(wording.demand == .correction && wording.planned.obstacles.isEmpty)
        let confirmation = try confirmed(wording)
        #expect(confirmation.decisions.map(\.found) == ["sở liên lạc điện tử"])
        #expect(confirmation.decisions.first?.answer == .corrected)
        #expect(confirmation.decisions.first?.line == 103 && confirmation.decisions.first?.column == 351)
        #expect(confirmation.changes.map(\.shown) == ["cài đặt ứng dụng [sở → sổ] liên lạc điện tử\"."])
        #expect(confirmation.changes.map(\.sent) == ["sổ"])
        #expect(confirmation.ordered?.unicodeScalars.count == 370)
        #expect(confirmation.text.contains("\"sổ liên lạc điện tử\""))
        #expect(confirmation.paper.description == "1160/UBND-KGVX, 07/10/2025")
        #expect(confirmation.at == "2025-10-08T07:00:00.000+07:00")
    }

    @Test func itHoldsForTheSameLetterWordsAndFormsOnly() throws {
        let wording = try SampleWording.make()
        let confirmation = try confirmed(wording)
        #expect(confirmation.covers(wording.planned, kinds: [.accented, .plain]))
        #expect(confirmation.covers(wording.planned, kinds: [.accented]))
        let other = try SampleWording.make { $0.replacing("Nhân dân", with: "nhân dân") }
        #expect(!confirmation.covers(other.planned, kinds: [.accented]))
        let letter = try SampleWording.make(letter: { $0 + "\n" })
        #expect(!confirmation.covers(letter.planned, kinds: [.accented]))
        let accentedOnly = try confirmed(
            SampleWording.make(campaign: { $0.replacing("\"accented\",\n      \"plain\"", with: "\"accented\"") }))
        #expect(accentedOnly.covers(wording.planned, kinds: [.accented]))
        // A form that nobody said yes to is never taken for approved.
        #expect(!accentedOnly.covers(wording.planned, kinds: [.accented, .plain]))
    }

    @Test func doubtfulWordsAreCorrectedOrKeptByNameWithAReason() throws {
        let asOrdered = try SampleWording.make { $0.replacing("\"sổ", with: "\"sở") }
        #expect(code { try confirmed(asOrdered) } == "undecided")
        #expect(try confirmed(asOrdered, keep: ["a/directive.txt:103:351"]).decisions.map(\.answer) == [.kept])
        let kept = try confirmed(asOrdered, keep: ["103:351"], reason: "Tên ứng dụng giả đúng là như vậy")
        #expect(kept.decisions.map(\.answer) == [.kept] && kept.changes.isEmpty)
        let byCode = try confirmed(asOrdered, keep: ["confused-term"], reason: "như trên")
        #expect(byCode.decisions.map(\.answer) == [.kept])
        let corrected = try SampleWording.make()
        #expect(code { try confirmed(corrected, keep: ["103:351"], reason: "x") } == "kept-though-corrected")
        #expect(code { try confirmed(corrected, keep: ["1:1"], reason: "x") } == "no-such-finding")
    }

    @Test func aHotlineThatTheLetterOrdersIsKeptWithItsReason() throws {
        func add(_ text: String) -> String {
            text.replacing("Công an nơi gần nhất để", with: "Công an nơi gần nhất hoặc gọi 0912345678 để")
        }
        let wording = try SampleWording.make(text: add, letter: add)
        let telephone = try #require(wording.blocking.first { $0.code == "telephone" })
        #expect(wording.stands(telephone))
        #expect(code { try confirmed(wording) } == "undecided")
        #expect(code { try confirmed(wording, keep: [telephone.spot]) } == "kept-without-reason")
        let kept = try confirmed(wording, keep: [telephone.spot], reason: "Đường dây nóng theo mục 4")
        #expect(kept.decisions.contains { $0.code == "telephone" && $0.answer == .kept })
    }

    @Test func aChangeThatNoFindingAsksForNeedsItsReason() throws {
        let own = try SampleWording.make { $0.replacing("Công an nơi", with: "Công an xã nơi") }
        #expect(code { try confirmed(own) } == "own-change")
        let confirmation = try confirmed(own, reason: "Bỏ cấp huyện")
        #expect(confirmation.changes.map(\.sent) == ["sổ", "xã"] && confirmation.reason == "Bỏ cấp huyện")
        // A word of the doubtful term that is dropped, or another word than the proposed one, corrects nothing either.
        let dropped = try SampleWording.make { $0.replacing("\"sổ liên lạc điện tử", with: "\"sổ liên lạc tử") }
        #expect(code { try confirmed(dropped) } == "own-change")
        let other = try SampleWording.make { $0.replacing("\"sổ liên lạc", with: "\"sách liên lạc") }
        #expect(code { try confirmed(other) } == "own-change")
    }

    @Test func aCleanLetterNeedsNobody() throws {
        let clean = try SampleWording.make(
            text: { $0 }, letter: { $0.replacing("“sở liên lạc điện tử”", with: "“sổ liên lạc điện tử”") })
        #expect(clean.demand == .none && clean.changes.isEmpty && clean.blocking.isEmpty)
        #expect(code { try confirmed(clean) } == "nothing-to-confirm")
    }

    @Test func whatNobodyCanConfirmAway() throws {
        let star = try SampleWording.make { $0.replacing("mã OTP", with: "mã *OTP*") }
        #expect(code { try confirmed(star, reason: "x") } == "unsendable-character")
        let forwarding = try SampleWording.make(campaign: {
            $0.replacing("1153/UBND-KGVX", with: "29/TTYT-DS.TTGDSK").replacing("2025-10-06", with: "2025-10-08")
        })
        #expect(code { try confirmed(forwarding, reason: "x") } == "no-authority")
    }

    @Test func aDerivedTextIsApprovedForTheIssuerOrAUnitThatTheLetterCharges() throws {
        let wording = try SampleWording.make(SampleWording.haNoi)
        #expect(wording.demand == .derived)
        #expect(try confirmed(wording).unit == "Sở Giáo dục và Đào tạo Hà Nội")
        #expect(code { try confirmed(wording, unit: "Trường THCS A") } == "item-missing")
        #expect(code { try confirmed(wording, unit: "Trường THCS A", item: "9") } == "no-such-item")
        let school = try confirmed(wording, unit: "Trường THCS A", item: "mục 2")
        #expect(school.unit == "Trường THCS A" && school.item == "2" && school.points == ["item 2"])
        let issuer = try confirmed(wording, unit: "Sở Giáo dục và Đào tạo Hà Nội")
        #expect(issuer.ordered == nil && issuer.item == nil && issuer.demand == .derived)
        let pointless = try SampleWording.make(
            SampleWording.haNoi,
            campaign: { $0.replacing(/,\s+"points": \[[^\]]*\]/, with: "") })
        #expect(code { try confirmed(pointless, unit: "Sở Giáo dục và Đào tạo Hà Nội") } == "derived-without-points")
    }

    @Test func aNamelessPersonOrAPaperOfTomorrowIsRefused() throws {
        let wording = try SampleWording.make()
        #expect(code { try confirmed(wording, by: " ") } == "name-missing")
        #expect(code { try confirmed(wording, paper: "1160/UBND-KGVX, 09/10/2025") } == "paper-of-tomorrow")
        #expect(code { try confirmed(wording, paper: "1160/UBND-KGVX, 08/10/2025") } == nil)
    }

    @Test(arguments: [
        "1160/UBND-KGVX, 07/10/2025", "Số: 1160 /UBND-KGVX, ngày 07 tháng 10 năm 2025", "1160/UBND-KGVX,2025-10-07",
    ]) func papersAsPeopleTypeThem(_ text: String) throws {
        let paper = try Paper(text)
        #expect(paper.id == "1160/UBND-KGVX" && paper.date == "2025-10-07")
    }

    @Test(arguments: [
        "", "1160/UBND-KGVX", "hôm qua", "1160/UBND-KGVX, 31/02/2025", "UBND-KGVX, 07/10/2025", "1160, 07/10",
    ])
    func noPaper(_ text: String) {
        #expect(throws: Problem.self) { try Paper(text) }
    }
}
