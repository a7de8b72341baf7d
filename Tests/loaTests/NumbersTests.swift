import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Numbers that are remembered: blocked, found, capped")
    struct NumbersTests {
        private let act = ["--as", "Lê Thị Hoa", "--reason", "gọi điện ngày 09/10/2025"]

        private func numbers(_ bench: Workbench) throws -> [String] {
            try String(contentsOfFile: bench.campaign + "/recipients.csv", encoding: .utf8)
                .split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        }

        private func canonical(_ number: String) throws -> String {
            guard case .accepted(let reading) = NumberReading.read(number) else {
                throw Problem.numberUnusable(number, .notANumber)
            }
            return reading.number.e164
        }

        @Test("a number that is blocked while its plan is sent, by another process, is not handed over")
        func whileRunning() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            // Slow enough that there is time to call and say no.
            try bench.replace("\"perSecond\": 600", by: "\"perSecond\": 60", in: bench.carriers)
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let hash = try await bench.loa("status", bench.campaign, "--json").json()["hash"]?.string
            let run = try bench.startRun()
            try await Loopback.waitForListener(bench.listenPort)
            var handed: [String: Int] = [:]
            while handed.isEmpty { handed = try await bench.account() }
            // The last of the list, and one who already has it.
            let late = try numbers(bench).suffix(30)
            let early = try #require(handed.keys.first)
            let begun = Date()
            let change = try await bench.loa(
                all: ["numbers", "block", early, "--json"] + late + act
            ).succeeded().json()
            #expect(change["changed"]?.int == 31 && change["total"]?.int == 31)
            let spent = Date().timeIntervalSince(begun)
            // A second, and what the command itself took.
            try await Task.sleep(for: .seconds(1))
            let after = try await bench.account()
            #expect(try await run.wait().status == 0, "\(spent)")
            let report = try await bench.report()
            let account = try await bench.account()
            let lateOnes = try Set(late.map(canonical))
            let got = account.keys.filter { number in (try? canonical(number)).map(lateOnes.contains) ?? false }
            // Whoever of them had it within the second has it; nobody else gets it.
            #expect(got.allSatisfy { after[$0] == 1 } && account[early] == 1)
            let cancelled = try #require(report.at("/states/cancelled")?.int)
            #expect(cancelled == 30 - got.count && cancelled > 0)
            #expect(report["balanced"]?.bool == true)
            #expect(try await bench.loa("status", bench.campaign, "--json").json()["hash"]?.string == hash)
            #expect(try await bench.loa("report", bench.campaign).output.contains("số bị chặn sau khi lập kế hoạch"))
        }

        @Test("blocked before planning: left out with the reason; the do-not-call list concerns advertising only")
        func suppressed() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let all = try numbers(bench)
            try await bench.loa(all: ["numbers", "block"] + all.prefix(2) + act).succeeded()
            let list = bench.folder + "/dnc.csv"
            try bench.write("SĐT\n" + all[1...5].joined(separator: "\n") + "\n0243941123\n", to: list)
            let imported = try await bench.loa(all: ["numbers", "block", "--file", list, "--json"] + act).succeeded()
                .json()
            #expect(imported["register"]?.string == "do-not-call" && imported["total"]?.int == 5)
            #expect(imported.at("/rows/read")?.int == 6 && imported.at("/rows/accepted")?.int == 5)
            let passed = try #require(imported["rejects"]?.array?.first?.string)
            #expect(try String(contentsOfFile: passed, encoding: .utf8).contains(",7,1,"))
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            #expect(plan.at("/rows/suppressed")?.int == 2 && plan.at("/rows/suppressedBy/opted-out")?.int == 2)
            let rejects = try String(contentsOfFile: bench.data + "/rejects/\(bench.slug).csv", encoding: .utf8)
            #expect(rejects.contains(",opted-out,") && rejects.contains("từ chối nhận tin"))
            try bench.replace("\"awareness\"", by: "\"advertising\"", in: bench.campaign + "/campaign.json")
            let advertising = try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            #expect(advertising.output.contains("danh sách không quảng cáo 4, từ chối nhận 2"))
            let counts = try await bench.loa("numbers", "blocked", "--json").json()
            #expect(counts.at("/registers/opt-out")?.int == 2 && counts.at("/registers/do-not-call")?.int == 5)
            // A later list takes the place of the whole one; letting in again is an act, too.
            try bench.write("SĐT\n\(all[1])\n", to: list)
            try await bench.loa(all: ["numbers", "block", "--file", list, "--replace"] + act).succeeded()
            try await bench.loa(all: ["numbers", "unblock"] + all.prefix(2) + act).succeeded()
            let after = try await bench.loa("numbers", "blocked", "--json").json()
            #expect(after.at("/registers/opt-out")?.int == 0 && after.at("/registers/do-not-call")?.int == 1)
            let journal = try await bench.loa("journal", "--json")
            #expect(all.prefix(6).allSatisfy { !journal.output.contains($0.suffix(7)) })
            try await bench.loa("journal", "verify").succeeded()
        }

        @Test("find: text, carrier, times, receipt; or no record, and since when records exist; always journaled")
        func find() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let nothing = try await bench.loa(all: ["numbers", "find", "0912345678"] + act)
            #expect(nothing.status == 1 && nothing.errors.contains("chưa có sổ"))
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            try await bench.run().succeeded()
            let number = try numbers(bench)[0]
            let found = try await bench.loa(all: ["numbers", "find", number, "--json"] + act).succeeded()
            let sending = try #require(found.json()["sendings"]?.array?.first)
            #expect(sending["campaign"]?.string == bench.slug && sending["handedOver"]?.bool == true)
            #expect(sending["text"]?.string?.isEmpty == false && sending["sender"]?.string != nil)
            #expect(sending["submittedAt"]?.string?.hasSuffix("+07:00") == true && sending["row"]?.int == 2)
            #expect(["delivered", "handedOver"].contains(sending["state"]?.string))
            let text = try await bench.loa(all: ["numbers", "find", number] + act).succeeded()
            #expect(text.output.contains("Chuyển tin lúc") && !text.output.contains(number.suffix(7)))
            let none = try await bench.loa(all: ["numbers", "find", "0987654321"] + act).succeeded()
            #expect(none.output.contains("Không có ghi nhận nào") && none.output.contains("Sổ có từ"))
            let journal = try #require(try await bench.loa("journal", "--json").json().array)
            #expect(journal.filter { $0["act"]?.string == "find" }.count == 3)
            #expect(try await bench.loa("numbers", "find", number, "--as", "Hoa", "--reason", " ").status == 2)
        }

        @Test("the frequency cap: set by a person, counted at planning, said in the plan")
        func cap() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            #expect(try await bench.loa(all: ["numbers", "cap", "--messages", "0", "--hours", "24"] + act).status == 2)
            try await bench.loa(all: ["numbers", "cap", "--messages", "1", "--hours", "24"] + act).succeeded()
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            try await bench.run().succeeded()
            // Another directive and campaign, the same list and one more.
            let file = bench.campaign + "/campaign.json"
            try bench.replace("\"slug\": \"\(bench.slug)\"", by: "\"slug\": \"another\"", in: file)
            try bench.replace("\"issuer\": \"", by: "\"issuer\": \"Phòng của ", in: file)
            try bench.replace(
                "synthetic\n", by: "synthetic\n0912345678,Hà Nội,,1\n", in: bench.campaign + "/recipients.csv")
            let again = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            #expect(again["planned"]?.int == 1 && again.at("/rows/suppressedBy/frequency-cap")?.int == 200)
            let shown = try await bench.loa("numbers", "blocked", "--json").json()
            #expect(shown.at("/frequencyCap/messages")?.int == 1 && shown.at("/frequencyCap/hours")?.int == 24)
            try await bench.loa(all: ["numbers", "cap", "--off"] + act).succeeded()
            #expect(try await bench.loa("numbers", "blocked").output.contains("cơ quan không đặt"))
        }

        @Test(
            "numbers and lists that cannot be used: a sentence, and nothing is blocked",
            arguments: ["0912", "abc", "0243941123", "9.12E+08"])
        func unusable(_ number: String) async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let refused = try await bench.loa(all: ["numbers", "block", "0912345678", number] + act)
            #expect(refused.status == 2 && !refused.errors.isEmpty)
            let list = bench.folder + "/list.csv"
            try bench.write("SĐT\n0912345678\n9.12E+08\n", to: list)
            let lost = try await bench.loa(all: ["numbers", "block", "--file", list] + act)
            #expect(lost.status == 2 && lost.errors.contains("list.csv:3"))
            let none = try await bench.loa(all: ["numbers", "block"] + act)
            #expect(none.status == 2)
            #expect(!FileManager.default.fileExists(atPath: bench.data + "/ledger.sqlite"))
        }

        @Test("loa numbers FILE goes on reading numbers")
        func reading() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let read = try await bench.loa("numbers", "--json", input: "0912 345 678\n").succeeded().json()
            #expect(read["network"]?.string == "vinaphone")
        }
    }
}
