import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Interrupted runs leave nobody worse off")
    struct InterruptionTests {
        @Test("a gateway that is down rejects nobody; when it is back, everyone gets it once")
        func gatewayDown() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try await bench.prepare()
            let run = try bench.startRun()
            try await Loopback.waitForListener(bench.listenPort)
            try await Task.sleep(for: .seconds(2))
            run.interrupt()
            let halted = try await run.wait()
            #expect(halted.status == 1)
            let report = try await bench.report()
            #expect(report.at("/states/pending")?.int == 200)
            #expect(report["balanced"]?.bool == true)

            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.run().succeeded()
            let account = try await bench.account()
            #expect(account.count == 200)
            #expect(account.values.allSatisfy { $0 == 1 })
        }

        @Test("Ctrl-C starts nothing new, awaits what is open, and the next run goes on")
        func interrupted() async throws {
            let bench = try Workbench()
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let run = try bench.startRun()
            try await Loopback.waitForListener(bench.listenPort)
            try await Task.sleep(for: .milliseconds(1_500))
            run.interrupt()
            let halted = try await run.wait()
            let states = try await bench.report()
            let pending = try #require(states.at("/states/pending")?.int)
            try #require(pending > 0, "the run was over before it was interrupted")
            #expect(halted.status == 1)
            #expect(states.at("/states/unclear")?.int == 0)
            #expect(try await bench.account().count == 1_000 - pending)
            try await bench.run().succeeded()
            let account = try await bench.account()
            #expect(account.count == 1_000)
            #expect(account.values.allSatisfy { $0 == 1 })
        }

        @Test("a ledger that cannot grow stops the sending with a sentence, and loses nobody")
        func fullDisk() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            // The system refuses to let any file of this process grow: what a full disk does to SQLite.
            let limited = Program(
                "/bin/sh",
                [
                    "-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"", Repository.binary, "run", bench.campaign,
                    "--data",
                    bench.data, "--carriers", bench.carriers, "--listen", "127.0.0.1:\(bench.listenPort)",
                ], environment: bench.environment)
            let stopped = try await limited.finish()
            #expect(stopped.status != 0)
            #expect(stopped.errors.contains("ledger.sqlite"))
            #expect(try await bench.report()["balanced"]?.bool == true)
            try await bench.run().succeeded()
            let account = try await bench.account()
            #expect(account.values.allSatisfy { $0 == 1 })
            let states = try await bench.report()
            #expect(account.count >= 200 - (states.at("/states/unclear")?.int ?? 0))
        }
    }
}
