import Campaigns
import Delivery
import Documents
import Foundation
import TestKit
import Testing

@Suite struct TotalsFileTests {
    private static let now = Instant(milliseconds: 1_760_000_000_000)

    /// Two segments that Viettel holds.
    private func plan() throws -> Plan {
        try SamplePlan(
            [Repository.carrier("viettel")], recipients: 0,
            held: [
                ["carrier": "viettel", "province": "91", "network": "viettel", "count": 1_000],
                ["carrier": "viettel", "province": "01", "count": 500],
            ]
        ).plan
    }

    private func read(_ text: String) throws -> CarrierTotals {
        try TotalsFile.read(
            Array(text.utf8), file: "viettel.csv", carrier: "viettel", plan: plan(), now: Self.now)
    }

    private static let table = """
        province,network,sent,delivered,failed: Thuê bao tắt máy,failed: Chặn,as_of
        An Giang,viettel,990,900,20,,2025-10-08T10:00:00+07:00
        01,,500,450,10,5,2025-10-08T10:00:00+07:00

        """

    private func expect(_ totals: CarrierTotals) {
        #expect(totals.asOf == "2025-10-08T10:00:00.000+07:00" && totals.carrier == "viettel")
        #expect(totals.segments.map(\.province) == ["91", "01"] && totals.segments.map(\.network) == [.viettel, nil])
        #expect(totals.sent == 1_490 && totals.delivered == 1_350 && totals.failed == 35)
        #expect(totals.segments[0].failures == [.init(reason: "Thuê bao tắt máy", count: 20)])
        #expect(totals.segments[1].failures.map(\.count) == [10, 5] && totals.segments[1].open == 35)
        #expect(totals.digest.count == 64)
    }

    @Test func aTable() throws { expect(try read(Self.table)) }

    @Test func aTableInVietnameseWithSemicolons() throws {
        let text = """
            \u{FEFF}Tỉnh;Mạng;Đã gửi;Đã nhận;Không đến: Thuê bao tắt máy;Không đến: Chặn;Số liệu đến
            An Giang;Viettel;990;900;20;;08/10/2025 10:00
            Thành phố Hà Nội;;500;450;10;5;08/10/2025 10:00
            """
        expect(try read(text))
    }

    @Test func json() throws {
        expect(
            try read(
                """
                {"asOf": "2025-10-08T03:00:00Z", "segments": [
                  {"province": "91", "network": "viettel", "sent": 990, "delivered": 900, "failed": {"Thuê bao tắt máy": 20}},
                  {"province": "01", "sent": 500, "delivered": 450, "failed": {"Thuê bao tắt máy": 10, "Chặn": 5}}]}
                """))
    }

    @Test(arguments: [
        ("990,900", "990,980", "totals-too-many", 2, 18), ("990,900", "99O,900", "totals-count", 2, 18),
        ("990,900", "-1,0", "totals-count", 2, 18), ("990,900", ",900", "totals-count", 2, 18),
        ("An Giang,", "Angiang Nam,", "totals-province", 2, 1), ("01,,", "01,vietel,", "totals-network", 3, 4),
        ("01,,", "91,viettel,", "totals-twice", 3, 1), ("01,,", "48,,", "totals-not-held", 3, 1),
        ("5,2025-10-08T10", "5,2025-10-08T11", "totals-moments", 3, 18),
        ("delivered", "dilivered", "totals-column", 1, 23), ("failed: Chặn", "failed:", "totals-column", 1, 58),
    ])
    func whatIsWrongHasItsPlace(_ old: String, _ new: String, _ code: String, _ line: Int, _ column: Int) throws {
        try #require(Self.table.contains(old))
        let problem = #expect(throws: Problem.self) { try read(Self.table.replacing(old, with: new)) }
        #expect(problem?.code == code && problem?.kind == .badUse, "\(problem?.sentence(.en) ?? "")")
        #expect(problem?.place == Place(file: "viettel.csv", line: line, column: column))
    }

    @Test func momentsThatAreNoneOrToCome() throws {
        for (moment, code) in [("hôm qua", "totals-moment"), ("2026-10-08T10:00:00+07:00", "totals-of-the-future")] {
            let text = Self.table.replacing("2025-10-08T10:00:00+07:00", with: moment)
            #expect(#expect(throws: Problem.self) { try read(text) }?.code == code)
        }
    }

    @Test func aSegmentThatIsMissingAndAColumnThatIsMissing() throws {
        let lines = Self.table.split(separator: "\n")
        #expect(
            #expect(throws: Problem.self) { try read(lines.prefix(2).joined(separator: "\n")) }?.code
                == "totals-missing")
        let short = "province,sent,delivered\n91,1,1"
        #expect(#expect(throws: Problem.self) { try read(short) }?.code == "totals-column-missing")
        #expect(throws: Problem.self) { try read("") }
    }

    @Test(arguments: [
        (#"{"asOf": "2025-10-08T03:00:00Z", "segment": []}"#, "totals-column"),
        (#"{"asOf": "2025-10-08T03:00:00Z", "segments": [{"province": "91", "sent": "1"}]}"#, "totals-count"),
        (#"{"asOf": "2025-10-08T03:00:00Z", "segments": [7]}"#, "totals-column"),
        (#"{"segments": []}"#, "totals-moment"), ("{", "json-unreadable"),
    ])
    func wrongJSONHasItsPlace(_ text: String, _ code: String) {
        let problem = #expect(throws: Problem.self) { try read(text) }
        #expect(problem?.code == code && problem?.place?.line == 1, "\(problem?.sentence(.en) ?? "")")
    }
}
