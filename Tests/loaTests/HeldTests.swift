import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Subscribers that a carrier holds")
    struct HeldTests {
        private static let files = "\"files\": [\n      \"recipients.csv\"\n    ],"
        private static let held = "\"held\": [{\"carrier\": \"viettel\", \"province\": \"91\", \"count\": 50000}],"

        private func bench(onlyHeld: Bool) throws -> Workbench {
            let bench = try Workbench()
            let file = bench.campaign + "/campaign.json"
            try bench.replace(Self.files, by: (onlyHeld ? "" : Self.files) + Self.held, in: file)
            try bench.replace("\"amount\": \"3000000\"", by: "\"amount\": \"300000000\"", in: file)
            return bench
        }

        private func totals(_ bench: Workbench, _ text: String) async throws -> Finished {
            let file = bench.folder + "/viettel.csv"
            try bench.write(text, to: file)
            return try await bench.loa(
                "carrier", "totals", bench.campaign, "--carrier", "viettel", "--file", file, "--as", "Lê Thị Hoa")
        }

        private static let table = """
            province,sent,delivered,failed: tắt máy,as_of
            91,49000,48000,500,2025-10-09T08:00:00+07:00

            """

        @Test("and nobody else: plan, dry run, consent, run and report, and no request")
        func onlyHeld() async throws {
            let bench = try bench(onlyHeld: true)
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let plan = try await bench.loa("status", bench.campaign, "--json").json()
            #expect(plan["planned"]?.int == 0 && plan.at("/held/0/declared")?.int == 50_000)
            let rehearsal = try #require(try await bench.loa("dry-run", bench.campaign, "--json").json().array)
            #expect(rehearsal.count == 1 && rehearsal[0]["samples"]?.array?.isEmpty == true)
            // Six parts each at 300, and the tax.
            #expect(rehearsal[0].at("/price/amount")?.string == "90000000")
            #expect(rehearsal[0].at("/gross/amount")?.string == "99000000")
            try await totals(bench, Self.table).succeeded()
            try await bench.run().succeeded()
            #expect(try await bench.account().isEmpty)
            let status = try await bench.loa("status", bench.campaign).succeeded().output
            #expect(status.contains("tự gửi cho 50.000 thuê bao"))

            let report = try await bench.report()
            #expect(report["state"]?.string == "finished" && report["balanced"]?.bool == true)
            #expect(report["planned"]?.int == 0 && report.at("/states/delivered")?.int == 0)
            #expect(report.at("/held/0/evidence")?.string == "reportedByCarrier")
            #expect(report.at("/held/0/totals/delivered")?.int == 48_000)
            #expect(report.at("/held/0/totals/open")?.int == 500)
        }

        @Test("beside a list: apart in every form, never among the receipts")
        func beside() async throws {
            let bench = try bench(onlyHeld: false)
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            try await bench.run().succeeded()
            try await totals(bench, Self.table).succeeded()
            let wrong = try await totals(bench, Self.table.replacing("48000", with: "49000"))
            #expect(wrong.status == 2 && wrong.errors.contains("viettel.csv:2:4"))

            let report = try await bench.report()
            #expect(report["planned"]?.int == 1_000 && report["balanced"]?.bool == true)
            #expect(report.at("/reach/reached")?.int ?? 0 <= 1_000)
            let text = try await bench.loa("report", bench.campaign).succeeded().output
            #expect(text.contains("48.000") && text.contains("Thuê bao do nhà mạng giữ"))
            let csv = try await bench.loa("report", bench.campaign, "--csv").succeeded().output
            let rows = csv.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            #expect(rows.count == 1 + (report["segments"]?.array?.count ?? 0) + 1)
            #expect(Set(rows.map(\.count)).count == 1)
            let held = try #require(rows.last)
            #expect(held[5..<18].allSatisfy(\.isEmpty) && held.contains("48000") && held.contains("50000"))
            let html = try await bench.loa("report", bench.campaign, "--html").succeeded().output
            #expect(html.contains("id=\"held\"") && html.contains("48.000"))
            let file = bench.folder + "/report.xlsx"
            try await bench.loa("report", bench.campaign, "--xlsx", "--out", file).succeeded()
            let unzip = Program("/usr/bin/unzip", ["-p", file, "xl/worksheets/sheet5.xml"], environment: [:])
            let sheet = try await unzip.finish().succeeded().output
            #expect(sheet.contains("<v>48000</v>") && sheet.contains("<v>50000</v>"))
            try await bench.loa("journal", "verify").succeeded()
        }
    }
}
