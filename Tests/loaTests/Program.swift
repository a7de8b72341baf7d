import Campaigns
import Foundation
import Testing

/// A process of its own, as a shell would start it. Output goes to files, so that no pipe can fill up.
final class Program: @unchecked Sendable {
    // Foundation's Process is not Sendable; one test owns it, and its end is awaited by its own handler.
    private let process = Process()
    private let output: String
    private let ended: AsyncStream<Void>

    init(_ path: String, _ arguments: [String], environment: [String: String]) {
        output = FileManager.default.temporaryDirectory.appendingPathComponent("loa-out-\(UUID().uuidString)").path
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.path)
        let (stream, end) = AsyncStream.makeStream(of: Void.self)
        ended = stream
        process.terminationHandler = { _ in end.finish() }
    }

    deinit {
        if process.isRunning { kill() }
        for suffix in [".out", ".err", ".in"] { try? FileManager.default.removeItem(atPath: output + suffix) }
    }

    func start(input: String? = nil) throws {
        for (suffix, contents) in [(".out", ""), (".err", ""), (".in", input ?? "")] {
            try Data(contents.utf8).write(to: URL(fileURLWithPath: output + suffix))
        }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output + ".out"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: output + ".err"))
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: output + ".in"))
        try process.run()
    }

    func finish(input: String? = nil) async throws -> Finished {
        try start(input: input)
        return try await wait()
    }

    func wait() async throws -> Finished {
        for await _ in ended {}
        return Finished(
            status: process.terminationStatus, output: read(".out"), errors: read(".err"),
            arguments: process.arguments ?? [])
    }

    /// What it has written so far.
    var said: String { read(".out") + read(".err") }

    /// As `ps` shows it to everybody on the machine.
    var commandLine: String {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process.processIdentifier)/cmdline") ?? Data()
        return String(decoding: bytes, as: UTF8.self)
    }

    var isRunning: Bool { process.isRunning }

    /// SIGKILL: nothing of the process gets to say good-bye.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func interrupt() { Foundation.kill(process.processIdentifier, SIGINT) }

    func terminate() { Foundation.kill(process.processIdentifier, SIGTERM) }

    private func read(_ suffix: String) -> String {
        String(decoding: FileManager.default.contents(atPath: output + suffix) ?? Data(), as: UTF8.self)
    }
}

/// How a command ended.
struct Finished: Sendable {
    let status: Int32
    let output: String
    let errors: String
    let arguments: [String]

    @discardableResult
    func succeeded(_ location: SourceLocation = #_sourceLocation) throws -> Finished {
        try #require(status == 0, "\(arguments.joined(separator: " ")): \(errors)", sourceLocation: location)
        return self
    }

    func json(_ location: SourceLocation = #_sourceLocation) throws -> JSON {
        try #require(
            JSON(received: Array(output.utf8)), "no JSON: \(output) \(errors)", sourceLocation: location)
    }
}
