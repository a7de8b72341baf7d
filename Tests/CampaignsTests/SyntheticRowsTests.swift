import Campaigns
import Testing

@Suite struct SyntheticRowsTests {
    private func lines(_ rows: SyntheticRows) -> [String] {
        var bytes: [UInt8] = []
        for row in 0..<rows.count { rows.write(row, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private func rows(_ count: Int, province: String? = nil, seed: UInt64 = 42, dirty: Int = 0) throws -> SyntheticRows
    {
        let place = province.flatMap { code in Provinces.current.first { $0.code == code } }
        return try #require(SyntheticRows(count: count, province: place, seed: seed, dirty: dirty))
    }

    @Test func theSameSeedGivesTheSameList() throws {
        #expect(try lines(rows(500)) == lines(rows(500)) && lines(rows(500)) != lines(rows(500, seed: 43)))
        #expect(try lines(rows(500)).allSatisfy { $0.hasSuffix(",1") && $0.split(separator: ",").count == 4 })
    }

    @Test(arguments: [1, 2, 7, 1_000, 20_000]) func numbersAreUniqueAndAllAreRead(_ count: Int) throws {
        let numbers = try lines(rows(count)).map { line in
            guard case .accepted(let reading) = NumberReading.read(String(line.prefix { $0 != "," })) else { return 0 }
            return Int(reading.number.nsn)
        }
        #expect(Set(numbers).count == count && !numbers.contains(0))
    }

    @Test func sharesAreThoseOfTheTables() throws {
        let all = try #require(SyntheticRecipients(count: 100_000, province: nil, seed: 1))
        var networks: [Network: Int] = [:]
        var provinces: [String: Int] = [:]
        for index in 0..<all.count {
            guard let person = all[index] else { continue }
            #expect(person.number.prefixNetwork == person.network)
            networks[person.network, default: 0] += 1
            provinces[person.province.code, default: 0] += 1
        }
        // White Book 2023: 56.39 %, 20.91 %, 17.91 %, 3.45 %; provinces round each by themselves.
        for (network, share) in [
            (Network.viettel, 56_390), (.vinaphone, 20_910), (.mobifone, 17_910), (.vietnamobile, 3_450),
        ] {
            #expect(abs((networks[network] ?? 0) - share) <= 34)
        }
        #expect(provinces.count == 34 && provinces["01"] == 7_755)
    }

    @Test func exactlySoManyAreWrongOfEachKind() throws {
        let rows = try rows(4_000, province: "91", dirty: 1_003)
        #expect(rows.faults.map(\.count).reduce(0, +) == 1_003)
        var causes: [LeftOutCause: Int] = [:]
        var judge = RowJudge(province: nil, codeList: .y2025, networks: Set(Network.allCases))
        var seen = NumberSet()
        for line in lines(rows) {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Array($0.utf8) }
            var number = ReadNumber()
            cells[0].withUnsafeBytes { phone in
                cells[1].withUnsafeBytes { judge.judge(phone: phone, province: $0, into: &number) }
            }
            if let cause = LeftOutCause(rawValue: number.cause) {
                causes[cause, default: 0] += 1
            } else if let phone = PhoneNumber(nsn: number.nsn), !seen.insert(phone) {
                causes[.duplicate, default: 0] += 1
            }
        }
        let expected = rows.faults.reduce(into: [LeftOutCause: Int]()) { $0[$1.kind.cause, default: 0] += $1.count }
        #expect(causes == expected && seen.count == 2_997)
    }

    @Test func whatCannotBeMadeIsRefused() {
        #expect(SyntheticRows(count: 400_000_000, province: nil, seed: 1, dirty: 0) == nil)
    }
}
