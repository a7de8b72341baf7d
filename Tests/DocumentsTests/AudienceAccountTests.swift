import Campaigns
import Documents
import Foundation
import TestKit
import Testing

/// read = accepted + rejected + duplicates + suppressed, always: dirty files against a slow reading by other means.
@Suite struct AudienceAccountTests {
    /// What became of each number, found by strings and sets.
    private struct Slow: Equatable {
        var accepted: [String: [UInt32]] = [:]
        var rejected: [String: Int] = [:]
        var duplicates = 0
        var suppressed = 0
    }

    private static let numbers = [
        "0961000001", "+84961000001", "84961000001", "961000001", "0912345678", "0912.345.678", "0961000002",
        "02963841000", "113", "x", "+12025550123", "0901000001", "0592000001", "9.61E+08", "０９６１０００００１", "01661000001",
    ]
    private static let provinces = ["", "An Giang", "an giang", "Hà Nội", "01", "91", "Atlantis", "Tỉnh Kiên Giang"]
    private static let networks: Set<Network> = [.viettel, .vinaphone, .mobifone]

    @Test(arguments: UInt64(0)..<80) func everyNumberIsCountedExactlyOnce(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let suppressed = NumberSet([PhoneNumber(nsn: 961_000_002), PhoneNumber(nsn: 961_000_777)].compactMap { $0 })
        var rows: [(phone: String, province: String)] = []
        var lists: [[UInt8]] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            var text = "Tỉnh;Ghi chú;SĐT\n"
            for _ in 0..<Int.random(in: 0...150, using: &random) {
                var phone = Self.numbers.randomElement(using: &random) ?? ""
                if Bool.random(using: &random) { phone = "0961000\(Int.random(in: 100...999, using: &random))" }
                let province = Self.provinces.randomElement(using: &random) ?? ""
                let quoted = Bool.random(using: &random)
                let note = Bool.random(using: &random) ? "\"một; hai\n\"\"ba\"\"\"" : ""
                text += "\(province);\(note);\(quoted ? "\"\(phone)\"" : phone)\n"
                rows.append((phone, province))
            }
            lists.append(Array(text.utf8))
        }
        let fallback = Bool.random(using: &random) ? "92" : nil
        let bench = try ListBench()
        let reading = try bench.reading(
            lists, networks: Self.networks, province: fallback, suppressed: Suppression(served: suppressed),
            capacity: 16)
        var fast = Slow()
        var leftOut = 0
        let audience = try reading.read(
            full: { page in
                fast.accepted["\(page.segment.province) \(page.segment.network)", default: []] +=
                    page.recipients.map(\.number.nsn)
            }, leftOut: { _, _ in leftOut += 1 }
        ).audience
        fast.rejected = audience.rows.rejected
        fast.duplicates = audience.rows.duplicates
        fast.suppressed = audience.rows.suppressed
        #expect(audience.rows.read == rows.count && leftOut == rows.count - audience.rows.accepted)
        #expect(audience.rows.accepted == audience.planned)
        #expect(fast == Self.slow(rows, fallback: fallback, suppressed: ["0961000002", "0961000777"]))
    }

    private static func slow(
        _ rows: [(phone: String, province: String)], fallback: String?, suppressed: Set<String>
    ) -> Slow {
        var slow = Slow()
        var seen: Set<String> = []
        for row in rows {
            let verdict = number(row.phone)
            guard let (national, network) = verdict.found else {
                slow.rejected[verdict.reason, default: 0] += 1
                continue
            }
            guard network != "gmobile" else {
                slow.rejected["no-carrier", default: 0] += 1
                continue
            }
            let place = province(row.province, fallback)
            guard let code = place.code else {
                slow.rejected[place.reason, default: 0] += 1
                continue
            }
            if !seen.insert(national).inserted {
                slow.duplicates += 1
            } else if suppressed.contains(national) {
                slow.suppressed += 1
            } else {
                slow.accepted["\(code) \(network)", default: []].append(UInt32(national.dropFirst()) ?? 0)
            }
        }
        return slow
    }

    private static func number(_ text: String) -> (found: (String, String)?, reason: String) {
        let table: [String: (String, String)] = [
            "+84961000001": ("0961000001", "viettel"), "84961000001": ("0961000001", "viettel"),
            "961000001": ("0961000001", "viettel"), "０９６１０００００１": ("0961000001", "viettel"),
            "01661000001": ("0361000001", "viettel"), "0912.345.678": ("0912345678", "vinaphone"),
            "0912345678": ("0912345678", "vinaphone"), "0901000001": ("0901000001", "mobifone"),
            "0592000001": ("0592000001", "gmobile"),
        ]
        if let found = table[text] { return (found, "") }
        if text.hasPrefix("0961") { return ((text, "viettel"), "") }
        let reasons = [
            "02963841000": "landline", "113": "short-code", "+12025550123": "foreign", "9.61E+08": "digits-lost",
        ]
        return (nil, reasons[text] ?? "not-a-number")
    }

    private static func province(_ text: String, _ fallback: String?) -> (code: String?, reason: String) {
        switch text {
        case "": (fallback, "missing-province")
        case "An Giang", "an giang", "91", "Tỉnh Kiên Giang": ("91", "")
        case "Hà Nội", "01": ("01", "")
        default: (nil, "unknown-province")
        }
    }
}
