import Glibc

/// A listening socket whose queue is full: further connections get no answer, as from a host that is not there.
final class FullListener {
    private var sockets: [Int32] = []
    let url: String

    init() throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        var opened = [listener]
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                _ = bind(listener, plain, length)
                _ = listen(listener, 0)
                _ = getsockname(listener, plain, &length)
                for _ in 0..<4 {
                    let filler = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
                    _ = connect(filler, plain, length)
                    opened.append(filler)
                }
            }
        }
        guard listener >= 0, address.sin_port != 0 else { throw LoopbackServer.NoSocket() }
        sockets = opened
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/"
    }

    deinit {
        for socket in sockets { close(socket) }
    }
}
