import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("What lint blocks is not planned, not rehearsed, not sent")
    struct LintRefusalTests {
        /// Two mistakes that break promises: keys cut so short that recipients share them.
        private func spoil(_ bench: Workbench) throws {
            let text = try String(contentsOfFile: bench.carriers, encoding: .utf8)
            try #require(text.contains("{{recipient.key}}"))
            try bench.write(
                text.replacingOccurrences(of: "{{recipient.key}}", with: "{{recipient.key|truncate:6}}"),
                to: bench.carriers)
        }

        @Test("plan, check, dry-run and run refuse with a sentence for each finding, and nothing is written or sent")
        func refused() async throws {
            let bench = try Workbench()
            let sound = try String(contentsOfFile: bench.carriers, encoding: .utf8)
            try spoil(bench)
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--lang", "en")
            #expect(plan.status == 1)
            #expect(plan.output.isEmpty)
            let sentences = plan.errors.split(separator: "\n")
            #expect(sentences.count >= 2)
            #expect(sentences.allSatisfy { $0.hasPrefix(bench.carriers + ":") && $0.contains("$.carriers[") })
            #expect(!FileManager.default.fileExists(atPath: bench.data + "/ledger.sqlite"))
            #expect(try await bench.loa("check", bench.campaign).status == 1)

            try bench.write(sound, to: bench.carriers)
            try await bench.prepare()
            try spoil(bench)
            let dryRun = try await bench.loa("dry-run", bench.campaign, "--lang", "en")
            #expect(dryRun.status == 1)
            #expect(dryRun.errors.split(separator: "\n").count == sentences.count)
            let tripwire = try Listener(port: bench.mockPort)
            defer { tripwire.close() }
            let run = try await bench.run()
            #expect(run.status == 1)
            #expect(run.errors.split(separator: "\n").count == sentences.count)
            #expect(!tripwire.hasCallers)
        }

        @Test("a secret that is not there: plan goes, the dry run is not ready, run refuses and names it")
        func secretMissing() async throws {
            let bench = try Workbench()
            let auth = #""auth": {"type": "header", "headers": {"x-key": "{{secret.NOWHERE_KEY}}"}}, "#
            try bench.replace("\"price\": {", by: auth + "\"price\": {", in: bench.carriers)
            try await bench.prepare()
            let dryRun = try await bench.loa("dry-run", bench.campaign)
            #expect(dryRun.status == 1)
            #expect(dryRun.output.contains("NOWHERE_KEY"))
            let tripwire = try Listener(port: bench.mockPort)
            defer { tripwire.close() }
            let run = try await bench.run()
            #expect(run.status == 1)
            #expect(run.errors.contains("NOWHERE_KEY"))
            #expect(!tripwire.hasCallers)
        }
    }
}
