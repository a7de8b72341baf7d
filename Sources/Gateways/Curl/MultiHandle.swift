internal import CCurl

/// One libcurl multi handle: the connections of one route, the easy handles on them, and the errands that wait.
///
/// Confined to the sending thread.
@safe final class MultiHandle {
    let route: Route
    private let raw: UnsafeMutableRawPointer
    private let poller: Poller
    private let limit: Int
    private var waiting: [Errand] = []
    private var firstWaiting = 0
    /// All easy handles; those with an errand are in the multi handle.
    private var handles: [EasyHandle] = []
    private var idle: [EasyHandle] = []
    /// When libcurl wants to be called at the latest: milliseconds of ``Monotonic``.
    private(set) var deadline: Int64?

    /// - Returns: nil when libcurl has no memory left.
    init?(route: Route, poller: Poller, limit: Int) {
        guard let raw = unsafe curl_multi_init() else { return nil }
        unsafe self.raw = raw
        self.route = route
        self.poller = poller
        self.limit = limit
        let me = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe ccurl_multi_set_pointer(raw, CURLMOPT_SOCKETDATA, me)
        unsafe ccurl_multi_set_pointer(raw, CURLMOPT_TIMERDATA, me)
        unsafe ccurl_multi_set_long(raw, CURLMOPT_PIPELINING, Int(CURLPIPE_NOTHING))
        unsafe ccurl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, limit)
        unsafe ccurl_multi_set_socket(raw) { _, socket, what, me, _ in
            guard let multi = unsafe MultiHandle.of(me) else { return 0 }
            multi.poller.want(what, of: socket, for: multi)
            return 0
        }
        unsafe ccurl_multi_set_timer(raw) { _, milliseconds, me in
            guard let multi = unsafe MultiHandle.of(me) else { return 0 }
            multi.remind(in: milliseconds)
            return 0
        }
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> MultiHandle? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<MultiHandle>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Errands that are open or wait.
    var load: Int { handles.count - idle.count + waiting.count - firstWaiting }

    var isIdle: Bool { idle.count == handles.count && firstWaiting == waiting.count }

    func admit(_ errand: Errand) {
        waiting.append(errand)
    }

    /// Does everything that can be done without waiting.
    func turn(now: Int64) {
        repeat {
            start()
            if let deadline, deadline <= now { expire() }
        } while collect()
    }

    /// Something happened on a socket.
    func act(on socket: Int32, ready: Int32) {
        var running: Int32 = 0
        unsafe curl_multi_socket_action(raw, socket, ready, &running)
    }

    /// Ends everything and frees libcurl's handles; nothing may be called afterwards. What has begun may have been
    /// sent, what has not was not. Not left to `deinit`, because closing the connections calls back into this object.
    func end() {
        for easy in handles {
            guard let errand = easy.errand else { continue }
            unsafe curl_multi_remove_handle(raw, easy.raw)
            errand.ended.resume(returning: easy.progress.begun ? .perhapsSent(.closed) : .neverSent(.closed))
            easy.clear()
        }
        for errand in waiting[firstWaiting...] { errand.ended.resume(returning: .neverSent(.closed)) }
        waiting = []
        firstWaiting = 0
        idle = []
        handles = []
        unsafe curl_multi_cleanup(raw)
    }

    private func remind(in milliseconds: Int) {
        switch milliseconds {
        case ..<0: deadline = nil
        case 0: deadline = 0
        default: deadline = Monotonic.milliseconds() + Int64(milliseconds)
        }
    }

    private func expire() {
        deadline = nil
        var running: Int32 = 0
        unsafe curl_multi_socket_action(raw, CURL_SOCKET_BAD, 0, &running)
        guard deadline == nil else { return }
        // libcurl does not repeat a time that it has named before, even when it was called a little early.
        var milliseconds = 0
        unsafe curl_multi_timeout(raw, &milliseconds)
        if milliseconds >= 0 { deadline = Monotonic.milliseconds() + Int64(max(1, milliseconds)) }
    }

    private func start() {
        while handles.count - idle.count < limit, firstWaiting < waiting.count {
            let errand = waiting[firstWaiting]
            firstWaiting += 1
            do throws(CurlFailure) {
                try begin(errand)
            } catch {
                errand.ended.resume(returning: error.exchange)
            }
        }
        if firstWaiting == waiting.count || firstWaiting > 4_096 {
            waiting.removeFirst(firstWaiting)
            firstWaiting = 0
        }
    }

    private func begin(_ errand: Errand) throws(CurlFailure) {
        let easy: EasyHandle
        if let rested = idle.popLast() {
            easy = rested
        } else {
            easy = try EasyHandle(route: route, poller: poller)
            handles.append(easy)
        }
        do throws(CurlFailure) {
            try easy.take(errand)
            guard unsafe curl_multi_add_handle(raw, easy.raw) == CURLM_OK else {
                throw CurlFailure(CURLE_FAILED_INIT)
            }
        } catch {
            discard(easy)
            throw error
        }
    }

    /// - Returns: whether anything ended.
    private func collect() -> Bool {
        var remaining: Int32 = 0
        var ended = false
        while let message = unsafe curl_multi_info_read(raw, &remaining) {
            guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
            let result = unsafe ccurl_message_result(message)
            var me: UnsafeMutableRawPointer?
            unsafe ccurl_easy_get_pointer(message.pointee.easy_handle, CURLINFO_PRIVATE, &me)
            guard let easy = unsafe EasyHandle.of(me), let errand = easy.errand else { continue }
            let exchange = easy.conclude(result)
            unsafe curl_multi_remove_handle(raw, easy.raw)
            easy.clear()
            if case .answered = exchange { idle.append(easy) } else { discard(easy) }
            errand.ended.resume(returning: exchange)
            ended = true
        }
        return ended
    }

    /// A handle that failed is not used again: what libcurl remembers of a failure is not worth knowing.
    private func discard(_ easy: EasyHandle) {
        easy.clear()
        handles.removeAll { $0 === easy }
    }
}
