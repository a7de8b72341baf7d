import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("The main job, typed as its users type it")
    struct MainJobTests {
        @Test("An Giang: everyone once, the text as approved, everybody accounted for")
        func anGiang() async throws {
            let bench = try Workbench()
            let mock = try await bench.mock("rejected=0.02", "undelivered=0.02", "temporary=0.02", "throttled=0.01")
            defer { mock.kill() }
            try await bench.loa("check", bench.campaign).succeeded()
            try await bench.prepare()
            try await bench.loa("dry-run", bench.campaign).succeeded()
            try await bench.run().succeeded()

            let report = try await bench.report()
            #expect(report["balanced"]?.bool == true)
            #expect(report["planned"]?.int == 1_000)
            #expect(report["state"]?.string == "finished")
            let states = try #require(report["states"]?.members)
            #expect(
                states.map(\.name) == [
                    "pending", "submitted", "unclear", "delivered", "undelivered", "expired", "rejected", "handedOver",
                    "noReceipt", "cancelled",
                ])
            #expect(states.compactMap(\.value.int).reduce(0, +) == 1_000)
            #expect(report.at("/states/pending")?.int == 0)
            #expect(report.at("/states/handedOver")?.int == 13)

            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 })
            #expect(account.count == 1_000 - (report.at("/states/rejected")?.int ?? -1))
            try await checkTexts(bench)
        }

        /// Promise 1: byte-equal to a variant of the plan, compared in UTF-8 (Swift would take NFD for the same).
        private func checkTexts(_ bench: Workbench) async throws {
            let plan = try #require(try await bench.loa("dry-run", bench.campaign, "--json").json().array)
            let approved = Set(
                plan.flatMap { $0["samples"]?.array ?? [] }.compactMap { $0.at("/variant/text")?.string }.map {
                    Data($0.utf8)
                })
            let message = try String(contentsOfFile: bench.campaign + "/message.txt", encoding: .utf8)
            #expect(approved.contains(Data(message.trimmingCharacters(in: .newlines).utf8)))
            #expect(approved.count == 2)
            let lines = try await Loopback.get(bench.mockPort, "/messages").split(separator: 0x0A)
            #expect(lines.count > 900)
            for line in lines {
                let text = try #require(JSON(received: Array(line))?["text"]?.string)
                #expect(approved.contains(Data(text.utf8)))
            }
        }

        @Test("a second plan of the same directive leaves out whom the first one served")
        func servedOnce() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let mock = try await bench.mock("rejected=0.05")
            defer { mock.kill() }
            try await bench.prepare()
            let first = try await bench.run().succeeded().json()
            let rejected = try #require(first.at("/states/rejected")?.int)
            try #require(rejected > 0)
            let plan = try await bench.loa("plan", bench.campaign, "--as", "Trần Văn Bình", "--json").json()
            #expect(plan["planned"]?.int == rejected)
            #expect(plan.at("/rows/suppressed")?.int == 200 - rejected)
        }

        @Test("the same input gives the same hash, on any day and in any data folder")
        func sameHash() async throws {
            let bench = try Workbench()
            let first = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").json()
            let second = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").json()
            let other = try await bench.loa(
                "plan", bench.campaign, "--as", "An", "--json", "--data", bench.folder + "/other"
            )
            .json()
            #expect(first["hash"]?.string?.count == 64)
            #expect(first["hash"] == second["hash"])
            #expect(first["hash"] == other["hash"])
            try bench.replace("mã OTP", by: "mã  OTP", in: bench.campaign + "/message.txt")
            let changed = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").json()
            #expect(changed["hash"] != first["hash"])
        }

        @Test("loa demo plays all of it")
        func demo() async throws {
            let bench = try Workbench()
            let demo = try await bench.loa("demo", "--lang", "en").succeeded()
            #expect(demo.output.contains("Balanced"))
            #expect(demo.output.contains("0 of them twice"))
            #expect(demo.errors.isEmpty)
        }
    }
}
