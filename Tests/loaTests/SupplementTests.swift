import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A list that came late")
    struct SupplementTests {
        /// Half of An Giang's list goes into the campaign; the rest, and some of the first half, come late.
        private func split(_ bench: Workbench) throws -> (late: String, new: Int) {
            let path = bench.campaign + "/recipients.csv"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
            let late = bench.folder + "/den-muon.csv"
            try bench.write(lines[0...500].joined(separator: "\n") + "\n", to: path)
            try bench.write(([lines[0]] + lines[401...]).joined(separator: "\n") + "\n", to: late)
            return (late, lines.count - 501)
        }

        private func plan(_ bench: Workbench, _ late: String) async throws -> Finished {
            try await bench.loa("plan", bench.campaign, "--supplement", late, "--as", "Trần Văn Bình", "--json")
        }

        private func send(_ bench: Workbench, _ slug: String) async throws {
            let awaited = try await bench.loa("status", slug, "--json").json()["awaited"]?.array ?? []
            for carrier in awaited.compactMap(\.string) {
                try await bench.loa("carrier", "accept", slug, "--carrier", carrier, "--as", "Lê Thị Hoa").succeeded()
            }
            try await bench.loa("approve", slug, "--as", "Nguyễn Thị Mai").succeeded()
            try await bench.loa(
                "run", slug, "--listen", "127.0.0.1:\(bench.listenPort)", "--json"
            ).succeeded()
        }

        @Test("is planned without anybody of the campaign, goes its own way, and the report adds up")
        func wholeWay() async throws {
            let bench = try Workbench()
            let (late, new) = try split(bench)
            let mock = try await bench.mock("rejected=0.02")
            defer { mock.kill() }
            try await bench.prepare()
            let before = try await bench.loa("status", bench.campaign, "--json").json()
            let preview = try await bench.loa("plan", bench.campaign, "--supplement", late, "--diff", "--json")
            let seen = try preview.succeeded().json()
            #expect(seen["frozen"]?.bool == false && seen["planned"]?.int == new)
            #expect(try await bench.loa("status", bench.campaign, "--json").json() == before)

            let plan = try await plan(bench, late).succeeded().json()
            let slug = bench.slug + "+1"
            #expect(plan["slug"]?.string == slug && plan["kind"]?.string == "supplement")
            #expect(plan["parent"]?.string == bench.slug)
            #expect(plan["planned"]?.int == new && plan.at("/rows/suppressed")?.int == 100)
            // The campaign goes on untouched.
            var after = try await bench.loa("status", bench.campaign, "--json").json()
            #expect(after["supplements"]?.array?.map { $0["slug"]?.string } == [slug])
            after["supplements"] = before["supplements"]
            #expect(after == before)

            // Another one, while the first waits: nobody of either is left.
            let again = try await self.plan(bench, late)
            #expect(again.status == 1 && again.errors.contains("loại trừ"), "\(again.output)")

            // The campaign's confirmation counts: the words are the same.
            try await bench.loa("dry-run", slug).succeeded()
            try await send(bench, slug)
            try await bench.run().succeeded()

            let own = try await bench.loa("report", slug, "--json").json()
            #expect(own["planned"]?.int == new && own["family"] == nil)
            let report = try await bench.report()
            #expect(report["planned"]?.int == 500 + new && report["balanced"]?.bool == true)
            #expect(report["family"]?.array?.map { $0["slug"]?.string } == [bench.slug, slug])
            #expect(report["family"]?.array?.compactMap { $0["planned"]?.int } == [500, new])
            let states = try #require(report["states"]?.members)
            #expect(states.compactMap(\.value.int).reduce(0, +) == 500 + new)
            // By the gateways' own account too: everybody but the refused, once.
            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 })
            #expect(account.count == 500 + new - (report.at("/states/rejected")?.int ?? -1))
            let rows = try await bench.loa("report", bench.campaign, "--recipients").succeeded().output
            #expect(rows.split(separator: "\r\n").count == 1 + 500 + new)
            let groups = try await bench.loa("report", bench.campaign, "--by", "group", "--json").json()
            #expect(groups["groups"]?.array?.compactMap { $0["planned"]?.int }.reduce(0, +) == 500 + new)
            let csv = try await bench.loa("report", bench.campaign, "--csv").succeeded().output
            #expect(csv.split(separator: "\r\n").count == 1 + (report["segments"]?.array?.count ?? 0))
            let html = try await bench.loa("report", bench.campaign, "--html").succeeded().output
            #expect(html.contains("id=\"family\"") && html.contains(slug))
            let text = try await bench.loa("report", bench.campaign).succeeded().output
            #expect(text.contains(slug) && text.contains("bổ sung"))
            try await bench.loa("journal", "verify").succeeded()
        }

        @Test("is refused before the approval, with other words, and for a number that nobody gave")
        func refusals() async throws {
            let bench = try Workbench()
            let (late, _) = try split(bench)
            #expect(try await plan(bench, late).status == 1)
            try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            let early = try await plan(bench, late)
            #expect(early.status == 1 && early.errors.contains("chưa được phê duyệt"))
            try await bench.prepare()
            let message = bench.campaign + "/message.txt"
            let words = try String(contentsOfFile: message, encoding: .utf8)
            try bench.replace("mã OTP", by: "mã  OTP", in: message)
            let reworded = try await plan(bench, late)
            #expect(reworded.status == 1 && reworded.errors.contains("message.txt"))
            try bench.write(words, to: message)
            let stranger = try await bench.loa(
                "plan", bench.campaign + "+7", "--supplement", late, "--as", "Trần Văn Bình")
            #expect(stranger.status == 2)
            try await plan(bench, late).succeeded()
            let bare = try await bench.loa("plan", bench.campaign + "+1", "--as", "Trần Văn Bình")
            #expect(bare.status == 2 && bare.errors.contains("--supplement"))
            // Before it is sent it can be planned again, under the same name.
            let again = try await bench.loa(
                "plan", bench.campaign + "+1", "--supplement", late, "--as", "Trần Văn Bình", "--json"
            ).json()
            #expect(again["slug"]?.string == bench.slug + "+1")
            #expect(try await bench.loa("status", "--json").json().array?.count == 2)
        }
    }
}
