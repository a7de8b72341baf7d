import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("The commands as scripts and newcomers meet them")
    struct CommandTests {
        private static let commands: [[String]] = [
            [], ["directive"], ["directive", "read"], ["new"], ["check"], ["plan"], ["dry-run"], ["carrier"],
            ["carrier", "accept"], ["carrier", "totals"],
            ["approve"], ["run"], ["status"], ["report"],
            ["text"], ["numbers"], ["numbers", "read"], ["numbers", "block"], ["numbers", "unblock"],
            ["numbers", "blocked"],
            ["numbers", "find"], ["numbers", "cap"], ["journal"], ["journal", "verify"], ["carriers"],
            ["carriers", "check"],
            ["carriers", "show"], ["carriers", "new"], ["mock"], ["demo"],
        ]

        @Test("every command has help with an example, in both languages", arguments: commands, ["vi", "en"])
        func help(_ command: [String], _ language: String) async throws {
            let program = Program(
                Repository.binary, command + ["--help"], environment: ["LOA_LANG": language, "HOME": "/nonexistent"])
            let help = try await program.finish()
            #expect(help.status == 0)
            #expect(help.output.contains(language == "vi" ? "Ví dụ: " : "Example: "))
            if !command.isEmpty,
                ![["directive"], ["carrier"], ["carriers"], ["journal"], ["numbers"]].contains(command)
            {
                for option in ["--json", "--data", "--carriers", "--lang"] { #expect(help.output.contains(option)) }
            }
        }

        @Test("text: one object, three forms, from a file and from standard input")
        func text() async throws {
            let bench = try Workbench()
            let path = bench.campaign + "/message.txt"
            let fromFile = try await bench.loa("text", path, "--json").json()
            let contents = try String(contentsOfFile: path, encoding: .utf8)
            #expect(try await bench.loa("text", "--json", input: contents).json() == fromFile)
            #expect(try await bench.loa("text", "-", "--json", input: contents).json() == fromFile)
            #expect(fromFile.members?.map(\.name) == ["asWritten", "normalised", "plain"])
            #expect(fromFile.at("/asWritten/encoding")?.string == "ucs2")
            #expect(fromFile.at("/asWritten/characters")?.int == 370)
            #expect(fromFile.at("/asWritten/parts")?.int == 6)
            #expect(fromFile.at("/asWritten/unitsPerPart")?.array?.compactMap(\.int) == [67, 67, 67, 67, 67, 35])
            #expect(fromFile.at("/plain/encoding")?.string == "gsm7")
            #expect(fromFile.at("/plain/parts")?.int == 3)
        }

        @Test("text: NFD is counted as written and normalised")
        func decomposed() async throws {
            let bench = try Workbench()
            let json = try await bench.loa("text", "--json", input: "so\u{0302}\u{0309}").json()
            #expect(json.at("/asWritten/characters")?.int == 4)
            #expect(json.at("/asWritten/units")?.int == 4)
            #expect(json.at("/normalised/characters")?.int == 2)
            #expect(Array(json.at("/normalised/text")?.string?.utf8 ?? "".utf8) == Array("sổ".utf8))
            #expect(json.at("/plain/text")?.string == "so")
        }

        @Test("numbers: one object a line, also for blank ones")
        func numbers() async throws {
            let bench = try Workbench()
            let result = try await bench.loa("numbers", "--json", input: "0912 345 678\n\n113\r\n0777123456")
                .succeeded()
            let lines = try result.output.split(separator: "\n").map { try #require(JSON(received: Array($0.utf8))) }
            #expect(lines.compactMap { $0["status"]?.string } == ["accept", "reject", "reject", "accept"])
            #expect(lines[0]["e164"]?.string == "+84912345678")
            #expect(lines[0]["carrier"]?.string == "VinaPhone")
            #expect(lines[0]["network"]?.string == "vinaphone")
            #expect(lines[1]["reason"]?.string == "not-a-number")
            #expect(lines[2]["input"]?.string == "113")
            #expect(lines[2]["reason"]?.string == "short-code")
            #expect(lines[3]["network"]?.string == "vnsky")
        }

        @Test("plan: the members that scripts read; every row is counted, the rejects file has line and reason")
        func plan() async throws {
            let bench = try Workbench()
            let list =
                "phone,province,group,synthetic\n0912345678,An Giang,,1\n0912.345.678,An Giang,,1\n113,An Giang,,1\n"
                + "0981234567,Kiên Giang,,1\n0981234568,Atlantis,,1\n"
            try bench.write(list, to: bench.campaign + "/recipients.csv")
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            #expect(plan["planned"]?.int == 2)
            #expect(plan.at("/rows/read")?.int == 5)
            #expect(plan.at("/rows/accepted")?.int == 2)
            #expect(plan.at("/rows/duplicates")?.int == 1)
            #expect(plan.at("/rows/suppressed")?.int == 0)
            #expect(plan.at("/rows/rejected/short-code")?.int == 1)
            #expect(plan.at("/rows/rejected/unknown-province")?.int == 1)
            let segments = try #require(plan["segments"]?.array)
            #expect(segments.count == 2)
            #expect(segments.allSatisfy { $0["province"]?.string == "91" })
            #expect(segments[0]["network"]?.string == "viettel")
            #expect(segments[0]["gateway"]?.string == "viettel")
            #expect(segments[0]["parts"]?.int == 6)
            #expect(plan.at("/price/amount")?.string == "3660")
            #expect(plan.at("/price/currency")?.string == "VND")
            #expect(plan.at("/forecast/start")?.string?.hasSuffix("+07:00") == true)
            let rejects = try String(contentsOfFile: bench.data + "/rejects/\(bench.slug).csv", encoding: .utf8)
            let lines = rejects.split(separator: "\r\n")
            #expect(lines.count == 4)
            #expect(lines[1].contains(",3,1,") && lines[1].contains("duplicate"))
            #expect(lines[2].contains(",4,1,") && lines[2].contains("short-code"))
            #expect(lines[3].contains(",6,") && lines[3].contains("unknown-province"))
            #expect(!rejects.contains("345"))
        }

        @Test("status lists campaigns, says who must act; the journal has every act and verifies")
        func statusAndJournal() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            #expect(try await bench.loa("status", "--json").json() == .array([]))
            try await bench.prepare()
            let list = try #require(try await bench.loa("status", "--json").json().array)
            #expect(list.count == 1)
            #expect(list[0]["state"]?.string == "approved")
            let journal = try #require(try await bench.loa("journal", "--json").json().array)
            #expect(
                journal.compactMap { $0["act"]?.string } == ["plan", "confirm"] + Array(repeating: "accept", count: 5)
                    + ["approve"])
            #expect(journal.compactMap { $0["seq"]?.int } == Array(1...8))
            let members = [
                "seq", "at", "who", "act", "subject", "before", "after", "reason", "detail", "previous", "hash",
            ]
            #expect(journal.allSatisfy { $0.members?.map(\.name) == members })
            try await bench.loa("journal", "verify").succeeded()
        }

        @Test("messages are Vietnamese unless English is asked for")
        func language() async throws {
            let bench = try Workbench()
            #expect(try await bench.loa("status").output.contains("Chưa có chiến dịch"))
            #expect(try await bench.loa("status", "--lang", "en").output.contains("There are no campaigns"))
            #expect(try await bench.loa("status", "--lang=en").output.contains("There are no campaigns"))
        }
    }
}
