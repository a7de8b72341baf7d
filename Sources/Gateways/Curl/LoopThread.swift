internal import CCurl
internal import Glibc

/// The one thread on which libcurl is used.
@safe struct LoopThread: Sendable {
    private final class Work {
        let loop: CurlLoop
        init(_ loop: CurlLoop) { self.loop = loop }
    }

    /// libcurl's global state is set up once, before the first thread, and stays until the process ends.
    private static let libcurlIsReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    private let thread: pthread_t

    /// - Returns: nil when libcurl or the system refuses; nothing was taken from `inbox` then.
    init?(inbox: Inbox, poller: sending Poller, executor: LoopExecutor, concurrentConnections: Int) {
        guard Self.libcurlIsReady else { return nil }
        let work = unsafe Unmanaged.passRetained(
            Work(CurlLoop(inbox: inbox, poller: poller, executor: executor, limit: concurrentConnections))
        )
        var thread = pthread_t()
        let result = unsafe pthread_create(&thread, nil, { unsafe LoopThread.run($0) }, work.toOpaque())
        guard result == 0 else {
            unsafe work.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits for the end of the thread, unless it is itself the one that asks.
    func join() {
        if pthread_equal(thread, pthread_self()) != 0 {
            pthread_detach(thread)
        } else {
            _ = pthread_join(thread, nil)
        }
    }

    private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        // OpenSSL may write to a connection that the peer has closed; that is an error here, not a signal.
        var broken = sigset_t()
        unsafe sigemptyset(&broken)
        unsafe sigaddset(&broken, SIGPIPE)
        unsafe pthread_sigmask(SIG_BLOCK, &broken, nil)
        if let work = unsafe work { unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().loop.run() }
        return nil
    }
}
