import Campaigns
import Testing

@Suite struct NumberReadingTests {
    @Test func everyCaseOfTheTable() throws {
        let rows = try Fixture.table("phone-cases")
        #expect(rows.count == 45)
        for row in rows {
            let input = try #require(row["input"])
            switch NumberReading.read(input) {
            case .accepted(let accepted):
                #expect(row["status"] == "accept", "\(input)")
                #expect(accepted.number.e164 == row["e164"], "\(input)")
                #expect(accepted.how.rawValue == row["reason"], "\(input)")
                #expect(accepted.prefixCarrier == row["prefix_carrier"], "\(input)")
            case .rejected(let reason):
                #expect(row["status"] == "reject", "\(input)")
                #expect(reason.rawValue == row["reason"], "\(input)")
            }
        }
    }

    @Test(arguments: [
        "０９１２３４５６７８", "＋８４ ９１２ ３４５ ６７８", "\u{FEFF}0912345678\u{202C}", "0912\u{2009}345\u{2212}678",
        "(+84) 912 345 678", "+84 (0) 912-345-678", "[0912] 345 678", "\t0912345678\r\n", "0912 — 345·678",
    ])
    func whatListsLookLike(_ text: String) {
        #expect(number(text)?.e164 == "+84912345678")
    }

    @Test(
        arguments: [
            ("", .notANumber), ("+", .notANumber), ("0912345678x", .notANumber), ("О912345678", .notANumber),
            ("0912345678/0987654321", .notANumber), ("0912,345,678", .notANumber), ("9.12346E+08", .notANumber),
            ("0912+345678", .notANumber), ("++84912345678", .notANumber), ("٠٩١٢٣٤٥٦٧٨", .notANumber),
            ("0912345678 0987654321", .badLength), ("+84", .badLength), ("0", .badLength), ("91234567", .badLength),
            ("91234567.0", .notANumber), ("9123456.00", .notANumber), ("912345678.0", .notANumber),
            ("+840", .badLength), ("00", .badLength), ("+0912345678", .unrecognised), ("000912345678", .unrecognised),
            ("0085512345678", .foreign), ("+1 650 253 0000", .foreign), ("+912345678", .foreign),
            ("19001234", .serviceNumber), ("1900123456", .serviceNumber), ("+8419001234", .serviceNumber),
            ("842439411232", .landline), ("0775", .badLength), ("8088", .shortCode), ("0439411232", .unallocatedPrefix),
            ("02009411232", .unallocatedPrefix), ("01302345678", .unallocatedPrefix),
            ("0612345678", .unallocatedPrefix),
        ] as [(String, NumberRejection)])
    func whatIsRefused(_ text: String, _ reason: NumberRejection) {
        #expect(NumberReading.read(text) == .rejected(reason))
    }

    @Test func notValidUTF8IsNotANumber() {
        #expect(NumberReading.read([0x30, 0xFF, 0x39]) == .rejected(.notANumber))
        #expect(NumberReading.read([0xC3]) == .rejected(.notANumber))
    }

    @Test func aRowOfAPrefixThatNobodyVerifiedIsNotUsed() {
        #expect(number("0775123456")?.prefixNetwork == .mobifone)
    }

    @Test func everyAcceptedNumberReadsBackFromEveryFormat() {
        var random = SeededGenerator(seed: 84)
        var accepted = 0
        for _ in 0..<20_000 {
            guard let known = number("0\(UInt32.random(in: 300_000_000...999_999_999, using: &random))") else {
                continue
            }
            accepted += 1
            for format in [PhoneNumber.Format.e164, .intl84, .national0, .nsn] {
                #expect(number(known.formatted(format)) == known)
            }
        }
        #expect(accepted > 5_000)
    }

    @Test func noInputCrashesAndWhatPassesReadsBack() {
        var random = SeededGenerator(seed: 10_000_000)
        let likely = Array("0123456789+. -()84\u{A0}９".utf8)
        for round in 0..<50_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                round.isMultiple(of: 2)
                    ? UInt8.random(in: 0...255, using: &random)
                    : likely[Int.random(in: 0..<likely.count, using: &random)]
            }
            guard case .accepted(let accepted) = NumberReading.read(bytes) else { continue }
            #expect(number(accepted.number.e164) == accepted.number)
        }
    }

    private func number(_ text: String) -> PhoneNumber? {
        guard case .accepted(let accepted) = NumberReading.read(text) else { return nil }
        return accepted.number
    }
}
