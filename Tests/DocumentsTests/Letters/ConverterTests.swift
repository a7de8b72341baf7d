import Documents
import Foundation
import Testing

@Suite("A converter cannot hang its caller")
struct ConverterTests {
    private func failure(_ converter: Converter, _ input: [UInt8] = []) async -> Converter.Failure? {
        await #expect(throws: Converter.Failure.self) { _ = try await converter.run(input) }
    }

    @Test func givesWhatTheToolWrites() async throws {
        let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try await Converter("cat", []).run(input) == input)
    }

    @Test func noShellReadsItsArguments() async throws {
        let output = try await Converter("printf", ["%s", "$(id) `id` ; > * \"'"]).run([])
        #expect(String(decoding: output, as: UTF8.self) == "$(id) `id` ; > * \"'")
    }

    @Test func aToolThatIsNotThere() async {
        #expect(await failure(Converter("loa-no-such-tool", [])) == .notInstalled)
    }

    @Test func aToolThatFails() async { #expect(await failure(Converter("false", [])) == .failed) }

    @Test func aToolThatNeverEndsIsKilled() async throws {
        let mark = "3\(Int.random(in: 100_000...999_999))"
        #expect(await failure(Converter("sleep", [mark], seconds: 0.2)) == .tooSlow)
        let running = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            Int(name) != nil
                && FileManager.default.contents(atPath: "/proc/\(name)/cmdline").map {
                    String(decoding: $0, as: UTF8.self).contains(mark)
                } == true
        }
        #expect(running == [])
    }

    @Test func aToolThatWritesWithoutEnd() async {
        #expect(await failure(Converter("yes", [], mostBytes: 100_000)) == .tooMuch)
    }

    @Test func aToolThatTakesNoInput() async {
        // More than a pipe holds: it must neither wait for it nor be ended by it.
        let ended = await failure(Converter("false", []), [UInt8](repeating: 65, count: 4_000_000))
        #expect(ended == .failed)
    }

    @Test func theEnvironmentHasNoSecrets() async throws {
        let names = String(decoding: try await Converter("env", []).run([]), as: UTF8.self).split(separator: "\n").map {
            $0.prefix { $0 != "=" }
        }
        #expect(Set(names) == ["PATH", "LC_ALL"])
    }

    @Test("more callers than the pool has threads: none waits for another for ever")
    func manyAtOnce() async throws {
        let calls = ProcessInfo.processInfo.activeProcessorCount * 4
        let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for index in 0..<calls { group.addTask { try await Converter("cat", []).run([UInt8(index)]) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(answers) == Set((0..<calls).map { [UInt8($0)] }))
    }
}
