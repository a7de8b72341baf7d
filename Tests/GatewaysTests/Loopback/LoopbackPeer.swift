import Glibc

@testable import Gateways

/// One accepted connection, as a script plays it.
final class LoopbackPeer {
    private let socket: Int32
    private let requests: Guarded<[ReceivedRequest]>
    private var unread: [UInt8] = []

    init(socket: Int32, requests: Guarded<[ReceivedRequest]>) {
        self.socket = socket
        self.requests = requests
    }

    /// The next whole request; nil when the client has closed.
    func read() -> ReceivedRequest? {
        let end = Array("\r\n\r\n".utf8)
        var headEnd: Int?
        while headEnd == nil {
            headEnd = unread.indices.first { unread[$0...].starts(with: end) }
            if headEnd == nil, !more() { return nil }
        }
        guard let headEnd else { return nil }
        let head = String(decoding: unread[..<headEnd], as: UTF8.self)
        let length = ReceivedRequest(head: head, body: []).header("Content-Length").flatMap { Int($0) } ?? 0
        let bodyStart = headEnd + end.count
        while unread.count < bodyStart + length {
            if !more() { return nil }
        }
        let request = ReceivedRequest(head: head, body: Array(unread[bodyStart..<bodyStart + length]))
        unread.removeFirst(bodyStart + length)
        requests.withLock { $0.append(request) }
        return request
    }

    func answer(_ status: String = "200 OK", headers: [String] = [], body: [UInt8] = []) {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.count)"] + headers
        write(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
    }

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// The address that the client came from, dotted.
    var origin: String {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(socket, $0, &length) }
        }
        guard found == 0 else { return "" }
        return withUnsafeBytes(of: address.sin_addr) { $0.map(String.init).joined(separator: ".") }
    }

    /// Says nothing until the client goes away.
    func hang() {
        while more() {}
    }

    /// Makes the end a reset instead of a polite close.
    func resetAtEnd() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    func end() { close(socket) }

    private func more() -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &piece, piece.count, 0)
        guard count > 0 else { return false }
        unread.append(contentsOf: piece[..<count])
        return true
    }
}
