import Foundation
import Glibc
import Testing

/// `openssl s_server` on loopback: a TLS server that is not ours. Answers every GET with a page.
final class TLSServer: @unchecked Sendable {
    // Foundation's Process is not Sendable; one test owns it.
    private let process = Process()
    let port: Int

    /// - Parameters:
    ///   - authority: its folder holds the certificate.
    ///   - name: of the certificate.
    ///   - options: more options of s_server.
    /// - Throws: when it does not listen.
    init(_ authority: TestAuthority, _ name: String, options: [String] = []) async throws {
        port = try Self.freePort()
        process.executableURL = URL(fileURLWithPath: TestAuthority.openssl)
        process.arguments =
            [
                "s_server", "-accept", "127.0.0.1:\(port)", "-cert", name + ".pem", "-key", name + ".key", "-www",
                "-quiet",
            ]
            + options
        process.currentDirectoryURL = URL(fileURLWithPath: authority.folder)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<400 where !Self.listens(port) { try await Task.sleep(for: .milliseconds(25)) }
        try #require(Self.listens(port), "openssl s_server does not listen")
    }

    deinit {
        process.terminate()
    }

    func url(_ host: String) -> String { "https://\(host):\(port)/" }

    private static func freePort() throws -> Int {
        let server = try LoopbackServer { _, _ in }
        return Int(server.port)
    }

    private static func listens(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        address.sin_port = UInt16(port).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
