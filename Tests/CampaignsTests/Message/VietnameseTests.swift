import Foundation
import Testing

@testable import Campaigns

/// `String+vietnamese.swift` and the tables under it.
@Suite struct VietnameseTests {
    @Test func everyLetterInBothFormsBecomesItsPlainLetter() throws {
        let table = Table(PackageResources.vn_letters_csv)
        let columns = ["nfc", "nfd_codepoints", "ascii"].map(table.column)
        for row in table.rows {
            let decomposed = String(
                String.UnicodeScalarView(row[columns[1]].split(separator: " ").compactMap { Table.scalar(String($0)) }))
            #expect(decomposed.normalised.utf8.elementsEqual(row[columns[0]].utf8))
            #expect(row[columns[0]].plain == row[columns[2]])
            #expect(decomposed.plain == row[columns[2]])
        }
    }

    @Test func everyTypographicCharacterBecomesPlain() throws {
        let table = Table(PackageResources.sms_punctuation_csv)
        let (unicode, replacement) = (table.column("unicode"), table.column("replacement"))
        for row in table.rows {
            let text = "a" + String(try #require(Table.scalar(row[unicode]))) + "b"
            #expect(text.plain == "a" + Table.unescaped(row[replacement]) + "b")
            #expect(Encoding(for: text.plain) == .gsm7)
        }
    }

    @Test func theMandatedTextBecomesTheOneWithoutDiacritics() throws {
        let rows = try Fixture.table("message-parts")
        let texts = try ["A", "B", "C", "E", "F"].map { variant in
            try #require(rows.first { $0["variant"]?.hasPrefix("\(variant) ") == true }?["text"])
        }
        #expect(texts[0].plain == texts[3])
        #expect(texts[1].plain == texts[4])
        #expect(texts[2].plain == texts[4])
        #expect(texts[2].decomposedStringWithCanonicalMapping.plain == texts[4])
    }

    @Test func aMarkThatSurvivesIsDroppedAndTheResultStays() {
        #expect("x\u{302}\u{323} o\u{200B}\u{309}".plain == "x o")
        #expect("ỘT đồng, 5\u{A0}₫…".plain == "OT dong, 5 d...")
        #expect("tab\tgrave`".plain == "tab grave'")
    }

    @Test func plainOfPlainIsPlain() {
        var random = SeededGenerator(seed: 134)
        for _ in 0..<2_000 {
            let scalars = (0..<20).compactMap { _ in Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &random)) }
            let plain = String(String.UnicodeScalarView(scalars)).plain
            #expect(plain.plain.utf8.elementsEqual(plain.utf8))
        }
    }
}
