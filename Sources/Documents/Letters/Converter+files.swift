import Foundation
import Subprocess
import SystemPackage

extension Converter {
    /// Has the tool make one file of another: they are its standard input and output, so that neither has a name and
    /// nothing of them passes through this process.
    ///
    /// - Parameters:
    ///   - input: at its beginning.
    ///   - output: empty.
    ///   - mostBytes: the tool is killed when it has written more.
    /// - Throws: ``Failure``; what the output holds then is worth nothing.
    func run(from input: FileDescriptor, into output: FileDescriptor, mostBytes: Int) async throws(Failure) {
        let (tool, arguments, limit) = (tool, arguments, Duration.seconds(seconds))
        let first = await withTaskGroup(of: Result<Void, Failure>.self) { group in
            group.addTask {
                await Self.ending { () -> Void? in
                    let ended = try await Subprocess.run(
                        .name(tool), arguments: Arguments(arguments), environment: Self.environment,
                        input: .fileDescriptor(input, closeAfterSpawningProcess: false),
                        output: .fileDescriptor(output, closeAfterSpawningProcess: false), error: .discarded)
                    return ended.terminationStatus.isSuccess ? () : nil
                }
            }
            group.addTask {
                let clock = ContinuousClock()
                let begun = clock.now
                while clock.now - begun < limit {
                    guard (try? await clock.sleep(for: .milliseconds(200))) != nil else { return .failure(.failed) }
                    if Self.size(output) > mostBytes { return .failure(.tooMuch) }
                }
                return .failure(.tooSlow)
            }
            let first = await group.next() ?? .failure(.failed)
            // Cancelling kills a process that still runs; the group ends when its end was seen.
            group.cancelAll()
            return first
        }
        try first.get()
        if Self.size(output) > mostBytes { throw .tooMuch }
    }

    private static func size(_ file: FileDescriptor) -> Int {
        var status = stat()
        return fstat(file.rawValue, &status) == 0 ? Int(status.st_size) : 0
    }
}
