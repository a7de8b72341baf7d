import Campaigns
import Foundation
import Testing

@Suite struct TextMeasureTests {
    @Test func agreesWithFourLibraries() throws {
        let rows = try Fixture.table("message-parts")
        #expect(rows.count == 6)
        for row in rows {
            let text = try #require(row["text"])
            let measure = TextMeasure(text)
            #expect(measure.encoding == (row["encoding"] == "GSM-7" ? .gsm7 : .ucs2))
            #expect(String(measure.characters) == row["code_points"])
            #expect(String(text.utf16.count) == row["utf16_units"])
            #expect(String(text.utf8.count) == row["utf8_bytes"])
            #expect(String(measure.units) == row["billable_units"])
            #expect(String(measure.parts) == row["parts"])
            #expect(measure.unitsPerPart.map(String.init).joined(separator: "+") == row["units_per_part"])
        }
    }

    @Test func anEmptyTextHasNoParts() {
        let measure = TextMeasure("")
        #expect(measure.parts == 0)
        #expect(measure.units == 0)
        #expect(measure.unitsPerPart.isEmpty)
    }

    @Test(arguments: [
        ("a", 160, [160]), ("a", 161, [153, 8]), ("a", 306, [153, 153]), ("a", 307, [153, 153, 1]),
        ("ổ", 70, [70]), ("ổ", 71, [67, 4]), ("ổ", 134, [67, 67]), ("ổ", 135, [67, 67, 1]),
    ])
    func cutsAtTheStandardLimits(_ letter: String, _ count: Int, _ parts: [Int]) {
        #expect(TextMeasure(String(repeating: letter, count: count)).unitsPerPart == parts)
    }

    @Test func aPairAtTheEdgeGoesToTheNextPart() {
        let escape = TextMeasure(String(repeating: "a", count: 152) + "€" + String(repeating: "b", count: 20))
        #expect(escape.unitsPerPart == [152, 22])
        #expect(escape.partTexts[1].hasPrefix("€"))
        let surrogate = TextMeasure(String(repeating: "ổ", count: 66) + "\u{1F4E2}" + String(repeating: "b", count: 9))
        #expect(surrogate.unitsPerPart == [66, 11])
    }

    @Test func aCarrierMayHaveLimitsOfItsOwn() {
        let text = String(repeating: "a", count: 160)
        #expect(TextMeasure(text, limits: [.gsm7: PartLimits(alone: 140, part: 134)]).unitsPerPart == [134, 26])
        #expect(TextMeasure(text, limits: [.ucs2: PartLimits(alone: 10, part: 9)]).unitsPerPart == [160])
    }

    @Test func equalityIsByBytes() {
        #expect(TextMeasure("sổ") == TextMeasure("sổ"))
        #expect(TextMeasure("sổ".decomposedStringWithCanonicalMapping) != TextMeasure("sổ"))
    }

    /// Emoji, decomposed letters, escapes and the like, in runs that put pairs at the edges of parts.
    @Test func cuttingAndJoiningGivesTheTextBack() {
        var random = SeededGenerator(seed: 38)
        let gsm = ["a", "€", "{", "é", "\r\n", "^", "Z", "@"]
        let wide = ["a", "ổ", "o\u{302}\u{309}", "\u{1F4E2}", "👨\u{200D}👩\u{200D}👧", "🇻🇳", "€", "đ"]
        for round in 0..<2_500 {
            let alphabet = round.isMultiple(of: 2) ? gsm : wide
            let text = (0..<Int.random(in: 0...400, using: &random))
                .map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
            let measure = TextMeasure(text)
            #expect(measure.partTexts.joined().utf8.elementsEqual(text.utf8))
            #expect(measure.unitsPerPart.reduce(0, +) == measure.units)
            let limit = measure.parts > 1 ? measure.limits.part : measure.limits.alone
            for (part, units) in zip(measure.partTexts, measure.unitsPerPart) {
                #expect(units <= limit && units > 0)
                #expect(part.unicodeScalars.reduce(0) { $0 + (measure.encoding.units($1) ?? 1_000) } == units)
                // Only a pair that would have been cut leaves a unit free before the last part.
                #expect(units >= limit - 1 || part == measure.partTexts.last)
            }
            if measure.encoding == .ucs2 { #expect(measure.units == text.utf16.count) }
        }
    }
}
