import Campaigns
import Documents
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A letter as it came: Word's format, retyped from a scan")
    struct LetterFileCommandTests {
        private static let hasPandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")

        /// The committed letter as an office would send it; blank and dash in its name.
        private func docx(in bench: Workbench) async throws -> String {
            let text = try String(contentsOfFile: bench.campaign + "/directive.txt", encoding: .utf8)
            let paragraphs = text.components(separatedBy: "\n").map { "<p>\($0)</p>" }.joined()
            let bytes = try await Converter("pandoc", ["--from=html", "--to=docx", "--output=-"]).run(
                Array(paragraphs.utf8))
            let name = "-Công văn 1153.docx"
            try Data(bytes).write(to: URL(fileURLWithPath: bench.campaign + "/" + name))
            return name
        }

        private func campaign(_ bench: Workbench, file: String) throws {
            try bench.replace("\"directive.txt\"", by: "\"\(file)\"", in: bench.campaign + "/campaign.json")
        }

        @Test(
            "directive read: what the file is, and that lines are the converted text's",
            .enabled(if: hasPandoc, "no pandoc here: make setup"))
        func read() async throws {
            let bench = try Workbench()
            let path = bench.campaign + "/" + (try await docx(in: bench))
            let letters = try #require(try await bench.loa("directive", "read", path, "--json").json().array)
            #expect(letters.count == 3)
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
            for letter in letters {
                #expect(letter.at("/source/sha256")?.string == Fingerprint.digest(of: bytes))
                #expect(letter.at("/source/bytes")?.int == bytes.count)
                #expect(letter.at("/source/format")?.string == "docx")
                #expect(letter.at("/source/encoding") == .null)
                #expect(letter.at("/source/converted")?.string?.hasPrefix("pandoc ") == true)
                #expect(letter.at("/source/retyped") == .null)
            }
            let plain = try #require(
                try await bench.loa("directive", "read", bench.campaign + "/directive.txt", "--json").json().array)
            #expect(letters.map { $0["id"] } == plain.map { $0["id"] })
            #expect(letters[2].at("/mandated/0/text") == plain[2].at("/mandated/0/text"))
            #expect(plain[0].at("/source/format")?.string == "text")
            #expect(plain[0].at("/source/encoding")?.string == "UTF-8")
            let shown = try await bench.loa("directive", "read", path, "--lang", "en").succeeded().output
            #expect(shown.contains("Converted to text by pandoc"))
        }

        @Test(
            "a campaign whose letter is a document is checked and planned",
            .enabled(if: hasPandoc, "no pandoc here: make setup"))
        func planned() async throws {
            let bench = try Workbench()
            let name = try await docx(in: bench)
            try campaign(bench, file: name)
            let check = try await bench.loa("check", bench.campaign, "--json").json()
            #expect(check["findings"]?.array?.contains { $0["code"]?.string == "number-missing" } == false)
            let plan = try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình", "--json").succeeded().json()
            let original = Array(try Data(contentsOf: URL(fileURLWithPath: bench.campaign + "/" + name)))
            let input = plan["inputs"]?.array?.first { $0["name"]?.string == name }
            #expect(input?["sha256"]?.string == Fingerprint.digest(of: original))
        }

        @Test(
            "without the converter: exit 2, and which package to install",
            .enabled(if: hasPandoc, "no pandoc here: make setup"))
        func missing() async throws {
            let bench = try Workbench()
            let path = bench.campaign + "/" + (try await docx(in: bench))
            var environment = bench.environment
            environment["PATH"] = bench.folder
            let result = try await Program(
                Repository.binary, ["directive", "read", path], environment: environment
            ).finish()
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(result.errors.contains("apt-get install pandoc"))
        }

        @Test("a retyped letter is marked, its scan is an input of the plan, and the plan's hash knows it")
        func retyped() async throws {
            let bench = try Workbench()
            let before = try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình", "--json").json()
            try bench.write("the scan", to: bench.campaign + "/1153.pdf")
            try bench.replace(
                "\"file\": \"directive.txt\",",
                by: "\"file\": \"directive.txt\", \"retyped\": {\"by\": \"Lê Thị Hoa\", \"from\": \"1153.pdf\"},",
                in: bench.campaign + "/campaign.json")
            let digest = Fingerprint.digest(of: Array("the scan".utf8))
            let letter = bench.campaign + "/directive.txt"
            let read = try await bench.loa("directive", "read", letter, "--json").json()
            #expect(read.at("/0/source/retyped/by")?.string == "Lê Thị Hoa")
            #expect(read.at("/0/source/retyped/sha256")?.string == digest)
            #expect(try await bench.loa("directive", "read", letter).output.contains("Bản gõ lại do Lê Thị Hoa"))
            let plan = try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình", "--json").succeeded().json()
            #expect(
                plan["inputs"]?.array?.contains {
                    $0["name"]?.string == "1153.pdf" && $0["sha256"]?.string == digest
                } == true)
            #expect(plan["hash"] != before["hash"])
            try FileManager.default.removeItem(atPath: bench.campaign + "/1153.pdf")
            let without = try await bench.loa("check", bench.campaign)
            #expect(without.status == 2)
            #expect(without.errors.contains("1153.pdf"))
        }
    }
}
