/// What the sending thread does: takes errands, gives them to the fleet of their route, waits.
final class CurlLoop {
    /// Routes kept with their idle connections; one more has the idle ones dropped.
    private static let routes = 256

    private let inbox: Inbox
    private let poller: Poller
    private let limit: Int
    private var fleets: [Fleet] = []
    private var errands: [Errand] = []
    private var jobs: [UnownedJob] = []
    private let executor: LoopExecutor

    init(inbox: Inbox, poller: Poller, executor: LoopExecutor, limit: Int) {
        self.inbox = inbox
        self.poller = poller
        self.executor = executor
        self.limit = limit
    }

    /// Returns when the inbox is closed and every errand has been ended.
    func run() {
        while !inbox.isClosed {
            accept()
            let now = Monotonic.milliseconds()
            for fleet in fleets {
                for multi in fleet.multis { multi.turn(now: now) }
            }
            poller.wait(inbox.fallAsleep() ? untilDeadline() : 0)
        }
        accept()
        for fleet in fleets { fleet.end() }
        fleets = []
    }

    private func accept() {
        inbox.take(&errands, &jobs)
        // Jobs first: a task that runs here usually has its next errand ready.
        while !jobs.isEmpty {
            for job in jobs { unsafe job.runSynchronously(on: executor.asUnownedTaskExecutor()) }
            jobs.removeAll(keepingCapacity: true)
            var more: [Errand] = []
            inbox.take(&more, &jobs)
            errands.append(contentsOf: more)
        }
        for errand in errands {
            if !fleet(for: errand.route).admit(errand) { errand.ended.resume(returning: .neverSent(.noMemory)) }
        }
        errands.removeAll(keepingCapacity: true)
    }

    private func fleet(for route: Route) -> Fleet {
        if let known = fleets.first(where: { $0.route == route }) { return known }
        if fleets.count >= Self.routes {
            for fleet in fleets where fleet.isIdle { fleet.end() }
            fleets.removeAll { $0.multis.isEmpty }
        }
        let new = Fleet(route: route, poller: poller, limit: limit)
        fleets.append(new)
        return new
    }

    /// Milliseconds until the first multi handle wants to be called; nil when none does.
    private func untilDeadline() -> Int32? {
        guard let deadline = fleets.lazy.flatMap(\.multis).compactMap(\.deadline).min() else { return nil }
        return Int32(clamping: max(0, deadline - Monotonic.milliseconds()))
    }
}
