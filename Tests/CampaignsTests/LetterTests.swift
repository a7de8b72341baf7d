import Campaigns
import TestKit
import Testing

@Suite struct LetterTests {
    private func letter(_ slug: String) throws -> Letter {
        Letter(try Fixture.bytes("campaigns/\(slug)/directive.txt"), file: "directive.txt")
    }

    @Test func theMandateOfAnGiangIsExact() throws {
        let rows = try Fixture.table("message-parts")
        let raw = try #require(rows.first { $0["variant"]?.hasPrefix("A ") == true }?["text"])
        let letter = try letter("an-giang-1153-so-lien-lac-dien-tu")
        let mandate = try #require(letter.mandate)
        #expect(mandate.text.unicodeScalars.count == 370)
        #expect(mandate.text.utf8.elementsEqual(raw.utf8))
        let bytes = try Fixture.bytes("campaigns/an-giang-1153-so-lien-lac-dien-tu/directive.txt")
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(mandate.place.line)
        #expect(lines[line - 1].hasPrefix("4. Giao Sở Khoa học"))
        let column = try #require(mandate.place.column)
        #expect(lines[line - 1].dropFirst(column - 1).hasPrefix("Hiện nay, xuất hiện"))
    }

    @Test func theNumberAndDateAreThoseOfTheOrderNotOfTheCovers() throws {
        let letter = try letter("an-giang-1153-so-lien-lac-dien-tu")
        #expect(letter.place(ofNumber: "1153/UBND-KGVX") != nil && letter.place(ofDate: "2025-10-06") != nil)
        #expect(letter.place(ofNumber: "1154/UBND-KGVX") == nil && letter.place(ofDate: "2025-10-05") == nil)
        #expect(letter.place(ofDate: "nothing") == nil)
    }

    @Test func theLetterOfHaNoiMandatesNoText() throws {
        #expect(try letter("ha-noi-677-con-cap-cuu").mandate == nil)
    }

    @Test func aLetterThatIsNoTextHasNothing() {
        let letter = Letter([0xFF, 0xFE, 0x00, 0x41], file: "x")
        #expect(letter.mandate == nil && letter.place(ofNumber: "1") == nil)
    }
}
