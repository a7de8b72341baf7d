import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    /// Promises 2 and 3 under kill -9. In its short form 20 kills and 20,000 messages; `make soak` does 200 and 1,000,000.
    @Suite("kill -9 loses nobody and doubles nobody")
    struct KillTests {
        private static let kills = count("LOA_KILLS") ?? 20
        private static let messages = count("LOA_MESSAGES") ?? 20_000

        private static func count(_ name: String) -> Int? {
            ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
        }

        @Test("killed in the middle and started again: balanced, no number served twice")
        func killed() async throws {
            let bench = try Workbench()
            try SyntheticList.write(count: Self.messages, to: bench.campaign + "/recipients.csv")
            // Fast contracts and room in the budget: the kills are to hit the sending, not the waiting.
            for rate in [600, 300, 100, 50] {
                try bench.replace("\"perSecond\": \(rate),", by: "\"perSecond\": \(rate * 20),", in: bench.carriers)
            }
            try bench.replace("\"3000000\"", by: "\"30000000000\"", in: bench.campaign + "/campaign.json")
            let mock = try await bench.mock(
                "rejected=0.01", "temporary=0.01", "closeBeforeReply=0.005", "undelivered=0.01")
            defer { mock.kill() }
            try await bench.prepare()
            var generator = SystemRandomNumberGenerator()
            var hits = 0
            for _ in 0..<Self.kills {
                let run = try bench.startRun()
                try await Loopback.waitForListener(bench.listenPort)
                try await Task.sleep(for: .milliseconds(Int.random(in: 200...2_500, using: &generator)))
                if run.isRunning { hits += 1 }
                run.kill()
                _ = try await run.wait()
                let report = try await bench.report()
                #expect(report["balanced"]?.bool == true)
            }
            #expect(hits >= Self.kills / 2, "the kills must hit a running dispatcher")
            try await bench.run().succeeded()
            try await check(bench)
        }

        private func check(_ bench: Workbench) async throws {
            let report = try await bench.report()
            let states = Dictionary(
                uniqueKeysWithValues: try #require(report["states"]?.members).map { ($0.name, $0.value.int ?? 0) })
            print("kills \(Self.kills), messages \(Self.messages): \(states.filter { $0.value > 0 })")
            #expect(report["balanced"]?.bool == true)
            #expect(states.values.reduce(0, +) == Self.messages)
            #expect(states["pending"] == 0)
            #expect(states["cancelled"] == 0)
            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 }, "a number was served twice")
            // Whoever counts as handed over was sent to; the unclear may or may not have been; the refused were not.
            let sent = ["submitted", "delivered", "undelivered", "expired", "handedOver", "noReceipt"].reduce(0) {
                $0 + (states[$1] ?? 0)
            }
            #expect(account.count >= sent)
            #expect(account.count <= sent + (states["unclear"] ?? 0))
        }
    }
}
