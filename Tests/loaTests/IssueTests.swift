import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Issued reports stay what they were, and the next one explains itself")
    struct IssueTests {
        private func issue(_ bench: Workbench, _ more: String...) async throws -> Finished {
            try await bench.loa(all: ["report", bench.campaign, "--issue", "--as", "Phạm Thu Hà"] + more)
        }

        @Test func aSeriesOfReports() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            let first = try await issue(bench, "--json").succeeded().json()
            #expect(first["number"]?.int == 1 && first["differences"] == nil)
            let mock = try await bench.mock("rejected=0.05")
            defer { mock.kill() }
            try await bench.run().succeeded()
            let second = try await issue(bench, "--json").succeeded().json()
            #expect(second["number"]?.int == 2 && second.at("/differences/number")?.int == 1)
            #expect(second.at("/differences/submittedSince")?.int == 200)
            let settled = second.at("/differences/settledSince/delivered")?.int
            #expect(settled == second.at("/states/delivered")?.int && (settled ?? 0) > 0)
            let third = try await issue(bench).succeeded().output
            #expect(third.contains("báo cáo số 3") && third.contains("Không trạng thái nào thay đổi"))

            // The journal has each one's hash, and the files are those bytes.
            let journal = try #require(try await bench.loa("journal", "--json").json().array)
            let issues = journal.filter { $0["act"]?.string == "issue" }
            #expect(issues.count == 3 && issues.allSatisfy { $0["who"]?.string == "Phạm Thu Hà" })
            #expect(zip(issues, issues.dropFirst()).allSatisfy { $0["after"] == $1["before"] })
            let folder = bench.data + "/reports/" + bench.slug
            for entry in issues {
                let name = try #require(entry.at("/detail/file")?.string)
                let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
                #expect(Fingerprint.digest(of: Array(bytes)) == entry["after"]?.string)
            }
            try await bench.loa("journal", "verify").succeeded()
        }

        @Test func nobodyIssuesWithoutAName() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            #expect(try await bench.loa("report", bench.campaign, "--issue").status == 2)
            #expect(!FileManager.default.fileExists(atPath: bench.data + "/reports"))
        }

        @Test func anEditedReportIsNoticed() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            try await issue(bench).succeeded()
            let folder = bench.data + "/reports/" + bench.slug
            let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
            try bench.replace("\"pending\":200", by: "\"pending\":199", in: folder + "/" + name)
            let next = try await issue(bench)
            #expect(next.status == 1 && next.errors.contains("đã bị sửa"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        }
    }
}
