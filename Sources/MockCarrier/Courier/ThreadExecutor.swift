import Foundation

/// Runs an actor on a thread of its own, so that a call that blocks takes no thread from the tasks of the server.
///
/// Not a dispatch queue: on Linux those share a limited number of threads with Swift's own pool.
final class ThreadExecutor: SerialExecutor {
    private let jobs = Jobs()

    init(_ name: String) {
        let jobs = jobs
        let thread = Thread { jobs.runUntilStopped() }
        thread.name = name
        thread.start()
    }

    deinit { jobs.stop() }

    func enqueue(_ job: consuming ExecutorJob) { jobs.add(UnownedJob(job), asUnownedSerialExecutor()) }

    /// What waits for the thread. Everything in it is guarded by the condition, hence the unchecked conformance.
    private final class Jobs: @unchecked Sendable {
        private let condition = NSCondition()
        private var waiting: [(UnownedJob, UnownedSerialExecutor)] = []
        private var isStopped = false

        func add(_ job: UnownedJob, _ executor: UnownedSerialExecutor) {
            condition.lock()
            waiting.append((job, executor))
            condition.signal()
            condition.unlock()
        }

        func stop() {
            condition.lock()
            isStopped = true
            condition.signal()
            condition.unlock()
        }

        func runUntilStopped() {
            while let batch = next() {
                for (job, executor) in batch { job.runSynchronously(on: executor) }
            }
        }

        private func next() -> [(UnownedJob, UnownedSerialExecutor)]? {
            condition.lock()
            defer { condition.unlock() }
            while waiting.isEmpty, !isStopped { condition.wait() }
            guard !waiting.isEmpty else { return nil }
            defer { waiting = [] }
            return waiting
        }
    }
}
