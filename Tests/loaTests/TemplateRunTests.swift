import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("A gateway that takes a template and parameters in place of a text")
    struct TemplateRunTests {
        /// Viettel takes parameters of these patterns only.
        private func register(_ patterns: [String], in bench: Workbench) throws {
            try bench.changeCarrier("viettel") { entry in
                entry["content"]?["mode"] = "templateParams"
                let templates = patterns.enumerated().map { index, pattern -> JSON in
                    ["id": .string("T\(index)"), "pattern": .string(pattern)]
                }
                var senders = entry["senders"]?.array ?? []
                for index in senders.indices { senders[index]["templates"] = .array(templates) }
                entry["senders"] = .array(senders)
                entry["send"]?["request"]?["json"]?["message"] = nil
                entry["send"]?["request"]?["json"]?["template"] = "{{template.id}}"
                entry["send"]?["request"]?["json"]?["params"] = [
                    "$each": "template.params", "$item": ["NUM": "{{param.index}}", "CONTENT": "{{param.value}}"],
                ]
            }
        }

        @Test("the mock makes of template and parameters the approved text, byte for byte")
        func run() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            let text = try String(contentsOfFile: bench.campaign + "/message.txt", encoding: .utf8)
                .trimmingCharacters(in: .newlines)
            let words = text.split(separator: " ", maxSplits: 3).map(String.init)
            try register(
                ["Khac {P1,9}", "{P2,40} \(words[1]) {P1,30} \(words[3])"], in: bench)
            let mock = try await bench.mock()
            defer { mock.kill() }
            try await bench.prepare()
            let rehearsed = try await bench.loa("dry-run", bench.campaign, "--carrier", "viettel").succeeded()
            #expect(rehearsed.output.contains("\"CONTENT\":\"\(words[2])\""))
            try await bench.run().succeeded()
            let lines = try await Loopback.get(bench.mockPort, "/messages").split(separator: 0x0A)
            let texts = lines.compactMap { JSON(received: Array($0)) }.filter { $0["carrier"]?.string == "viettel" }
                .compactMap { $0["text"]?.string }
            #expect(texts.count > 10)
            #expect(texts.allSatisfy { Data($0.utf8) == Data(text.utf8) })
        }

        @Test("a text that no registered template makes is refused before anything is planned")
        func refused() async throws {
            let bench = try Workbench("ha-noi-677-con-cap-cuu")
            try register(["Canh bao {P1,20}"], in: bench)
            let plan = try await bench.loa("plan", bench.campaign, "--as", "An", "--lang", "en")
            #expect(plan.status == 1)
            #expect(plan.errors.contains("is not word for word one of the 1 templates registered"))
            #expect(!FileManager.default.fileExists(atPath: bench.data + "/ledger.sqlite"))
        }
    }
}
