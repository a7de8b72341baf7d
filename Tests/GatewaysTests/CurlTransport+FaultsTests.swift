import Carriers
import Glibc
import Testing

@testable import Gateways

@Suite("Refused, late, cancelled, closed", .timeLimit(.minutes(1)))
struct CurlTransportFaultsTests {
    @Test("Connection refused: never sent")
    func refused() async throws {
        var server: LoopbackServer? = try LoopbackServer { _, _ in }
        let url = try #require(server?.url())
        server = nil
        try await Task.sleep(for: .milliseconds(50))
        let exchange = await CurlTransport().exchange(.post(url), .local, reach: .loopbackOnly)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "connect-refused")
        #expect(exchange.fault?.code == 7)
        #expect(exchange.fault?.detail.contains("127") == false)
    }

    @Test("No reply in time: perhaps sent")
    func lateReply() async throws {
        let server = try LoopbackServer { peer, _ in
            _ = peer.read()
            peer.hang()
        }
        let hasty = Transport.local.with { $0.timeoutMs = 200 }
        let exchange = await CurlTransport().exchange(.post(server.url()), hasty, reach: .loopbackOnly)
        #expect(isPerhapsSent(exchange))
        #expect(exchange.fault?.word == "timeout")
        #expect(server.received.count == 1)
    }

    @Test("No connection in time: never sent")
    func lateConnection() async throws {
        let full = try FullListener()
        let hasty = Transport.local.with { $0.connectTimeoutMs = 200 }
        let exchange = await CurlTransport().exchange(.post(full.url), hasty, reach: .loopbackOnly)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "timeout")
    }

    @Test("No TLS handshake: never sent")
    func handshake() async throws {
        let server = try LoopbackServer { peer, _ in peer.write("HTTP/1.1 400 Bad Request\r\n\r\n") }
        let url = "https://127.0.0.1:\(server.port)/"
        let exchange = await CurlTransport().exchange(.post(url), .local, reach: .loopbackOnly)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "tls")
        let silent = try LoopbackServer { peer, _ in peer.hang() }
        let hasty = Transport.local.with { $0.timeoutMs = 200 }
        let late = await CurlTransport()
            .exchange(.post("https://127.0.0.1:\(silent.port)/"), hasty, reach: .loopbackOnly)
        #expect(isNeverSent(late))
        #expect(late.fault?.word == "timeout")
    }

    @Test("A source interface that does not exist, a resolve entry that cannot be read: never sent")
    func description() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let transport = CurlTransport()
        let nowhere = Transport.local.with { $0.sourceInterface = "if!loa-none" }
        let first = await transport.exchange(.post(server.url()), nowhere, reach: .loopbackOnly)
        #expect(isNeverSent(first))
        #expect(first.fault?.word == "interface")
        let unreadable = Transport.local.with { $0.resolve = ["sms.example"] }
        let second = await transport.exchange(.post(server.url()), unreadable, reach: .loopbackOnly)
        #expect(isNeverSent(second))
        #expect(second.fault?.word == "setup")
        #expect(server.received.isEmpty)
    }

    @Test("Bad requests do not reach libcurl")
    func badRequest() async {
        let exchange = await CurlTransport().exchange(.post("file:///etc/passwd"), .local, reach: .asDescribed)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "bad-request")
        #expect(exchange.fault?.code == TransportFault.decidedHere)
    }

    @Test("A cancelled task still learns what became of a request that was handed over")
    func cancelled() async throws {
        let server = try LoopbackServer { peer, _ in
            guard peer.read() != nil else { return }
            usleep(200_000)
            peer.answer()
        }
        let transport = CurlTransport()
        let task = Task { await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly) }
        while server.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        #expect(await task.value.reply?.status == 200)
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
        }
        #expect(await late.value.fault?.word == "cancelled")
        #expect(server.received.count == 1)
    }

    @Test("Closing ends what is open as perhaps sent and what waits as never sent, and nothing starts afterwards")
    func closing() async throws {
        let server = try LoopbackServer { peer, _ in
            _ = peer.read()
            peer.hang()
        }
        let transport = CurlTransport(concurrentConnections: 1)
        // Longer than a busy machine may hold this test up: the end shall be the closing, not a timeout.
        let patient = Transport.local.with { $0.timeoutMs = 50_000 }
        let tasks = (0..<3).map { _ in
            Task { await transport.exchange(.post(server.url()), patient, reach: .loopbackOnly) }
        }
        while server.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(50))
        transport.close()
        transport.close()
        var ends: [Exchange] = []
        for task in tasks { ends.append(await task.value) }
        #expect(ends.count(where: isPerhapsSent) == 1)
        #expect(ends.count(where: isNeverSent) == 2)
        #expect(ends.allSatisfy { $0.fault?.word == "transport-closed" })
        let afterwards = await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
        #expect(afterwards == .neverSent(.closed))
        #expect(server.received.count == 1)
    }

    @Test("A gateway that hangs does not hold up another one")
    func neighbours() async throws {
        let hanging = try LoopbackServer { peer, _ in peer.hang() }
        let healthy = try LoopbackServer.answering { _ in [] }
        let transport = CurlTransport(concurrentConnections: 2)
        let stuck = (0..<4).map { _ in
            Task { await transport.exchange(.post(hanging.url()), .local, reach: .loopbackOnly) }
        }
        for _ in 0..<10 {
            #expect(await transport.exchange(.post(healthy.url()), .local, reach: .loopbackOnly).reply?.status == 200)
        }
        transport.close()
        for task in stuck { #expect(await task.value.reply == nil) }
    }
}
