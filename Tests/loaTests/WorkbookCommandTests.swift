import Campaigns
import Foundation
import Testing

extension CommandLineTests {
    @Suite("Lists that are workbooks, converted by tools that may be missing, hang or break")
    struct WorkbookCommandTests {
        private let bench: Workbench
        private let temporary: String
        private let tools: String

        /// A campaign whose list is a zip that says it is a workbook; the tools are whatever a test puts there.
        init() throws {
            bench = try Workbench()
            (temporary, tools) = (bench.folder + "/tmp", bench.folder + "/tools")
            for folder in [temporary, tools] {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            }
            try Data(Self.workbook).write(to: URL(fileURLWithPath: bench.campaign + "/recipients.csv"))
        }

        /// One empty entry, `xl/workbook.xml`, and the archive's directory.
        private static var workbook: [UInt8] {
            let name = Array("xl/workbook.xml".utf8)
            let common: [UInt8] = [20, 0] + Array(repeating: 0, count: 20) + [15, 0, 0, 0]
            let local = [0x50, 0x4B, 0x03, 0x04] + common + name
            let central = [0x50, 0x4B, 0x01, 0x02, 20, 0] + common + Array(repeating: 0, count: 14) + name
            let end = [UInt8(central.count), 0, 0, 0, UInt8(local.count), 0, 0, 0, 0, 0]
            return local + central + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0, 1, 0, 1, 0] + end
        }

        private func tool(_ script: String) throws {
            try bench.write("#!/bin/sh\n" + script + "\n", to: tools + "/xlsx2csv")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: tools + "/xlsx2csv")
        }

        private func plan() -> Program {
            var environment = bench.environment
            environment["PATH"] = tools
            environment["TMPDIR"] = temporary
            return Program(
                Repository.binary,
                ["plan", bench.campaign, "--as", "An", "--data", bench.data, "--carriers", bench.carriers],
                environment: environment)
        }

        private func isClean() throws -> Bool {
            try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty
                && !FileManager.default.fileExists(atPath: bench.data)
        }

        @Test("a tool that is missing: the command that installs it")
        func missing() async throws {
            let result = try await plan().finish()
            #expect(result.status == 2 && result.errors.contains("apt-get install --no-install-recommends xlsx2csv"))
            #expect(try isClean())
        }

        @Test("what the tool writes are sheets, and a plan comes of them")
        func converted() async throws {
            try tool(
                "printf '\\007 1 - Danh s\\303\\241ch\\nphone,province,group,synthetic\\n0961000001,An Giang,,1\\nx,An Giang,,1\\n'"
            )
            let result = try await plan().finish()
            #expect(result.status == 0, "\(result.errors)")
            let rejects = try String(
                contentsOfFile: bench.data + "/rejects/\(bench.slug).csv", encoding: .utf8)
            #expect(rejects.contains("recipients.csv · Danh sách,3,A,x,not-a-number"), "\(rejects)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: temporary).isEmpty)
        }

        @Test("a tool that breaks after half of the rows: none of them counts")
        func broken() async throws {
            try tool("printf '\\007 1 - A\\nphone,province\\n0961000001,An Giang\\n'; exit 1")
            let result = try await plan().finish()
            #expect(result.status == 2 && result.errors.contains("recipients.csv: "), "\(result.errors)")
            #expect(try isClean())
        }

        @Test("Ctrl-C kills the tool, and nothing is left")
        func interrupted() async throws {
            try tool("echo $$ > '\(bench.folder)/pid'; exec /bin/sleep 300")
            let program = plan()
            try program.start()
            var pid: Int32?
            for _ in 0..<300 where pid == nil {
                try await Task.sleep(for: .milliseconds(50))
                let text = try? String(contentsOfFile: bench.folder + "/pid", encoding: .utf8)
                pid = text.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
            }
            let running = try #require(pid)
            #expect(kill(running, 0) == 0)
            program.interrupt()
            let ended = try await program.wait()
            #expect(ended.status == 1, "\(ended.errors)")
            #expect(kill(running, 0) != 0)
            #expect(try isClean())
        }
    }
}
