package import Campaigns
import Delivery
import Foundation

/// A clock that stands still until a test moves it; nothing in a test sleeps.
package final class ManualTime: Time {
    private struct Waiter {
        let moment: Instant
        let continuation: CheckedContinuation<Void, Never>
    }

    private let lock = NSLock()
    // All are only touched under the lock.
    nonisolated(unsafe) private var present: Instant
    /// What the wall clock was set forwards, in milliseconds.
    nonisolated(unsafe) private var shift: Int64 = 0
    nonisolated(unsafe) private var waiters: [Int: Waiter] = [:]
    nonisolated(unsafe) private var cancelled: Set<Int> = []
    nonisolated(unsafe) private var tickets = 0

    /// Wednesday, 2025-10-08 at 07:00 in Viet Nam, unless told otherwise.
    package init(_ start: Instant = Instant(milliseconds: 1_759_881_600_000)) { present = start }

    package func now() -> Instant { lock.withLock { present } }

    package func steady() -> Instant { lock.withLock { present.advanced(byMilliseconds: -shift) } }

    package func wait(until moment: Instant) async {
        let ticket = lock.withLock {
            tickets += 1
            return tickets
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = lock.withLock {
                    if present >= moment || cancelled.remove(ticket) != nil { return true }
                    waiters[ticket] = Waiter(moment: moment, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = lock.withLock {
                let waiter = waiters.removeValue(forKey: ticket)
                if waiter == nil { cancelled.insert(ticket) }
                return waiter
            }
            waiter?.continuation.resume()
        }
    }

    /// Sets the wall clock as an administrator might, forwards or back: no time passes.
    package func jump(byMilliseconds milliseconds: Int64) {
        lock.withLock { shift += milliseconds }
        set(to: now().advanced(byMilliseconds: milliseconds))
    }

    /// Lets time pass until `moment`, and wakes everybody whose moment has come.
    package func set(to moment: Instant) {
        let due = lock.withLock {
            present = moment
            let due = waiters.filter { $0.value.moment <= moment }
            for ticket in due.keys { waiters[ticket] = nil }
            return due.values.sorted { $0.moment < $1.moment }
        }
        for waiter in due { waiter.continuation.resume() }
    }

    package func advance(byMilliseconds milliseconds: Int64) { set(to: now().advanced(byMilliseconds: milliseconds)) }

    /// The first moment that somebody waits for.
    package var nextMoment: Instant? { lock.withLock { waiters.values.map(\.moment).min() } }

    /// Does `work` with a clock that jumps to the next awaited moment whenever the tasks have had their turns.
    ///
    /// A jump may come while somebody still works; then the machine looks slow, which no promise may depend on.
    package func running<Value: Sendable>(_ work: @Sendable () async throws -> Value) async rethrows -> Value {
        let driver = Task {
            while !Task.isCancelled {
                for _ in 0..<30 { await Task.yield() }
                // A thread that the system has put aside gets its turn, too.
                try? await Task.sleep(for: .microseconds(300))
                if let next = nextMoment, next > now() { set(to: next) }
            }
        }
        defer { driver.cancel() }
        return try await work()
    }
}
