import Foundation
import Testing

@testable import Campaigns

@Suite struct ProvincesTests {
    @Test func thirtyFourOfSixtyThree() {
        #expect(Provinces.current.count == 34)
        #expect(Provinces.legacy.count == 63)
        #expect(Set(Provinces.current.map(\.slug)).count == 34)
        #expect(Provinces.current.last?.fullName == "Tỉnh Cà Mau")
    }

    @Test func sevenCodesWereUsedAgainAndAreAskedFor() throws {
        let legacy = Dictionary(Provinces.legacy.map { ($0.code, $0) }) { first, _ in first }
        let current = Dictionary(Provinces.current.map { ($0.code, $0) }) { first, _ in first }
        var ambiguous: [String] = []
        for code in 0...99 {
            let code = code < 10 ? "0\(code)" : String(code)
            if case .ambiguousCode(let now, let before) = Provinces.find(code, codeList: nil) {
                ambiguous.append(code)
                #expect(now == current[code] && before == legacy[code])
            }
        }
        #expect(ambiguous == ["15", "24", "44", "52", "80", "82", "91"])
    }

    @Test func aCodeIsReadInItsList() {
        #expect(name("91", .y2025) == "An Giang")
        #expect(name("89", .y2025) == nil)
        #expect(name("89", .y2004) == "An Giang")
        #expect(name("91", .y2004) == "An Giang")
        #expect(name("72", .y2004) == "Tây Ninh")
        #expect(name("89", nil) == "An Giang")
        #expect(name("1", .y2025) == "Hà Nội")
        #expect(name(" 01 ", nil) == "Hà Nội")
        #expect(name("00", nil) == nil)
        #expect(name("091", .y2025) == nil)
    }

    @Test func everyNameOfTodayIsFoundHoweverItIsWritten() {
        for province in Provinces.current {
            for text in [
                province.name, province.fullName, province.asciiName, province.slug, province.name.uppercased(),
                "TP. \(province.name)", "tinh \(province.asciiName)",
                " " + province.fullName.decomposedStringWithCanonicalMapping,
            ] {
                #expect(Provinces.find(text, codeList: nil) == .resolved(province), "\(text)")
            }
        }
    }

    @Test func everyFormerNameGivesTheUnitItWentInto() throws {
        for province in Provinces.legacy {
            let successor = try #require(Provinces.successor(ofLegacyCode: province.code))
            for text in [province.name, province.fullName, province.slug] {
                #expect(Provinces.find(text, codeList: nil) == .resolved(successor), "\(text)")
            }
        }
        #expect(name("Kiên Giang", .y2025) == "An Giang")
    }

    @Test(arguments: [
        ("Thanh Hoá", "Thanh Hóa"), ("Hòa Bình", "Phú Thọ"), ("Bắc Cạn", "Thái Nguyên"), ("Thừa Thiên - Huế", "Huế"),
        ("Bà Rịa – Vũng Tàu", "Hồ Chí Minh"), ("TP.HCM", "Hồ Chí Minh"), ("Tp Hồ Chí Minh", "Hồ Chí Minh"),
        ("Daklak", "Đắk Lắk"), ("T.P. Cần Thơ", "Cần Thơ"), ("Tỉnh Đồng Nai", "Đồng Nai"), ("tp Đồng Nai", "Đồng Nai"),
    ])
    func otherSpellings(_ text: String, _ expected: String) {
        #expect(name(text, nil) == expected)
    }

    @Test(arguments: ["", " ", "-", "Sài Gòn 2", "Tỉnh", "Thành phố", "Gotham", "９１"])
    func theRestIsUnknown(_ text: String) {
        #expect(Provinces.find(text, codeList: .y2025) == .unknown)
    }

    private func name(_ text: String, _ list: CodeList?) -> String? {
        guard case .resolved(let province) = Provinces.find(text, codeList: list) else { return nil }
        return province.name
    }
}
