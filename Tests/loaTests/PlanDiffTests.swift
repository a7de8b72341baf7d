import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("What a new plan would change, before anybody makes it")
    struct PlanDiffTests {
        private func diff(_ bench: Workbench) async throws -> JSON {
            try await bench.loa("plan", bench.campaign, "--diff", "--json").succeeded().json()
        }

        @Test("nothing changed, then list, schedule and budget; nothing is frozen by it")
        func changes() async throws {
            let bench = try Workbench()
            #expect(try await bench.loa("plan", bench.campaign, "--diff").status == 1)
            #expect(!FileManager.default.fileExists(atPath: bench.data))
            #expect(try await bench.loa("plan", bench.campaign).status == 2)
            try await bench.prepare()
            let status = try await bench.loa("status", bench.campaign, "--json").json()
            let entries = try await bench.loa("journal", "--json").json()
            let none = try await diff(bench)
            #expect(none["same"]?.bool == true && none.at("/hash/before") == none.at("/hash/after"))
            #expect(none.at("/acceptances/stay")?.array?.count == 5 && none.at("/approval/falls")?.bool == true)

            // One recipient less, at one carrier: its acceptance falls, the others stay.
            let path = bench.campaign + "/recipients.csv"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            let gone = try #require(lines.firstIndex { $0.hasPrefix("097") })
            try bench.write((lines[..<gone] + lines[(gone + 1)...]).joined(separator: "\n") + "\n", to: path)
            let less = try await diff(bench)
            #expect(less.at("/planned/before")?.int == 1_000 && less.at("/planned/after")?.int == 999)
            #expect(less["segments"]?.array?.map { $0["gateway"]?.string } == ["viettel"])
            #expect(less.at("/acceptances/fall")?.array?.map(\.string) == ["viettel"])
            #expect(less.at("/acceptances/stay")?.array?.count == 4)
            #expect(less["inputs"]?.array?.map { $0["name"]?.string } == ["recipients.csv"])
            let net = try #require(less.at("/price/after/amount")?.string.flatMap { Int($0) })
            #expect(less.at("/gross/after/amount")?.string == "\(net + net / 10)")

            try bench.replace(
                "\"amount\": \"3000000\"", by: "\"amount\": \"3000001\"", in: bench.campaign + "/campaign.json")
            try bench.replace(
                "\"priority\": \"normal\"", by: "\"priority\": \"high\"", in: bench.campaign + "/campaign.json")
            let more = try await diff(bench)
            #expect(more.at("/budget/after/amount")?.string == "3000001")
            #expect(more["members"]?.array?.map { $0["name"]?.string } == ["schedule.priority"])
            #expect(more.at("/acceptances/fall")?.array?.count == 5)
            let text = try await bench.loa("plan", bench.campaign, "--diff").succeeded().output
            #expect(text.contains("1.000 → 999") && text.contains("Nguyễn Thị Mai"))

            #expect(try await bench.loa("status", bench.campaign, "--json").json() == status)
            #expect(try await bench.loa("journal", "--json").json() == entries)
            // What it foretells is what happens.
            let plan = try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình", "--json").json()
            #expect(plan["hash"] == more.at("/hash/after"))
        }
    }
}
