/// The queue between callers (any thread) and the sending thread: errands and jobs wait in it, and one bell rings
/// for many.
final class Inbox: Sendable {
    private struct Contents: Sendable {
        var errands: [Errand] = []
        var jobs: [UnownedJob] = []
        var asleep = false
        var closed = false
    }

    private let contents = Guarded(Contents())
    private let bell: Doorbell

    init(bell: Doorbell) {
        self.bell = bell
    }

    /// - Returns: false when the transport is closed; the errand is then still the caller's.
    func put(_ errand: Errand) -> Bool {
        add { $0.errands.append(errand) }
    }

    /// - Returns: false when the transport is closed; the job must then run elsewhere.
    func put(_ job: UnownedJob) -> Bool {
        add { $0.jobs.append(job) }
    }

    private func add(_ change: (inout Contents) -> Void) -> Bool {
        let (taken, ring) = contents.withLock { contents in
            guard !contents.closed else { return (false, false) }
            change(&contents)
            let ring = contents.asleep
            contents.asleep = false
            return (true, ring)
        }
        // Only a sleeping thread needs the system call: under load one bell serves a whole batch.
        if ring { bell.ring() }
        return taken
    }

    /// All that waits, in order. The empty arrays given are the next queues, so that nothing is allocated.
    func take(_ errands: inout [Errand], _ jobs: inout [UnownedJob]) {
        contents.withLock { contents in
            contents.asleep = false
            swap(&contents.errands, &errands)
            swap(&contents.jobs, &jobs)
        }
    }

    /// The sending thread is about to wait.
    /// - Returns: false when something came meanwhile; it must not wait then.
    func fallAsleep() -> Bool {
        contents.withLock { contents in
            contents.asleep = contents.errands.isEmpty && contents.jobs.isEmpty && !contents.closed
            return contents.asleep
        }
    }

    var isClosed: Bool { contents.withLock { $0.closed } }

    /// Nothing is taken any more; what waits stays for the sending thread to end.
    func close() {
        contents.withLock { $0.closed = true }
        bell.ring()
    }
}
