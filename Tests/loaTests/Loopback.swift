import Foundation
import Testing

/// Plain sockets on this machine, for what the tests need of HTTP.
enum Loopback {
    static func freePort() throws -> Int {
        let listener = try Listener()
        defer { listener.close() }
        return listener.port
    }

    /// A GET over a connection of its own; the body of the reply.
    static func get(_ port: Int, _ path: String) async throws -> Data {
        let descriptor = try #require(connected(port), "nothing listens on \(port)")
        defer { Foundation.close(descriptor) }
        let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        _ = request.withCString { send(descriptor, $0, strlen($0), 0) }
        var reply = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count <= 0 { break }
            reply.append(contentsOf: buffer[..<count])
        }
        let end = try #require(reply.firstRange(of: Data("\r\n\r\n".utf8)))
        let head = String(decoding: reply[..<end.lowerBound], as: UTF8.self).lowercased()
        let body = reply[end.upperBound...]
        return head.contains("transfer-encoding: chunked") ? unchunked(body) : Data(body)
    }

    /// Polls: another process has no other way to say that it is ready.
    static func waitForListener(_ port: Int) async throws {
        for _ in 0..<2_400 {
            if let descriptor = connected(port) {
                Foundation.close(descriptor)
                return
            }
            try await Task.sleep(for: .milliseconds(25))
        }
        Issue.record("nothing listens on \(port) after a minute")
    }

    private static func connected(_ port: Int) -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Listener.address(port)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result == 0 { return descriptor }
        Foundation.close(descriptor)
        return nil
    }

    private static func unchunked(_ body: Data) -> Data {
        var rest = body
        var plain = Data()
        while let line = rest.firstRange(of: Data("\r\n".utf8)) {
            let size = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16) ?? 0
            if size == 0 { break }
            plain.append(rest[line.upperBound..<line.upperBound + size])
            rest = rest[(line.upperBound + size + 2)...]
        }
        return plain
    }
}

/// A listening socket that accepts nothing by itself.
struct Listener {
    let descriptor: Int32
    let port: Int

    /// Port 0 takes a free one.
    init(port wanted: Int = 0) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = Self.address(wanted)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        try #require(bound, "port \(wanted) cannot be had")
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    /// Connections that wait to be accepted.
    var hasCallers: Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0
    }

    func close() { Foundation.close(descriptor) }

    static func address(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
