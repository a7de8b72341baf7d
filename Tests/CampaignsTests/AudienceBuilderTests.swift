import Campaigns
import Testing

@Suite struct AudienceBuilderTests {
    private static let phones = [
        "0912345678", "+84912345678", "84912345678", "912345678", "0961000001", "0961000002", "02963841000", "113", "x",
        "",
        "+12025550123", "0901000001", "0935000009", "0592000001",
    ]
    private static let provinces: [String?] = [nil, "", "An Giang", "an giang", "Hà Nội", "01", "91", "Atlantis", "89"]

    private func row(
        _ phone: String, _ province: String? = nil, group: String? = nil, synthetic: Bool = false, line: Int = 2
    ) -> ListRow {
        ListRow(
            phone: Array(phone.utf8)[...], province: province.map { Array($0.utf8)[...] },
            group: group.map { Array($0.utf8)[...] }, synthetic: synthetic, line: line, column: 1)
    }

    private func number(_ nsn: UInt32) throws -> PhoneNumber { try #require(PhoneNumber(nsn: nsn)) }

    @Test(arguments: UInt64(0)..<60) func everyRowIsCountedExactlyOnce(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var builder = AudienceBuilder(
            province: Bool.random(using: &random) ? "91" : nil,
            codeList: [.y2004, .y2025, nil].randomElement(using: &random) ?? nil,
            suppressed: NumberSet([try number(961_000_002)]), networks: [.viettel, .vinaphone, .mobifone])
        let count = Int.random(in: 0...200, using: &random)
        builder.begin(file: "a.csv")
        for line in 0..<count {
            if line == count / 2 { builder.begin(file: "b.csv") }
            let phone = Self.phones.randomElement(using: &random) ?? ""
            builder.add(row(phone, Self.provinces.randomElement(using: &random) ?? nil, line: line + 2))
        }
        let audience = builder.audience
        let rows = audience.rows
        #expect(rows.read == count)
        #expect(rows.accepted + rows.rejectedTotal + rows.duplicates + rows.suppressed == count)
        let recipients = audience.segments.values.joined()
        #expect(recipients.count == rows.accepted && audience.planned == rows.accepted)
        #expect(Set(recipients.map(\.number)).count == rows.accepted)
        #expect(audience.leftOut.count == count - rows.accepted)
        #expect(!recipients.contains { $0.number.nsn == 961_000_002 })
        // No row is both in the plan and left out, and every one is somewhere.
        let places = recipients.map { Int($0.row) } + audience.leftOut.compactMap(\.place.line)
        #expect(places.sorted() == Array(2..<count + 2))
    }

    @Test func theFirstWinsHoweverItIsWritten() {
        var builder = AudienceBuilder(province: "91", codeList: nil, suppressed: NumberSet(), networks: [.vinaphone])
        builder.begin(file: "a.csv")
        builder.add(row("0912345678", "An Giang", line: 2))
        builder.begin(file: "b.csv")
        for (index, phone) in ["+84 912 345 678", "84912345678", "912345678"].enumerated() {
            builder.add(row(phone, "Hà Nội", line: index + 2))
        }
        #expect(builder.audience.rows.accepted == 1 && builder.audience.rows.duplicates == 3)
        #expect(builder.audience.segments.keys.map(\.province) == ["91"])
        #expect(builder.audience.leftOut.allSatisfy { $0.cause == .duplicate && $0.place.file == "b.csv" })
        #expect(builder.audience.leftOut.allSatisfy { !$0.masked.contains("345") })
    }

    @Test func provinces() {
        var builder = AudienceBuilder(province: nil, codeList: .y2025, suppressed: NumberSet(), networks: [.viettel])
        builder.begin(file: "a.csv")
        for (index, province) in [nil, "", "Atlantis", "91", "An Giang", "Kiên Giang"].enumerated() {
            builder.add(row("096100000\(index)", province, line: index + 2))
        }
        #expect(builder.audience.rows.rejected == ["missing-province": 2, "unknown-province": 1])
        #expect(builder.audience.segments[SegmentKey(province: "91", network: .viettel)]?.count == 3)
        var silent = AudienceBuilder(province: "91", codeList: nil, suppressed: NumberSet(), networks: [.viettel])
        silent.begin(file: "a.csv")
        // 01 is Hà Nội in both lists; 91 was Kiên Giang and is An Giang.
        silent.add(row("0961000001", "01"))
        silent.add(row("0961000002", "91"))
        #expect(silent.audience.rows.accepted == 1 && silent.audience.rows.rejected == ["ambiguous-province-code": 1])
    }

    @Test func groupsFilesAndSynthetic() {
        var builder = AudienceBuilder(province: "91", codeList: nil, suppressed: NumberSet(), networks: [.viettel])
        builder.begin(file: "a.csv")
        builder.add(row("0961000001", group: "Lớp 1A"))
        builder.add(row("0961000002", group: ""))
        #expect(!builder.audience.synthetic)
        builder.begin(file: "b.csv")
        builder.add(row("0961000003", group: "Lớp 1B", synthetic: true))
        builder.add(row("0961000004", group: "Lớp 1A"))
        #expect(builder.audience.groups == ["", "Lớp 1A", "Lớp 1B"] && builder.audience.synthetic)
        let recipients = builder.audience.segments.values.joined().sorted { $0.number < $1.number }
        #expect(recipients.map(\.group) == [1, 0, 2, 1] && recipients.map(\.file) == [0, 0, 1, 1])
    }

    @Test func aNetworkThatNobodyServesIsRejected() {
        var builder = AudienceBuilder(province: "91", codeList: nil, suppressed: NumberSet(), networks: [.viettel])
        builder.begin(file: "a.csv")
        builder.add(row("0912345678"))
        #expect(builder.audience.rows.rejected == ["no-carrier": 1])
    }
}
