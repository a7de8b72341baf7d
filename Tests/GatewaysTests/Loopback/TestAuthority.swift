import Foundation
import Testing

/// A certificate authority of one test, made by openssl in a throw-away folder.
final class TestAuthority: Sendable {
    static let openssl = "/usr/bin/openssl"

    let folder: String

    var caFile: String { folder + "/ca.pem" }

    init() async throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("loa-tls-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await run("req", "-x509", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Loa test", "-days", "2")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// - Parameters:
    ///   - name: of the files, `NAME.pem` and `NAME.key`.
    ///   - host: the DNS name that the certificate is for.
    ///   - days: from now on; a negative number makes one that is over.
    /// - Throws: when openssl does not do it.
    func issue(_ name: String, host: String, days: Int = 2) async throws {
        try await run(
            "req", "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/CN=\(name)", "-addext",
            "subjectAltName=DNS:\(host)")
        try await run(
            "x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-copy_extensions", "copyall",
            "-days", "\(days)", "-out", name + ".pem")
    }

    /// The pin of a certificate's key, as libcurl reads it.
    func pin(_ name: String) async throws -> String {
        try await run("x509", "-in", name + ".pem", "-pubkey", "-noout", "-out", name + ".pub")
        try await run("pkey", "-pubin", "-in", name + ".pub", "-outform", "der", "-out", name + ".der")
        try await run("dgst", "-sha256", "-binary", "-out", name + ".sha", name + ".der")
        let digest = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name + ".sha"))
        return "sha256//" + digest.base64EncodedString()
    }

    /// Waits without blocking: on two cores two blocked threads are all there are.
    private func run(_ arguments: String...) async throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.openssl)
        let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
        process.arguments = arguments[0] == "req" ? ["req"] + key + arguments.dropFirst() : arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        process.terminationHandler = { _ in end.finish() }
        try process.run()
        for await _ in ended {}
        try #require(process.terminationStatus == 0, "openssl \(arguments.joined(separator: " "))")
    }
}
