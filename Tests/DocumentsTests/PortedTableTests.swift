import Campaigns
import Documents
import Foundation
import Testing

@Suite struct PortedTableTests {
    private let bench: ListBench

    init() throws { bench = try ListBench() }

    /// Reads one list with a table of ported numbers.
    private func read(
        _ table: [UInt8], learned: PortedNetworks = PortedNetworks(), name: String = "ported.csv"
    ) throws -> (networks: [UInt32: Network], inputs: [Plan.Input]) {
        try Data(table).write(to: URL(fileURLWithPath: bench.folder + "/" + name))
        let list = "phone\n0912345678\n0961000001\n0901000001\n"
        try Data(list.utf8).write(to: URL(fileURLWithPath: bench.folder + "/ds.csv"))
        let lists = Campaign.Lists(files: ["ds.csv"], province: "91", codeList: .y2025, columns: [:], ported: name)
        let reading = AudienceReading(
            [ListFile(name: "ds.csv", path: bench.folder + "/ds.csv")], lists: lists,
            networks: Set(Network.allCases), suppressed: Suppression(), capacity: 16,
            ported: ListFile(name: name, path: bench.folder + "/" + name), learned: learned)
        var networks: [UInt32: Network] = [:]
        let result = try reading.read(full: { page in
            for recipient in page.recipients { networks[recipient.number.nsn] = page.segment.network }
        })
        return (networks, result.inputs)
    }

    private func problem(_ text: String) -> (code: String, place: String)? {
        do {
            _ = try read(Array(text.utf8))
            return nil
        } catch {
            let problem = error as? Problem
            return problem.map {
                ($0.code, $0.place?.description.replacingOccurrences(of: bench.folder + "/", with: "") ?? "")
            }
        }
    }

    @Test(arguments: [
        "number,network\n0912345678,mobifone\n", "Số thuê bao;Nhà mạng\n84912345678;MobiFone\n",
        "BẢNG CHUYỂN MẠNG\n\nSTT\tThuê bao\tMạng chuyển đến\n1\t+84912345678\tMOBIFONE\n",
        "msisdn,carrier\r\n912345678,MobiFone",
        "phone,operator\n0912345678,mobifone\n0912 345 678,MobiFone\n",
    ])
    func theTableOverrulesThePrefix(_ text: String) throws {
        let read = try read(Array(text.utf8))
        #expect(read.networks == [912_345_678: .mobifone, 961_000_001: .viettel, 901_000_001: .mobifone])
        #expect(read.inputs.map(\.name) == ["ds.csv", "ported.csv"])
        #expect(read.inputs.last?.digest == Fingerprint.digest(of: Array(text.utf8)))
    }

    @Test func aReportOverrulesTheTable() throws {
        var learned = PortedNetworks()
        learned.insert(try #require(PhoneNumber(nsn: 912_345_678)), .itel)
        let read = try read(Array("number,network\n0912345678,mobifone\n0961000001,reddi\n".utf8), learned: learned)
        #expect(read.networks == [912_345_678: .itel, 961_000_001: .reddi, 901_000_001: .mobifone])
    }

    @Test func whatIsWrongIsSaidWithItsLine() {
        #expect(
            problem("number,network\n0912345678,mobifone\n0987654321,telco\n").map {
                $0 == ("ported-network", "ported.csv:3")
            } == true)
        #expect(
            problem("number,network\n\n0296384100,viettel\n").map { $0 == ("ported-number", "ported.csv:3") } == true)
        #expect(problem("number,network\n,viettel\n").map { $0 == ("ported-number", "ported.csv:2") } == true)
        #expect(
            problem("number,network\n0912345678,viettel\n84912345678,itel\n").map {
                $0 == ("ported-twice", "ported.csv:3")
            } == true)
        #expect(problem("0912345678,viettel\n")?.code == "ported-header")
        #expect(problem("number,note\n0912345678,x\n")?.code == "ported-header")
        #expect(
            problem("number,network\n0912345678,\"viettel\n").map { $0 == ("quote-never-closed", "ported.csv:2:12") }
                == true)
        #expect(problem("")?.code == "ported-header")
        #expect(problem("PK\u{3}\u{4}")?.code == "ported-not-csv")
    }

    @Test func noNumberIsShown() {
        do {
            _ = try read(Array("number,network\n0912345678,viettel\n0912345678,itel\n".utf8))
            Issue.record("two networks")
        } catch {
            for language in [Language.vi, .en] {
                #expect((error as? Problem)?.sentence(language).contains("345678") == false)
            }
        }
    }

    /// More than five pieces.
    private static func many(_ change: (Int) -> String? = { _ in nil }) -> [UInt8] {
        var text = "number,network\n"
        for index in 0..<300_000 {
            text += change(index) ?? "09\(12_300_000 + index),\(Network.allCases[index % 9].rawValue)"
            text += "\n"
        }
        return Array(text.utf8)
    }

    @Test func manyRowsInManyPieces() throws {
        let read = try read(Self.many())
        #expect(read.networks[912_345_678] == Network.allCases[45_678 % 9])
    }

    /// Reads a table as a plan does.
    private func opened(_ table: [UInt8]) async throws -> AudienceReading.Result {
        let (list, path) = (bench.folder + "/ds.csv", bench.folder + "/ported.csv")
        try Data(table).write(to: URL(fileURLWithPath: path))
        try Data("phone\n0912345678\n".utf8).write(to: URL(fileURLWithPath: list))
        let lists = Campaign.Lists(files: ["ds.csv"], province: "91", codeList: .y2025, columns: [:])
        let reading = AudienceReading(
            [ListFile(name: "ds.csv", path: list)], lists: lists, networks: [Network.allCases[45_678 % 9]],
            suppressed: Suppression(), capacity: 16, ported: ListFile(name: "ported.csv", path: path))
        return try await reading.opened().read()
    }

    @Test func readInParallelItSaysTheSame() async throws {
        let table = Self.many()
        let result = try await opened(table)
        #expect(result.audience.rows.accepted == 1)
        #expect(result.inputs.last?.digest == Fingerprint.digest(of: table))
    }

    @Test("whoever is faster, the first wrong row of the table is the one that is said")
    func readInParallelTheFirstFaultIsSaid() async throws {
        let table = Self.many { index in
            switch index {
            case 90_000: "0912300000,wintel"
            case 120_000: "0912345678,telco"
            case 299_999: "x,itel"
            default: nil
            }
        }
        for _ in 0..<5 {
            do {
                _ = try await opened(table)
                Issue.record("a wrong table was read")
            } catch let problem as Problem {
                #expect(problem.code == "ported-twice")
                #expect(problem.place?.line == 90_002)
            }
        }
    }
}
