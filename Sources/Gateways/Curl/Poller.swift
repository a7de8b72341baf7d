internal import CCurl
internal import Glibc

/// epoll with lazy registration: what libcurl wants is noted, and the kernel is told only what it must know.
///
/// libcurl takes its interest in a kept connection back after every reply and announces it again with the next
/// request. Both are left out here: a socket stays registered while it lives, and only an event that nobody wants
/// (the peer closed an idle connection) has it taken out. Confined to the sending thread.
@safe final class Poller {
    private struct Watch {
        var multi: MultiHandle?
        var wanted: UInt32 = 0
        var registered: UInt32 = 0
        /// Opened by ``opened(_:)``, so that its closing is known too. Others (libcurl's resolver makes some) may be
        /// closed without a word, and their number may come back as another socket.
        var isOurs = false
        var isNoted = false
    }

    private static let room = 256
    private static let reading = EPOLLIN.rawValue
    private static let writing = EPOLLOUT.rawValue

    private let bell: Doorbell
    private let descriptor: Int32
    private let events: UnsafeMutablePointer<epoll_event>
    /// By file descriptor: small numbers, used again and again.
    private var watches: [Watch] = []
    private var noted: [Int32] = []

    /// - Returns: nil when the process has no file descriptor left.
    init?(bell: Doorbell) {
        let descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.bell = bell
        self.descriptor = descriptor
        unsafe events = .allocate(capacity: Self.room)
        guard control(EPOLL_CTL_ADD, bell.descriptor, Self.reading) else { return nil }
    }

    deinit {
        close(descriptor)
        unsafe events.deallocate()
    }

    func opened(_ socket: Int32) {
        cover(socket)
        watches[Int(socket)] = Watch(isOurs: true, isNoted: watches[Int(socket)].isNoted)
    }

    /// The socket is about to be closed, which takes it out of epoll by itself.
    func closed(_ socket: Int32) {
        cover(socket)
        watches[Int(socket)] = Watch(isNoted: watches[Int(socket)].isNoted)
    }

    /// What libcurl wants to hear of a socket: `CURL_POLL_*`.
    func want(_ what: Int32, of socket: Int32, for multi: MultiHandle) {
        cover(socket)
        let index = Int(socket)
        switch what {
        case CURL_POLL_IN: watches[index].wanted = Self.reading
        case CURL_POLL_OUT: watches[index].wanted = Self.writing
        case CURL_POLL_INOUT: watches[index].wanted = Self.reading | Self.writing
        default: watches[index].wanted = 0
        }
        // Not held longer than libcurl is interested: the handle holds this object.
        watches[index].multi = watches[index].wanted == 0 ? nil : multi
        if watches[index].wanted == 0, !watches[index].isOurs {
            if watches[index].registered != 0 { control(EPOLL_CTL_DEL, socket, 0) }
            watches[index].registered = 0
        } else if !watches[index].isNoted {
            watches[index].isNoted = true
            noted.append(socket)
        }
    }

    /// Waits and hands what happened to the multi handles.
    ///
    /// - Parameter milliseconds: the longest wait; nil for as long as nothing happens.
    func wait(_ milliseconds: Int32?) {
        flush()
        let count = unsafe epoll_wait(descriptor, events, Int32(Self.room), milliseconds ?? -1)
        guard count > 0 else { return }
        for index in 0..<Int(count) {
            let (socket, happened) = unsafe (events[index].data.fd, events[index].events)
            if socket == bell.descriptor {
                bell.hush()
            } else {
                deliver(happened, to: socket)
            }
        }
    }

    private func deliver(_ happened: UInt32, to socket: Int32) {
        let watch = watches[Int(socket)]
        guard watch.wanted != 0, let multi = watch.multi else {
            // Epoll would repeat it for ever; libcurl looks at the connection itself before it uses it again.
            if watch.registered != 0 { control(EPOLL_CTL_DEL, socket, 0) }
            watches[Int(socket)].registered = 0
            return
        }
        var ready: Int32 = 0
        // An error or a hang-up is for libcurl to read from the socket: there may be a reply in front of it.
        let broken = happened & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0
        if watch.wanted & Self.reading != 0, broken || happened & Self.reading != 0 { ready |= CURL_CSELECT_IN }
        if watch.wanted & Self.writing != 0, broken || happened & Self.writing != 0 { ready |= CURL_CSELECT_OUT }
        if ready != 0 { multi.act(on: socket, ready: ready) }
    }

    /// Tells the kernel what it must know before a wait. Too much interest in reading does no harm until something
    /// comes; interest in writing would wake the thread at once.
    private func flush() {
        for socket in noted {
            let index = Int(socket)
            watches[index].isNoted = false
            let (wanted, registered) = (watches[index].wanted, watches[index].registered)
            let needed = wanted | (registered & Self.reading)
            if needed == registered { continue }
            if needed == 0 {
                control(EPOLL_CTL_DEL, socket, 0)
            } else {
                control(registered == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, socket, needed)
            }
            watches[index].registered = needed
        }
        noted.removeAll(keepingCapacity: true)
    }

    @discardableResult
    private func control(_ act: Int32, _ socket: Int32, _ interest: UInt32) -> Bool {
        var event = unsafe epoll_event()
        unsafe event.events = interest
        unsafe event.data.fd = socket
        return unsafe epoll_ctl(descriptor, act, socket, &event) == 0
    }

    private func cover(_ socket: Int32) {
        while watches.count <= Int(socket) { watches.append(Watch()) }
    }
}
