package import Carriers

/// Sends requests by libcurl: HTTP/1.1, kept connections, one thread for all of them.
///
/// A request leaves at most once. Whatever happens on the way, the answer says whether it may have arrived:
/// ``Exchange/neverSent(_:)`` is claimed only when libcurl had not yet been allowed to begin the request.
package final class CurlTransport: Sendable {
    private let inbox: Inbox?
    private let thread: Guarded<LoopThread?>

    /// For `withTaskExecutorPreference`: tasks that mostly exchange run on the sending thread, with fewer wake-ups.
    /// What they do between two exchanges must be short, and must not block: all requests wait for it.
    package let executor: any TaskExecutor

    /// - Parameter concurrentConnections: Open requests, and with them connections, to one origin under one
    ///   description; further requests wait in order, without their timeouts running.
    package init(concurrentConnections: Int = 64) {
        guard let bell = Doorbell(), let poller = Poller(bell: bell) else {
            // No file descriptor left: every exchange says so, nothing is sent.
            inbox = nil
            thread = Guarded(nil)
            executor = globalConcurrentExecutor
            return
        }
        let inbox = Inbox(bell: bell)
        let limit = max(1, concurrentConnections)
        let executor = LoopExecutor(inbox: inbox)
        let thread = LoopThread(inbox: inbox, poller: poller, executor: executor, concurrentConnections: limit)
        if thread == nil { inbox.close() }
        self.inbox = inbox
        self.thread = Guarded(thread)
        self.executor = executor
    }

    deinit {
        close()
    }

    /// Sends one request and waits for its end.
    ///
    /// A task that is cancelled before the request is handed over ends with `neverSent`. Afterwards cancelling
    /// changes nothing: what may have been sent must be known, so the exchange runs to its end, which the timeouts
    /// of the description bound.
    package func exchange(_ request: HTTPRequest, _ transport: Transport, reach: Reach) async -> Exchange {
        if let fault = RequestRules.fault(in: request) { return .neverSent(fault) }
        if reach == .loopbackOnly, transport.proxy != nil { return .neverSent(.proxyBeyondReach) }
        if Task.isCancelled { return .neverSent(.cancelled) }
        guard let inbox else { return .neverSent(.closed) }
        let route = Route(origin: RequestRules.origin(of: request.url), transport: transport, reach: reach)
        return await withCheckedContinuation { ended in
            if !inbox.put(Errand(request: request, route: route, ended: ended)) {
                ended.resume(returning: .neverSent(.closed))
            }
        }
    }

    /// Ends the thread. What has begun ends as `perhapsSent`, what has not as `neverSent`; nothing stays unanswered.
    /// May be called more than once; the first call returns when the thread is gone.
    package func close() {
        inbox?.close()
        let ending = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        ending?.join()
    }
}
