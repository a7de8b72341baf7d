import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    /// One campaign is played once; then every form of its report is held against the others and against the gateways'
    /// own account.
    @Suite("All forms of the report tell the same")
    struct ReportFormsTests {
        private static let states = [
            "pending", "submitted", "unclear", "delivered", "undelivered", "expired", "rejected", "handedOver",
            "noReceipt", "cancelled",
        ]

        private func played() async throws -> Workbench {
            let bench = try Workbench()
            let mock = try await bench.mock("rejected=0.05", "undelivered=0.05", "expired=0.03")
            defer { mock.kill() }
            try await bench.prepare()
            try await bench.run().succeeded()
            // The gateways' own account, while they are there: everybody but the refused, once.
            let report = try await bench.report()
            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 })
            #expect(account.count == 1_000 - (report.at("/states/rejected")?.int ?? -1))
            for carrier in report["carriers"]?.array ?? [] {
                let name = try #require(carrier["gateway"]?.string)
                let sent = try await bench.account(name).count
                #expect(sent == (carrier["planned"]?.int ?? 0) - (carrier.at("/states/rejected")?.int ?? 0), "\(name)")
            }
            return bench
        }

        private func rows(_ text: String) -> [[String]] {
            text.split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
        }

        @Test func theyAgree() async throws {
            let bench = try await played()
            let json = try await bench.report()
            let totals = try Self.states.map { try #require(json.at("/states/\($0)")?.int) }
            #expect(totals.reduce(0, +) == 1_000 && json["balanced"]?.bool == true)
            #expect(totals[4] > 0 && totals[5] > 0 && totals[6] > 0 && totals[7] > 0)

            try await csv(bench, json, totals)
            try await recipients(bench, json, totals)
            try await groups(bench, totals)
            let text = try await bench.loa("report", bench.campaign).succeeded().output
            let shown = totals.filter { $0 > 0 }.map { Grouping.office($0) }
            let total = try #require(text.split(separator: "\n").first { $0.hasPrefix("Tổng") })
            #expect(total.split(separator: " ").map(String.init) == ["Tổng", "1.000"] + shown)
            try await page(bench, json, shown)
            try await workbook(bench, json, totals)
        }

        private func csv(_ bench: Workbench, _ json: JSON, _ totals: [Int]) async throws {
            let rows = rows(try await bench.loa("report", bench.campaign, "--csv").succeeded().output).dropFirst()
            let segments = try #require(json["segments"]?.array)
            #expect(rows.count == segments.count)
            for (row, segment) in zip(rows, segments) {
                #expect(row[0] == segment["province"]?.string && row[3] == segment["gateway"]?.string)
                let states = Self.states.map { segment.at("/states/\($0)")?.int ?? -1 }
                #expect(row[6..<16].map { Int($0) } == states)
            }
            #expect((6..<16).map { column in rows.reduce(0) { $0 + (Int($1[column]) ?? 0) } } == totals)
            let taken = rows.reduce(0) { $0 + (Int($1[21]) ?? 0) }
            #expect(taken == json.at("/cost/taken/parts")?.int)
        }

        private func recipients(_ bench: Workbench, _ json: JSON, _ totals: [Int]) async throws {
            let file = bench.folder + "/recipients.csv"
            try await bench.loa("report", bench.campaign, "--recipients", "--out", file).succeeded()
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let rows = rows(try String(contentsOfFile: file, encoding: .utf8)).dropFirst()
            #expect(rows.count == 1_000)
            #expect(Self.states.map { state in rows.count { $0[4] == state } } == totals)
            let failures = try #require(json["failures"]?.array)
            for failure in failures {
                let count = rows.count { $0[4] == failure["state"]?.string && $0[8] == failure["en"]?.string }
                #expect(count == failure["recipients"]?.int)
            }
            // The source row of a masked number is where the list has it.
            let list = try String(contentsOfFile: bench.campaign + "/recipients.csv", encoding: .utf8)
                .split(whereSeparator: \.isNewline)
            for row in rows.prefix(50) {
                let line = list[try #require(Int(row[16])) - 1].filter { !$0.isWhitespace }
                #expect(line.contains(row[0].suffix(3)) && line.contains(row[14].filter { !$0.isWhitespace }))
            }
        }

        private func groups(_ bench: Workbench, _ totals: [Int]) async throws {
            let json = try await bench.loa("report", bench.campaign, "--by", "group", "--json").json()
            let groups = try #require(json["groups"]?.array)
            #expect(groups.count > 1)
            #expect(
                Self.states.map { state in groups.reduce(0) { $0 + ($1.at("/states/\(state)")?.int ?? 0) } } == totals)
            let csv = rows(try await bench.loa("report", bench.campaign, "--by", "group", "--csv").succeeded().output)
            #expect(csv.count == groups.count + 1)
            #expect((2..<12).map { column in csv.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) } } == totals)
        }

        private func page(_ bench: Workbench, _ json: JSON, _ shown: [String]) async throws {
            let html = try await bench.loa("report", bench.campaign, "--html").succeeded().output
            let tiles = html.matches(of: /<li class="[a-z]+">[^<]*<b>([\d.]+)<\/b>/).map { String($0.1) }
            let reach = try ["reached", "notReached", "unknown", "notSent"].map {
                Grouping.office(try #require(json.at("/reach/\($0)")?.int))
            }
            #expect(tiles == reach)
            let table = try #require(
                html.components(separatedBy: "id=\"segments\"").last?.components(separatedBy: "</table>").first)
            let total = try #require(table.components(separatedBy: "<tr class=\"total\">").last)
            #expect(total.matches(of: /<td class="n">([\d.]+)<\/td>/).map { String($0.1) } == ["1.000"] + shown)
        }

        private func workbook(_ bench: Workbench, _ json: JSON, _ totals: [Int]) async throws {
            let file = bench.folder + "/report.xlsx"
            let refused = try await bench.loa("report", bench.campaign, "--xlsx")
            #expect(refused.status == 2 && refused.output.isEmpty)
            try await bench.loa("report", bench.campaign, "--xlsx", "--out", file).succeeded()
            let unzip = Program("/usr/bin/unzip", ["-p", file, "xl/worksheets/sheet2.xml"], environment: [:])
            let sheet = try await unzip.finish().succeeded().output
            let columns = ["F", "G", "H", "I", "J", "K", "L", "M", "N", "O"]
            let sums = try columns.map { column in
                let cells = try Regex(
                    "<c r=\"\(column)([0-9]+)\"[^>]*><v>([0-9]+)</v>", as: (Substring, Substring, Substring).self)
                return sheet.matches(of: cells).filter { $0.1 != "1" }.reduce(0) { $0 + (Int($1.2) ?? 0) }
            }
            #expect(sums == totals)
        }

        @Test("whole numbers need a name and a reason, and the journal knows first")
        func reveal() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            let anonymous = try await bench.loa("report", bench.campaign, "--recipients", "--reveal")
            #expect(anonymous.status == 2 && anonymous.output.isEmpty)
            let unreasoned = try await bench.loa("report", bench.campaign, "--recipients", "--reveal", "--as", "Hà")
            #expect(unreasoned.status == 2 && unreasoned.output.isEmpty)
            let alone = try await bench.loa("report", bench.campaign, "--reveal", "--as", "Hà", "--reason", "x")
            #expect(alone.status == 2)
            let shown = try await bench.loa(
                "report", bench.campaign, "--recipients", "--reveal", "--as", "Hà", "--reason", "Gọi điện cho lớp 5A"
            ).succeeded()
            #expect(!shown.output.contains("***") && rows(shown.output).count == 201)
            let journal = try #require(try await bench.loa("journal", "--json").json().array)
            let reveals = journal.filter { $0["act"]?.string == "reveal" }
            #expect(reveals.count == 1)
            #expect(reveals[0]["who"]?.string == "Hà" && reveals[0]["reason"]?.string == "Gọi điện cho lớp 5A")
            #expect(reveals[0].at("/detail/recipients")?.int == 200)
            try await bench.loa("journal", "verify").succeeded()
            let masked = try await bench.loa("report", bench.campaign, "--recipients").succeeded()
            #expect(rows(masked.output).dropFirst().allSatisfy { $0[0].contains("***") })
        }

        @Test("two forms at once, and a place that cannot be written, are bad use; nothing half-written stays")
        func badUse() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            #expect(try await bench.loa("report", bench.campaign, "--csv", "--html").status == 2)
            let nowhere = try await bench.loa(
                "report", bench.campaign, "--csv", "--out", bench.folder + "/none/report.csv")
            #expect(nowhere.status == 2 && !nowhere.errors.isEmpty)
            try await bench.loa("report", bench.campaign, "--csv", "--out", bench.folder + "/report.csv").succeeded()
            let files = try FileManager.default.contentsOfDirectory(atPath: bench.folder)
            #expect(files.contains("report.csv") && !files.contains { $0.hasSuffix(".new") })
        }
    }
}
