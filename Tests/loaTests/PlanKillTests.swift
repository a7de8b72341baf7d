import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    /// A plan is whole or not there, whatever happens while it is made. `LOA_KILLS` sets how often it is killed.
    @Suite("kill -9 and Ctrl-C while planning leave the old plan or the new one")
    struct PlanKillTests {
        private static let kills = ProcessInfo.processInfo.environment["LOA_KILLS"].flatMap { Int($0) } ?? 12
        private static let rows = 60_000

        /// A campaign with a list of so many rows and room in its budget.
        private func bench(_ rows: Int) throws -> Workbench {
            let bench = try Workbench()
            try bench.replace("\"3000000\"", by: "\"30000000000\"", in: bench.campaign + "/campaign.json")
            try SyntheticList.write(count: rows, to: bench.campaign + "/recipients.csv")
            return bench
        }

        private func files(_ bench: Workbench, _ folder: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: bench.data + "/" + folder)) ?? []).sorted()
        }

        @Test("killed at random moments")
        func killed() async throws {
            let bench = try bench(Self.rows)
            let first = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            let begun = ContinuousClock.now
            try await bench.loa("plan", bench.campaign, "--as", "An").succeeded()
            let whole = ContinuousClock.now - begun
            var lawful = [try #require(first["hash"]?.string): Self.rows]
            var hits = 0
            for round in 0..<Self.kills {
                // Every round has another list, so that the plan before and the plan after can be told apart.
                let rows = Self.rows - 1 - round
                try SyntheticList.write(count: rows, to: bench.campaign + "/recipients.csv")
                let program = try bench.start("plan", bench.campaign, "--as", "An", "--json")
                try await Task.sleep(for: whole * Double.random(in: 0.05...1.1))
                if program.isRunning { hits += 1 }
                program.kill()
                let ended = try await program.wait()
                let status = try await bench.loa("status", bench.campaign, "--json").json()
                let hash = try #require(status["hash"]?.string)
                let planned = try #require(status["planned"]?.int)
                if lawful[hash] == nil {
                    #expect(planned == rows, "a plan that is neither the old one nor the new one")
                    lawful = [hash: rows]
                }
                #expect(lawful[hash] == planned)
                if ended.status == 0 { #expect(planned == rows) }
                // Every page of the plan is there: all are pending, and they add up.
                let report = try await bench.report()
                #expect(report["balanced"]?.bool == true && report.at("/states/pending")?.int == planned)
            }
            #expect(hits >= Self.kills / 4, "the kills must hit a plan that is being made")
            let last = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            #expect(last["planned"]?.int == Self.rows - Self.kills)
            #expect(files(bench, "plans").count == 1, "what killed plans left is gone: \(files(bench, "plans"))")
        }

        @Test("Ctrl-C leaves nothing behind")
        func interrupted() async throws {
            let bench = try bench(Self.rows * 5)
            let program = try bench.start("plan", bench.campaign, "--as", "An", "--json")
            try await Task.sleep(for: .milliseconds(700))
            program.interrupt()
            let ended = try await program.wait()
            if ended.status == 0 { return }
            #expect(ended.status == 1 && ended.output.isEmpty)
            #expect(files(bench, "plans").isEmpty && files(bench, "rejects").isEmpty)
            let keys = (try? FileManager.default.contentsOfDirectory(atPath: bench.folder + "/keys/loa.key.d")) ?? []
            #expect(keys.isEmpty)
        }

        @Test("a list that turns out to be wrong at its end leaves the plan before")
        func wrongAtTheEnd() async throws {
            let bench = try bench(2_000)
            let first = try await bench.loa("plan", bench.campaign, "--as", "An", "--json").succeeded().json()
            let list = bench.campaign + "/recipients.csv"
            try SyntheticList.write(count: Self.rows, to: list)
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: list))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("0912345678,\"An Giang,,1\n".utf8))
            try handle.close()
            let refused = try await bench.loa("plan", bench.campaign, "--as", "An")
            #expect(refused.status == 2 && refused.errors.contains("recipients.csv:\(Self.rows + 2):12"))
            let status = try await bench.loa("status", bench.campaign, "--json").json()
            #expect(status["hash"] == first["hash"] && files(bench, "plans").count == 1)
        }
    }
}
