import Foundation
import Glibc

@testable import Gateways

/// A server of plain sockets on 127.0.0.1 that does what a script says, one thread a connection, and remembers
/// every request that it read. It exists because a well-behaved server cannot be made to misbehave in time.
final class LoopbackServer: Sendable {
    struct NoSocket: Error {}

    /// Plays one connection; the number counts connections from 0. The connection is closed when it returns.
    typealias Script = @Sendable (_ peer: LoopbackPeer, _ number: Int) -> Void

    let port: UInt16
    private let listener: Int32
    private let requests = Guarded<[ReceivedRequest]>([])
    private let connections = Guarded(0)

    init(_ script: @escaping Script) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard listener >= 0 else { throw NoSocket() }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { plain in
                bind(listener, plain, length) == 0 && listen(listener, 512) == 0
                    && getsockname(listener, plain, &length) == 0
            }
        }
        guard bound else { throw NoSocket() }
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        let (requests, connections) = (requests, connections)
        Thread.detachNewThread {
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else { break }
                let number = connections.withLock { count in
                    defer { count += 1 }
                    return count
                }
                Thread.detachNewThread {
                    let peer = LoopbackPeer(socket: socket, requests: requests)
                    script(peer, number)
                    peer.end()
                }
            }
            close(listener)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// Answers every request of every connection with 200 and what `body` makes of it.
    static func answering(_ body: @escaping @Sendable (ReceivedRequest) -> [UInt8]) throws -> LoopbackServer {
        try LoopbackServer { peer, _ in
            while let request = peer.read() { peer.answer(body: body(request)) }
        }
    }

    func url(_ path: String = "/send") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Every request that was read so far, in order.
    var received: [ReceivedRequest] { requests.withLock { $0 } }

    var connectionCount: Int { connections.withLock { $0 } }
}
