import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Secrets are shown to the gateway and to nobody else")
    struct SecretsTests {
        private static let secrets = [
            "SONG_KEY": "zq-key-4711", "SONG_URL": "zq-url-4712", "SONG_PASS": "zq-pass-4713",
        ]

        /// Everything that a person or a log collector can see of a run that goes wrong at every turn.
        @Test("not in output, log, report, ledger or process list: with a proxy's page, a closed connection, a refusal")
        func nowhere() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try bench.changeCarrier("viettel") { entry in
                entry["auth"] = ["type": "basic", "username": "loa", "password": "{{secret.SONG_PASS}}"]
                entry["send"]?["request"]?["headers"] = ["X-Key": "{{secret.SONG_KEY}}"]
                entry["send"]?["request"]?["query"] = [["k", "{{secret.SONG_URL}}"]]
                entry["send"]?["request"]?["secretsInUrl"] = true
            }
            try FileManager.default.createDirectory(atPath: bench.secrets, withIntermediateDirectories: true)
            for (name, value) in Self.secrets { try bench.write(value, to: bench.secrets + "/" + name) }
            let mock = try await bench.mock("html=0.2", "closeBeforeReply=0.2", "rejected=0.2", "temporary=0.2")
            defer { mock.kill() }
            try await bench.prepare()
            var environment = bench.environment
            environment["LOA_LOG"] = "trace"
            func loa(_ arguments: String...) -> Program {
                Program(
                    Repository.binary, arguments + ["--data", bench.data, "--carriers", bench.carriers],
                    environment: environment)
            }
            var seen = ""
            let run = loa("run", bench.campaign, "--listen", "127.0.0.1:\(bench.listenPort)", "--wait", "1")
            try run.start()
            seen += run.commandLine
            let ended = try await run.wait()
            seen += ended.output + ended.errors
            for words in [["dry-run", bench.campaign], ["report", bench.campaign, "--json"], ["journal"]] {
                let said = try await Program(
                    Repository.binary, words + ["--data", bench.data, "--carriers", bench.carriers],
                    environment: environment
                ).finish()
                seen += said.output + said.errors
            }
            let check = try await Program(
                Repository.binary, ["carriers", "show", "viettel", "--sample", "--carriers", bench.carriers],
                environment: environment
            ).finish()
            seen += check.output + check.errors
            #expect(check.output.contains("***"))
            #expect(seen.contains("loa"))
            var kept = Data()
            for name in try FileManager.default.subpathsOfDirectory(atPath: bench.data) {
                kept += FileManager.default.contents(atPath: bench.data + "/" + name) ?? Data()
            }
            #expect(kept.count > 1_000)
            for secret in Self.secrets.values {
                #expect(!seen.contains(secret))
                #expect(kept.firstRange(of: Data(secret.utf8)) == nil)
            }
            let basic = Data("loa:zq-pass-4713".utf8).base64EncodedString()
            #expect(!seen.contains(basic) && kept.firstRange(of: Data(basic.utf8)) == nil)
            // It was not for want of sending: the gateway did get them.
            #expect(try await !bench.account("viettel").isEmpty)
        }
    }
}
