import Foundation
import Subprocess
import SystemPackage

/// A tool of the system that makes text of bytes: a process of its own without a shell, the bytes on its standard
/// input, so that no file name reaches it. Its time and its output are capped; it cannot hang its caller.
package struct Converter: Sendable {
    package enum Failure: Error {
        case notInstalled, tooSlow, tooMuch
        /// It says that it cannot, or it broke.
        case failed
    }

    package let tool: String
    let arguments: [String]
    let seconds: Double
    let mostBytes: Int

    package init(_ tool: String, _ arguments: [String], seconds: Double = 20, mostBytes: Int = 12_000_000) {
        self.tool = tool
        self.arguments = arguments
        self.seconds = seconds
        self.mostBytes = mostBytes
    }

    /// What the tool writes to its standard output.
    package func run(_ input: [UInt8]) async throws(Failure) -> [UInt8] {
        let (tool, arguments, most) = (tool, arguments, mostBytes)
        guard let file = try? Self.spooled(input) else { throw .failed }
        defer { try? file.close() }
        return try await bounded {
            try await Subprocess.run(
                .name(tool), arguments: Arguments(arguments), environment: Self.environment,
                input: .fileDescriptor(file, closeAfterSpawningProcess: false),
                output: .bytes(limit: most), error: .discarded)
        }
    }

    /// Name and version, as `pandoc 2.17.1.1`; the bare name when the tool does not tell.
    package func version(_ option: String) async -> String {
        let tool = tool
        let told = try? await bounded {
            try await Subprocess.run(
                .name(tool), arguments: [option], environment: Self.environment, output: .bytes(limit: 65_536),
                error: .combinedWithOutput)
        }
        let first = String(decoding: told ?? [], as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
        let number = first.split(separator: " ").first { $0.first?.isNumber == true }
        return number.map { "\(tool) \($0)" } ?? tool
    }

    /// A file without a name that holds the bytes. Not a pipe: writing to a tool that ended early would end us too.
    private static func spooled(_ input: [UInt8]) throws -> FileDescriptor {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("loa-\(UUID().uuidString)").path
        let file = try FileDescriptor.open(
            FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
            permissions: .ownerReadWrite)
        try? FileManager.default.removeItem(atPath: path)
        do {
            try file.writeAll(input)
            try file.seek(offset: 0, from: .start)
            return file
        } catch {
            try? file.close()
            throw error
        }
    }

    /// Only what finds the tool and tells it the encoding: no home, no settings, no secrets.
    static var environment: Subprocess.Environment {
        .custom(["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    }

    private func bounded<Errors: ErrorOutputProtocol>(
        _ process: @escaping @Sendable () async throws -> ExecutionResult<Void, BytesOutput, Errors>
    ) async throws(Failure) -> [UInt8] {
        let limit = Duration.seconds(seconds)
        let first = await withTaskGroup(of: Result<[UInt8], Failure>.self) { group in
            group.addTask {
                await Self.ending {
                    let result = try await process()
                    return result.terminationStatus.isSuccess ? result.standardOutput : nil
                }
            }
            group.addTask {
                try? await Task.sleep(for: limit)
                return .failure(.tooSlow)
            }
            let first = await group.next() ?? .failure(.failed)
            // Cancelling kills a process that still runs; the group ends when its end was seen.
            group.cancelAll()
            return first
        }
        return try first.get()
    }

    /// `process`: gives nil when the tool says that it cannot.
    static func ending<Value: Sendable>(of process: @Sendable () async throws -> Value?) async -> Result<
        Value, Failure
    > {
        do {
            return try await process().map(Result.success) ?? .failure(.failed)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .failure(.notInstalled)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .failure(.tooMuch)
        } catch {
            return .failure(.failed)
        }
    }
}
