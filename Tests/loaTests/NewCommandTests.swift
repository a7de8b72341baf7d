import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("loa new: a campaign's folder of a letter and lists, whole or not at all")
    struct NewCommandTests {
        private static let answers = [
            "--class", "awareness", "--author", "Văn phòng", "--budget", "3.000.000 đồng", "--valid-until",
            "31/12/2099",
            "--code-list", "2025",
        ]

        private func new(
            _ bench: Workbench, _ more: [String], slug: String = "canh-bao", input: String? = nil
        ) async throws -> Finished {
            let arguments = [
                "new", slug, "--letter", bench.campaign + "/directive.txt", "--list",
                bench.campaign + "/recipients.csv", "--in", bench.folder + "/campaigns", "--carriers", bench.carriers,
            ]
            return try await Program(Repository.binary, arguments + more, environment: bench.environment).finish(
                input: input)
        }

        private func names(_ bench: Workbench) throws -> Set<String> {
            Set(try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/campaigns"))
        }

        @Test("the letter byte for byte, the mandated text uncorrected, identity read; check understands it")
        func made() async throws {
            let bench = try Workbench()
            let result = try await new(bench, ["--yes"] + Self.answers).succeeded()
            #expect(result.output.contains("CHƯA được sửa"))
            #expect(result.output.contains("loa check \(bench.folder)/campaigns/canh-bao"))
            let folder = bench.folder + "/campaigns/canh-bao"
            #expect(
                Set(try FileManager.default.contentsOfDirectory(atPath: folder)) == [
                    "campaign.json", "directive.txt", "message.txt", "recipients.csv",
                ])
            for name in ["directive.txt", "recipients.csv"] {
                #expect(
                    FileManager.default.contentsEqual(atPath: folder + "/" + name, andPath: bench.campaign + "/" + name)
                )
            }
            let message = try String(contentsOfFile: folder + "/message.txt", encoding: .utf8)
            #expect(message.contains("ứng dụng “sở liên lạc điện tử”"))
            #expect(message.unicodeScalars.count == 371)
            let json = try #require(
                JSON(received: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/campaign.json")))))
            #expect(json.at("/directive/id")?.string == "1153/UBND-KGVX")
            #expect(json.at("/directive/issuer")?.string == "Ủy ban nhân dân tỉnh An Giang")
            #expect(json.at("/directive/date")?.string == "2025-10-06")
            #expect(json.at("/audience/province")?.string == "91")
            #expect(json.at("/budget/amount")?.string == "3000000")
            #expect(json.at("/schedule/validUntil")?.string == "2099-12-31T23:59:59+07:00")
            #expect(json["carriers"]?.array?.count == 5)
            let check = try await bench.loa("check", folder, "--json").json()
            #expect(check["slug"]?.string == "canh-bao")
            #expect(check.at("/rows/accepted")?.int == 1_000)
        }

        @Test("--yes refuses what cannot be defaulted, all at once; a pipe is not asked; nothing is made")
        func missing() async throws {
            let bench = try Workbench()
            let yes = try await new(bench, ["--yes"])
            #expect(yes.status == 2)
            for option in ["--class", "--author", "--budget"] { #expect(yes.errors.contains(option)) }
            #expect(!yes.errors.contains("--carrier"))
            let pipe = try await new(bench, [], input: "awareness\nVăn phòng\n")
            #expect(pipe.status == 2)
            for option in ["--class", "--author", "--budget", "--valid-until", "--carrier", "--code-list"] {
                #expect(pipe.errors.contains(option))
            }
            #expect(!pipe.errors.contains("--province"))
            #expect(try names(bench) == [bench.slug])
        }

        @Test(
            "an answer that makes no sense is refused, nothing is made",
            arguments: [
                ("--class", "spam", "awareness"), ("--budget", "3.00", "3.000.000"),
                ("--valid-until", "31/02/2099", "31/12/2026"),
                ("--valid-until", "01/01/2020", "đã qua"), ("--carrier", "vietel", "viettel"),
                ("--province", "Atlantis", "An Giang"), ("--directive", "1/ABC", "1153/UBND-KGVX"),
                ("--code-list", "1999", "2004"),
            ])
        func badAnswer(_ option: String, _ value: String, _ says: String) async throws {
            let bench = try Workbench()
            let result = try await new(bench, ["--yes"] + Self.answers + [option, value])
            #expect(result.status == 2)
            #expect(result.errors.contains(says), "\(result.errors)")
            #expect(try names(bench) == [bench.slug])
        }

        @Test("a name that is none, a folder that exists, two files of one name, a list that is none")
        func refused() async throws {
            let bench = try Workbench()
            for slug in ["Canh-Bao", "../x", "a--b", "cảnh-báo", ".x"] {
                #expect(try await new(bench, ["--yes"] + Self.answers, slug: slug).status == 2)
            }
            let existing = try await new(bench, ["--yes"] + Self.answers, slug: bench.slug)
            #expect(existing.status == 2 && existing.errors.contains("đã có"))
            let twice = try await new(bench, ["--yes", "--list", bench.campaign + "/recipients.csv"] + Self.answers)
            #expect(twice.status == 2 && twice.errors.contains("recipients.csv"))
            let noList = try await new(bench, ["--yes", "--list", bench.campaign + "/directive.txt"] + Self.answers)
            #expect(noList.status == 2 && noList.errors.contains("directive.txt"))
            #expect(try names(bench) == [bench.slug])
        }

        @Test("a letter that orders no text needs a drafted one, marked as derived")
        func derived() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let without = try await new(bench, ["--yes"] + Self.answers)
            #expect(without.status == 2)
            #expect(without.errors.contains("--message"))
            let draft = bench.folder + "/draft.txt"
            try bench.write("Nếu nhận cuộc gọi lạ báo con cấp cứu, hãy gọi nhà trường.\n", to: draft)
            try await new(bench, ["--yes", "--message", draft, "--point", "item 2"] + Self.answers).succeeded()
            let folder = bench.folder + "/campaigns/canh-bao"
            let json = try #require(
                JSON(received: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/campaign.json")))))
            #expect(json.at("/message/derived")?.bool == true)
            #expect(json.at("/message/points/0")?.string == "item 2")
            #expect(json.at("/audience/province")?.string == "01")
        }

        @Test("the scan of a retyped letter is kept beside it and marked")
        func retyped() async throws {
            let bench = try Workbench()
            let scan = bench.folder + "/1153.pdf"
            try bench.write("scan", to: scan)
            #expect(try await new(bench, ["--yes", "--scan", scan] + Self.answers).status == 2)
            try await new(bench, ["--yes", "--scan", scan, "--retyped-by", "Lê Thị Hoa"] + Self.answers).succeeded()
            let folder = bench.folder + "/campaigns/canh-bao"
            #expect(FileManager.default.contentsEqual(atPath: folder + "/1153.pdf", andPath: scan))
            let read = try await bench.loa("directive", "read", folder + "/directive.txt", "--json").json()
            #expect(read.at("/0/source/retyped/by")?.string == "Lê Thị Hoa")
        }

        @Test("on a terminal it asks, says what is wrong with an answer, and asks again")
        func asks() async throws {
            let bench = try Workbench()
            let command = [
                Repository.binary, "new", "hoi-dap", "--letter", bench.campaign + "/directive.txt", "--list",
                bench.campaign + "/recipients.csv", "--in", bench.folder + "/campaigns", "--carriers", bench.carriers,
            ].map { "'\($0)'" }.joined(separator: " ")
            // script(1) gives the command a terminal of its own.
            let terminal = Program("/usr/bin/script", ["-qec", command, "/dev/null"], environment: bench.environment)
            let result = try await terminal.finish(
                input: "spam\nawareness\nVăn phòng\n\nba triệu\n3.000.000\nviettel, mobifone\n2025\n")
            #expect(result.status == 0, "\(result.output)")
            for word in ["Loại (awareness", "Chọn: awareness", "Kinh phí tối đa", "không phải số tiền"] {
                #expect(result.output.contains(word), "\(result.output)")
            }
            let made = bench.folder + "/campaigns/hoi-dap/campaign.json"
            let json = try #require(JSON(received: Array(try Data(contentsOf: URL(fileURLWithPath: made)))))
            #expect(json["author"]?.string == "Văn phòng")
            #expect(json["carriers"] == ["viettel", "mobifone"])
            #expect(json.at("/schedule/validUntil") == nil)
        }
    }
}
