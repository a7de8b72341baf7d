import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Lists on the way into a plan: what is refused leaves nothing half-done")
    struct ListCommandTests {
        private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

        private func names(_ folder: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        }

        @Test("a first list that turns out to be wrong at its end leaves no ledger, no key and no folder")
        func nothingHalfDone() async throws {
            let bench = try Workbench()
            let list = bench.campaign + "/recipients.csv"
            // More pages than wait in the queue, so that planning has begun when the end is read.
            try SyntheticList.write(count: 700_000, to: list)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: list))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("0912345678,\"An Giang,,1\n".utf8))
            try handle.close()
            let refused = try await bench.loa("plan", bench.campaign, "--as", "An")
            #expect(refused.status == 2 && refused.errors.contains("recipients.csv:700002:12"), "\(refused.errors)")
            #expect(!exists(bench.data) && !exists(bench.folder + "/keys"))
        }

        @Test("--strict: above the share no plan is made, and the rejects are there to be mended")
        func strict() async throws {
            let bench = try Workbench()
            let rows = (0..<97).map { "09610000\(10 + $0 % 90),An Giang,\($0),1\n" }.joined()
            try bench.write(
                "phone,province,group,synthetic\n0961999999,An Giang,,1\nx,An Giang,,1\ny,An Giang,,1\n" + rows,
                to: bench.campaign + "/recipients.csv")
            let refused = try await bench.loa("plan", bench.campaign, "--as", "An", "--strict", "1,9 %", "--json")
            #expect(refused.status == 1 && refused.errors.contains("--strict 1,9 %"), "\(refused.errors)")
            let json = try refused.json()
            #expect(json["refused"]?.string == "too-many-rejects" && json.at("/rows/read")?.int == 100)
            #expect(json.at("/rows/rejected/not-a-number")?.int == 2)
            let file = try #require(json["rejects"]?.array?.first?.string)
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(text.contains(",3,1,") && text.contains("not-a-number"))
            #expect(names(bench.data) == ["rejects"] && !exists(bench.folder + "/keys"))
            // Exactly the share is not above it.
            let planned = try await bench.loa("plan", bench.campaign, "--as", "An", "--strict", "0.02", "--json")
            #expect(try planned.succeeded().json()["rejects"]?.array?.count == 1)
            for wrong in ["-1", "x", "101%", "1.5", "%", "1e-3"] {
                let result = try await bench.loa("plan", bench.campaign, "--as", "An", "--strict=\(wrong)")
                #expect(result.status == 2 && result.errors.contains("--strict"), "\(wrong): \(result.errors)")
            }
        }

        @Test("--rejects FILE.xlsx writes the same rows once more")
        func rejects() async throws {
            let bench = try Workbench()
            try bench.write(
                "phone,province,group,synthetic\n0961000001,An Giang,,1\nx,An Giang,,1\n",
                to: bench.campaign + "/recipients.csv")
            let book = bench.folder + "/tra-lai.xlsx"
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--rejects", book, "--json")
            let paths = try plan.succeeded().json()["rejects"]?.array?.compactMap(\.string)
            #expect(paths?.map { ($0 as NSString).pathExtension } == ["csv", "xlsx"] && paths?.last == book)
            #expect(FileManager.default.contents(atPath: book)?.starts(with: [0x50, 0x4B]) == true)
            let other = try await bench.loa("plan", bench.campaign, "--as", "An", "--rejects", bench.folder + "/a.pdf")
            #expect(other.status == 2 && other.errors.contains("a.pdf") && !exists(bench.folder + "/a.pdf"))
        }

        @Test("--rejects destroys no file: not an input, and not one that gets no rows")
        func namedRejects() async throws {
            let bench = try Workbench()
            let list = bench.campaign + "/recipients.csv"
            let before = FileManager.default.contents(atPath: list)
            let over = try await bench.loa("plan", bench.campaign, "--as", "An", "--rejects", list)
            #expect(over.status == 2 && over.errors.contains("recipients.csv"), "\(over.errors)")
            #expect(FileManager.default.contents(atPath: list) == before && !exists(bench.data))
            let named = bench.folder + "/tra-lai.csv"
            try bench.write("alt", to: named)
            try bench.write("phone,province,group,synthetic\n0961000001,An Giang,,1\n", to: list)
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--rejects", named).succeeded()
            #expect(exists(named) && plan.output.contains("chỉ có dòng tiêu đề"))
        }

        @Test("nobody to plan: the reasons are there, and a header alone is said with its line")
        func nobody() async throws {
            let bench = try Workbench()
            let list = bench.campaign + "/recipients.csv"
            try bench.write("phone,province,group,synthetic\nx,An Giang,,1\n", to: list)
            let refused = try await bench.loa("plan", bench.campaign, "--as", "An")
            let path = bench.data + "/rejects/\(bench.slug).csv"
            #expect(refused.status == 1 && refused.errors.contains("\(bench.slug).csv") && exists(path))
            try bench.write("Danh sách\n\nphone,province,group,synthetic\n", to: list)
            let empty = try await bench.loa("plan", bench.campaign, "--as", "An")
            #expect(empty.status == 1 && empty.errors.contains("recipients.csv:3"), "\(empty.errors)")
        }

        @Test("a table of ported numbers overrules prefixes, and is one of the plan's inputs")
        func ported() async throws {
            let bench = try Workbench()
            try bench.replace(
                "\"audience\": {", by: "\"audience\": {\"ported\": \"chuyen-mang.csv\",",
                in: bench.campaign + "/campaign.json")
            try bench.write(
                "phone,province,group,synthetic\n0961000001,An Giang,,1\n0961000002,An Giang,,1\n",
                to: bench.campaign + "/recipients.csv")
            let missing = try await bench.loa("plan", bench.campaign, "--as", "An")
            #expect(missing.status == 2 && missing.errors.contains("chuyen-mang.csv"))
            try bench.write("Số thuê bao,Nhà mạng\n0961000002,MobiFone\n", to: bench.campaign + "/chuyen-mang.csv")
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            let networks = plan["segments"]?.array?.compactMap { $0["network"]?.string }
            #expect(networks == ["mobifone", "viettel"])
            #expect(plan["inputs"]?.array?.contains { $0["name"]?.string == "chuyen-mang.csv" } == true)
            try await bench.confirm()
            for carrier in ["viettel", "mobifone"] {
                try await bench.loa("carrier", "accept", bench.campaign, "--carrier", carrier, "--as", "Hoa")
                    .succeeded()
            }
            try await bench.loa("approve", bench.campaign, "--as", "Mai").succeeded()
            // What was approved is what is sent: another table is another plan.
            try bench.write("Số thuê bao,Nhà mạng\n0961000002,Viettel\n", to: bench.campaign + "/chuyen-mang.csv")
            let run = try await bench.run()
            #expect(run.status == 1 && run.errors.contains("chuyen-mang.csv"), "\(run.errors)")
        }
    }
}
