import Foundation
import Testing

@testable import Campaigns

@Suite("What must be caught in the two real letters, with line and column")
struct DirectiveChecksTests {
    private static let anGiang: [(letter: Int, line: String)] = [
        (0, "warn number-blanks 6:5 29/TTYT- DS.TTGDSK > 29/TTYT-DS.TTGDSK"),
        (0, "warn confused-term 8:2 Số liên lạc điện tử > Sổ liên lạc điện tử"),
        (0, "warn confused-term 20:122 Số liên lạc điện tử > Sổ liên lạc điện tử"),
        (0, "warn confused-term 22:215 Số liên lạc điện tử > Sổ liên lạc điện tử"),
        (0, "note only-forwards 24:45 2152/SYT-CNTTTT"),
        (0, "note stray-mark 26:210 * > "),
        (0, "warn signing-form-missing 37:1 Nguyễn Văn Cẩn"),
        (1, "warn number-blanks 45:5 2152 /SYT-CNTTTT > 2152/SYT-CNTTTT"),
        (1, "note only-forwards 54:23 1153/UBND-KGVX"),
        (1, "warn misspelt 63:3 GD > GĐ"),
        (1, "warn misspelt 63:13 PGD > PGĐ"),
        (1, "note stray-mark 67:1 ** > "),
        (2, "note stray-mark 74:1 ** > "),
        (2, "warn number-blanks 77:5 1153 /UBND-KGVX > 1153/UBND-KGVX"),
        (2, "warn misspelt 93:236 bỏ sung > bổ sung"),
        (2, "warn misspelt 99:376 VNenID > VNeID"),
        (2, "warn confused-term 103:150 Sở liên lạc điện tử > Sổ liên lạc điện tử"),
        (2, "note stray-mark 103:237 * > "),
        (2, "note nested-quotes 103:350 "),
        (2, "block confused-term 103:351 sở liên lạc điện tử > sổ liên lạc điện tử"),
        (2, "note stop-outside-quotes 103:610 ."),
        (2, "warn signer-name 122:1 Lê Trung Hồi > Lê Trung Hồ"),
    ]

    @Test(arguments: anGiang.indices) func everyRowOfTheList(_ index: Int) throws {
        let (letter, line) = Self.anGiang[index]
        let lines = try LetterSamples.anGiang()[letter].findings.map(LetterSamples.line)
        #expect(lines.contains(line), "\(lines)")
    }

    /// The places above are those that a text editor shows: the found words stand there.
    @Test func whatWasFoundStandsAtItsPlace() throws {
        let file = String(decoding: try Fixture.bytes(LetterSamples.anGiangFile), as: UTF8.self)
        let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
        for finding in try LetterSamples.anGiang().flatMap(\.findings) where !finding.found.hasPrefix("U+") {
            let line = lines[(finding.place.line ?? 1) - 1]
            #expect(line.dropFirst((finding.place.column ?? 1) - 1).hasPrefix(finding.found), "\(finding)")
        }
    }

    @Test func oneWordBlocksAnGiangAndNothingElse() throws {
        let findings = try LetterSamples.anGiang().flatMap(\.findings)
        #expect(findings.filter { $0.severity == .block }.map(\.found) == ["sở liên lạc điện tử"])
        #expect(findings.count { $0.severity == .warn } <= 14)
    }

    @Test func haNoiIsNotFlooded() throws {
        let lines = try LetterSamples.haNoi().flatMap(\.findings).map(LetterSamples.line)
        #expect(
            lines == [
                "warn heading-missing 1:3  > Sở Giáo dục và Đào tạo Hà Nội", "note invisible-character 6:1 U+00A0",
                "note no-mandated-text 13:1 ", "note contact-for-offices 18:289 02439411232",
                "note contact-for-offices 18:309 cttt@hanoiedu.vn", "warn signer-missing 22:1 ",
            ])
    }

    @Test func haNoiUsedAfterTheReformNamesUnitsThatEnded() throws {
        let units = try LetterSamples.haNoi(usedOn: "2025-10-10").flatMap(\.findings).filter { $0.code == "ended-unit" }
        #expect(units.map(\.found) == ["quận", "huyện", "thị xã"] && units.allSatisfy { $0.severity == .warn })
    }

    @Test func withTheWordCorrectedNothingBlocks() throws {
        let findings = try LetterSamples.anGiang { $0.replacing("“sở liên", with: "“sổ liên") }.flatMap(\.findings)
        #expect(findings.allSatisfy { $0.severity != .block })
    }
}
