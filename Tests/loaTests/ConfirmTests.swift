import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Words that nobody in authority said yes to are neither accepted nor sent")
    struct ConfirmTests {
        private static let paper = "1160/UBND-KGVX, 07/10/2025"

        private func confirm(_ bench: Workbench, _ more: String...) async throws -> Finished {
            let arguments =
                ["directive", "confirm", bench.campaign, "--as", "Lê Văn Nam", "--paper", Self.paper] + more
            return try await bench.loa(all: arguments)
        }

        private func journal(_ bench: Workbench) async throws -> [JSON] {
            try #require(try await bench.loa("journal", "--json").json().array)
        }

        @Test("without it An Giang can be checked and planned, but neither accepted nor run")
        func gate() async throws {
            let bench = try Workbench()
            let check = try await bench.loa("check", bench.campaign)
            try check.succeeded()
            #expect(check.output.contains("directive.txt:103:351") && check.output.contains("loa directive confirm"))
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let accept = try await bench.loa("carrier", "accept", bench.campaign, "--carrier", "viettel", "--as", "Hoa")
            #expect(accept.status == 1 && accept.errors.contains("loa directive confirm"))
            #expect(try await bench.run().status == 1)
            let status = try await bench.loa("status", bench.campaign)
            #expect(status.output.contains("loa directive confirm"))
            try await confirm(bench).succeeded()
            try await bench.loa("carrier", "accept", bench.campaign, "--carrier", "viettel", "--as", "Hoa").succeeded()
            let after = try await bench.loa("check", bench.campaign)
            #expect(after.output.contains("Lê Văn Nam") && after.output.contains(Self.paper))
            #expect(!after.output.contains("loa directive confirm"))
        }

        @Test("the journal keeps both texts, the diff, every decision, who, when and the paper")
        func journalled() async throws {
            let bench = try Workbench()
            let shown = try await confirm(bench, "--json").json()
            #expect(shown.at("/decisions/0/found")?.string == "sở liên lạc điện tử")
            let entries = try await journal(bench)
            let detail = try #require(entries.first?["detail"])
            #expect(detail == shown)
            #expect(detail["ordered"]?.string?.contains("“sở liên lạc điện tử”") == true)
            #expect(detail["text"]?.string?.contains("\"sổ liên lạc điện tử\"") == true)
            #expect(detail.at("/changes/0/ordered")?.string == "sở" && detail.at("/changes/0/sent")?.string == "sổ")
            #expect(detail.at("/paper/id")?.string == "1160/UBND-KGVX" && detail["by"]?.string == "Lê Văn Nam")
            try await bench.loa("journal", "verify").succeeded()
        }

        @Test("a corrected text is put into message.txt; the letter stays as it came")
        func correctedText() async throws {
            let bench = try Workbench()
            let (message, letter) = (bench.campaign + "/message.txt", bench.campaign + "/directive.txt")
            let corrected = try String(contentsOfFile: message, encoding: .utf8)
            let original = try String(contentsOfFile: letter, encoding: .utf8)
            try bench.write(corrected.replacing("\"sổ", with: "\"sở"), to: message)
            let unsound = try await bench.loa("check", bench.campaign)
            #expect(unsound.status == 1 && unsound.output.contains("vẫn ghi như vậy"))
            let open = try await confirm(bench)
            #expect(open.status == 1 && open.errors.contains("103:351") && open.errors.contains("--keep"))
            #expect(try await journal(bench).isEmpty)
            try bench.write(corrected, to: bench.folder + "/corrected.txt")
            try await confirm(bench, "--text", bench.folder + "/corrected.txt").succeeded()
            #expect(try String(contentsOfFile: message, encoding: .utf8) == corrected)
            #expect(try String(contentsOfFile: letter, encoding: .utf8) == original)
            try await bench.loa("check", bench.campaign).succeeded()
        }

        @Test("the letter's own words can be kept, by name and with a reason")
        func kept() async throws {
            let bench = try Workbench()
            try bench.replace("\"sổ", by: "\"sở", in: bench.campaign + "/message.txt")
            try await confirm(bench, "--keep", "103:351", "--reason", "Đã hỏi lại văn phòng").succeeded()
            try await bench.loa("check", bench.campaign).succeeded()
            let reason = try #require(try await journal(bench).first?["reason"]?.string)
            #expect(reason.contains("Đã hỏi lại văn phòng") && reason.contains(Self.paper))
        }

        @Test("another text after the confirmation needs another one")
        func stale() async throws {
            let bench = try Workbench()
            try await confirm(bench).succeeded()
            try bench.replace("Nhân dân", by: "người dân", in: bench.campaign + "/message.txt")
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let accept = try await bench.loa("carrier", "accept", bench.campaign, "--carrier", "viettel", "--as", "Hoa")
            #expect(accept.status == 1 && accept.errors.contains("xác nhận lại"))
        }

        @Test("a drafted text is approved for the issuer or a charged unit, and not by the plan's author")
        func derived() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.loa("plan", bench.campaign, "--as", "Lê Văn Nam").succeeded()
            #expect(try await confirm(bench, "--unit", "Trường THCS A").status == 2)
            #expect(try await confirm(bench, "--unit", "Trường THCS A", "--item", "9").status == 1)
            try await confirm(bench, "--unit", "Trường THCS A", "--item", "2").succeeded()
            let own = try await bench.loa("carrier", "accept", bench.campaign, "--carrier", "viettel", "--as", "Hoa")
            #expect(own.status == 1 && own.errors.contains("Lê Văn Nam"))
            try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình").succeeded()
            try await bench.loa("carrier", "accept", bench.campaign, "--carrier", "viettel", "--as", "Hoa").succeeded()
        }

        @Test("a paper without number or date is bad use, and nothing is written")
        func badPaper() async throws {
            let bench = try Workbench()
            let finished = try await bench.loa(
                "directive", "confirm", bench.campaign, "--as", "A", "--paper", "hôm qua")
            #expect(finished.status == 2 && finished.errors.contains("--paper"))
            #expect(!FileManager.default.fileExists(atPath: bench.data))
        }
    }
}
