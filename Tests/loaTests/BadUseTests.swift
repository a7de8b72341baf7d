import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Bad input gets a sentence that a clerk can act on: exit 2, nothing written")
    struct BadUseTests {
        /// Runs a command that must be refused as bad use and must leave no data folder behind.
        private func refused(_ bench: Workbench, _ arguments: [String], says words: String...) async throws {
            let program = Program(
                Repository.binary, arguments + ["--data", bench.data, "--carriers", bench.carriers],
                environment: bench.environment)
            let result = try await program.finish()
            #expect(result.status == 2, "\(arguments): \(result.output)\(result.errors)")
            #expect(result.output.isEmpty)
            for word in words { #expect(result.errors.contains(word), "\(result.errors)") }
            #expect(!FileManager.default.fileExists(atPath: bench.data))
            #expect(!FileManager.default.fileExists(atPath: bench.folder + "/keys"))
        }

        @Test("a missing file", arguments: ["message.txt", "recipients.csv", "directive.txt", "campaign.json"])
        func missingFile(_ name: String) async throws {
            let bench = try Workbench()
            try FileManager.default.removeItem(atPath: bench.campaign + "/" + name)
            try await refused(bench, ["plan", bench.campaign, "--as", "An"], says: name, "Không có tệp này")
        }

        @Test("a malformed campaign.json: line and column")
        func malformed() async throws {
            let bench = try Workbench()
            try bench.replace(
                "\"class\": \"awareness\",", by: "\"class\": \"awareness\"", in: bench.campaign + "/campaign.json")
            try await refused(bench, ["plan", bench.campaign, "--as", "An"], says: "campaign.json:5:3")
        }

        @Test("an unknown member of campaign.json: its place and what was probably meant")
        func unknownMember() async throws {
            let bench = try Workbench()
            try bench.replace("\"retentionDays\"", by: "\"retentionDay\"", in: bench.campaign + "/campaign.json")
            try await refused(bench, ["check", bench.campaign], says: "campaign.json:", "retentionDay")
        }

        @Test("a list with a wrong header")
        func wrongHeader() async throws {
            let bench = try Workbench()
            try bench.replace("phone,province", by: "name,province", in: bench.campaign + "/recipients.csv")
            try await refused(bench, ["plan", bench.campaign, "--as", "An"], says: "recipients.csv:1:1", "phone")
        }

        @Test("an unknown carrier")
        func unknownCarrier() async throws {
            let bench = try Workbench()
            try bench.replace("\"viettel\",", by: "\"vietel\",", in: bench.campaign + "/campaign.json")
            try await refused(bench, ["plan", bench.campaign, "--as", "An"], says: "vietel", "viettel")
        }

        @Test("a carrier without a share, in acceptance and dry run")
        func noShare() async throws {
            let bench = try Workbench()
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            for command in [["carrier", "accept"], ["dry-run"]] {
                let name = command.count == 2 ? ["--as", "Hoa"] : []
                let result = try await Program(
                    Repository.binary,
                    command + [
                        bench.campaign, "--carrier", "nobody", "--data", bench.data, "--carriers", bench.carriers,
                    ]
                        + name,
                    environment: bench.environment
                ).finish()
                #expect(result.status == 2)
                #expect(result.errors.contains("viettel"))
            }
        }

        @Test("a port in use, for the mock and for receipts")
        func portInUse() async throws {
            let bench = try Workbench()
            let taken = try Listener()
            defer { taken.close() }
            let mock = try await bench.loa("mock", "--port", "\(taken.port)")
            #expect(mock.status == 2)
            #expect(mock.errors.contains("\(taken.port)"))
            try await bench.prepare()
            let before = try await bench.loa("journal", "--json").json()
            let run = try await bench.loa("run", bench.campaign, "--listen", "127.0.0.1:\(taken.port)")
            #expect(run.status == 2)
            #expect(run.errors.contains("\(taken.port)"))
            #expect(try await bench.loa("journal", "--json").json() == before)
        }

        @Test("a folder that is none, a command that is none, an option that is none")
        func nothingThere() async throws {
            let bench = try Workbench()
            try await refused(bench, ["plan", "nowhere", "--as", "An"], says: "nowhere")
            try await refused(bench, ["report", "nowhere"], says: "nowhere")
            let unknown = try await bench.loa("sned")
            #expect(unknown.status == 2)
            let option = try await bench.loa("check", bench.campaign, "--nope")
            #expect(option.status == 2)
            let language = try await bench.loa("check", bench.campaign, "--lang", "fr")
            #expect(language.status == 2)
        }

        @Test("an empty name is nobody")
        func noName() async throws {
            let bench = try Workbench()
            try await refused(bench, ["plan", bench.campaign, "--as", "  "], says: "--as")
        }

        @Test("a list where nobody can be sent to plans nothing")
        func nobody() async throws {
            let bench = try Workbench()
            try bench.write(
                "phone,province,group,synthetic\n113,An Giang,,1\n0243941123,An Giang,,1\n",
                to: bench.campaign + "/recipients.csv")
            let result = try await bench.loa("plan", bench.campaign, "--as", "An")
            #expect(result.status == 1)
            // Why each row stays out is told; nothing else is written, neither ledger nor keys.
            let rejects = "rejects/\(bench.slug).csv"
            #expect(result.errors.contains(rejects))
            let written = try FileManager.default.subpathsOfDirectory(atPath: bench.data).sorted()
            #expect(written == ["rejects", rejects])
            let text = try String(contentsOfFile: bench.data + "/" + rejects, encoding: .utf8)
            #expect(text.split(whereSeparator: \.isNewline).count == 3, "a header and both rows")
            #expect(!FileManager.default.fileExists(atPath: bench.folder + "/keys"))
        }
    }
}
