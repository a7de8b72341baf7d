import Carriers
import Foundation
import Testing

@testable import Gateways

@Suite(
    "TLS against a real server", .timeLimit(.minutes(1)),
    .enabled(
        if: FileManager.default.isExecutableFile(atPath: TestAuthority.openssl),
        "openssl missing: apt-get install openssl (make setup)"))
struct CurlTransportTLSTests {
    private static let host = "gateway.example"

    private func get(
        _ server: TLSServer, _ authority: TestAuthority, host: String = Self.host,
        _ change: (inout Transport) -> Void = { _ in }
    ) async -> Exchange {
        let rules = Transport.local.with {
            $0.resolve = ["\(host):\(server.port):127.0.0.1"]
            $0.tls.caFile = authority.caFile
            change(&$0)
        }
        let transport = CurlTransport()
        defer { transport.close() }
        return await transport.exchange(
            HTTPRequest(method: "GET", url: server.url(host)), rules, reach: .loopbackOnly)
    }

    private func expectRefused(_ exchange: Exchange, _ sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(isNeverSent(exchange), "\(exchange)", sourceLocation: sourceLocation)
        #expect(exchange.fault?.word == "tls", sourceLocation: sourceLocation)
    }

    @Test("verified: the right host and authority, TLS 1.2 and 1.3")
    func verified() async throws {
        let authority = try await TestAuthority()
        try await authority.issue("good", host: Self.host)
        for option in ["-tls1_2", "-tls1_3"] {
            let server = try await TLSServer(authority, "good", options: [option])
            #expect(await get(server, authority).reply?.status == 200)
        }
    }

    @Test("an unknown authority, another host, a certificate that is over: nothing leaves")
    func refused() async throws {
        let authority = try await TestAuthority()
        try await authority.issue("good", host: Self.host)
        try await authority.issue("over", host: Self.host, days: -1)
        let good = try await TLSServer(authority, "good")
        expectRefused(await get(good, authority) { $0.tls.caFile = nil })
        let stranger = try await TestAuthority()
        expectRefused(await get(good, stranger))
        expectRefused(await get(good, authority, host: "other.example"))
        let over = try await TLSServer(authority, "over")
        expectRefused(await get(over, authority))
    }

    @Test("a version below the described one: nothing leaves")
    func version() async throws {
        let authority = try await TestAuthority()
        try await authority.issue("good", host: Self.host)
        let old = try await TLSServer(authority, "good", options: ["-tls1_2"])
        expectRefused(await get(old, authority) { $0.tls.minVersion = "1.3" })
        let ancient = try await TLSServer(authority, "good", options: ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
        expectRefused(await get(ancient, authority))
    }

    @Test("a pinned key: the right one passes, another is refused although the certificate is good")
    func pinned() async throws {
        let authority = try await TestAuthority()
        try await authority.issue("good", host: Self.host)
        try await authority.issue("other", host: Self.host)
        let server = try await TLSServer(authority, "good")
        let (right, wrong) = (try await authority.pin("good"), try await authority.pin("other"))
        #expect(await get(server, authority) { $0.tls.pinnedPublicKey = right }.reply?.status == 200)
        expectRefused(await get(server, authority) { $0.tls.pinnedPublicKey = wrong })
    }

    @Test("a client certificate is shown where described; a server that wants one refuses who has none")
    func client() async throws {
        let authority = try await TestAuthority()
        try await authority.issue("good", host: Self.host)
        try await authority.issue("client", host: "loa.example")
        let wanting = ["-Verify", "1", "-verify_return_error", "-CAfile", "ca.pem"]
        let folder = authority.folder
        for version in ["-tls1_2", "-tls1_3"] {
            let server = try await TLSServer(authority, "good", options: wanting + [version])
            let shown = await get(server, authority) {
                $0.tls.clientCertFile = folder + "/client.pem"
                $0.tls.clientKeyFile = folder + "/client.key"
            }
            #expect(shown.reply?.status == 200)
            let bare = await get(server, authority)
            #expect(bare.reply == nil)
            // TLS 1.3 tells the client only after its request may have left.
            if version == "-tls1_2" { expectRefused(bare) } else { #expect(isPerhapsSent(bare)) }
        }
        let server = try await TLSServer(authority, "good", options: wanting)
        expectRefused(
            await get(server, authority) {
                $0.tls.clientCertFile = folder + "/nothing.pem"
                $0.tls.clientKeyFile = folder + "/nothing.key"
            })
    }
}
