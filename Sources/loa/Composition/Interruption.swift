import Foundation
import ServiceLifecycle
import UnixSignals

/// Ctrl-C and SIGTERM: no new submission starts, open ones are awaited.
enum Interruption {
    /// Runs `work`, which is told by `stop` when somebody interrupts it. A second interruption ends the process; that
    /// is safe at any moment, it only leaves more unclear.
    static func watching<Result: Sendable>(
        _ work: @escaping @Sendable (Stop) async throws -> Result
    ) async throws -> Result {
        let stop = Stop()
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        let watcher = Task {
            for await _ in signals {
                if await stop.isPulled { exit(130) }
                await stop.pull()
            }
        }
        defer { watcher.cancel() }
        return try await work(stop)
    }
}
