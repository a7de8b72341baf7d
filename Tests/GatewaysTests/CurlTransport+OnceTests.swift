import Carriers
import Testing

@testable import Gateways

@Suite("Nobody twice: a request leaves at most once", .timeLimit(.minutes(1)))
struct CurlTransportOnceTests {
    /// Answers the first request of every connection and keeps the connection; reads the second and closes.
    private func treacherous(reset: Bool) throws -> LoopbackServer {
        try LoopbackServer { peer, number in
            guard peer.read() != nil else { return }
            peer.answer()
            guard number == 0 else { return peer.hang() }
            guard peer.read() != nil else { return }
            if reset { peer.resetAtEnd() }
        }
    }

    @Test(
        "A kept connection that dies with the request on it",
        arguments: ["POST", "PUT", "PATCH", "DELETE", "GET"], [false, true]
    )
    func diesOnReuse(method: String, reset: Bool) async throws {
        let server = try treacherous(reset: reset)
        let transport = CurlTransport()
        let first = await transport.exchange(.post(server.url("/first")), .local, reach: .loopbackOnly)
        #expect(first.reply?.status == 200)
        var request = HTTPRequest.post(server.url("/second"))
        request.method = method
        let second = await transport.exchange(request, .local, reach: .loopbackOnly)
        #expect(isPerhapsSent(second))
        #expect(second.fault?.word == "closed-before-reply")
        #expect(server.received.filter { $0.requestLine.contains("/second") }.count == 1)
    }

    @Test("A request without a body never meets a kept connection", arguments: ["GET", "POST", "DELETE"])
    func withoutBody(method: String) async throws {
        let server = try treacherous(reset: false)
        let transport = CurlTransport()
        _ = await transport.exchange(.post(server.url("/first")), .local, reach: .loopbackOnly)
        let request = HTTPRequest(method: method, url: server.url("/second"))
        #expect(await transport.exchange(request, .local, reach: .loopbackOnly).reply?.status == 200)
        #expect(server.received.filter { $0.requestLine.contains("/second") }.count == 1)
        #expect(server.connectionCount == 2)
    }

    @Test("A connection that was closed while idle is noticed, and the request goes out once")
    func closedWhileIdle() async throws {
        let server = try LoopbackServer { peer, _ in
            guard peer.read() != nil else { return }
            peer.answer()
        }
        let transport = CurlTransport()
        for _ in 0..<3 {
            let exchange = await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
            #expect(exchange.reply?.status == 200)
            try await Task.sleep(for: .milliseconds(30))
        }
        #expect(server.received.count == 3)
    }

    @Test("Closed at once, half a head, half a body: perhaps sent")
    func broken() async throws {
        let cases: [(String, String)] = [
            ("", "closed-before-reply"), ("HTTP/1.1 200 OK\r\nContent-Le", "half-reply"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "half-reply"),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "half-reply"),
            ("hello", "unsupported-protocol"),
        ]
        for (reply, word) in cases {
            let server = try LoopbackServer { peer, _ in
                guard peer.read() != nil else { return }
                peer.write(reply)
            }
            let exchange = await CurlTransport().exchange(.post(server.url()), .local, reach: .loopbackOnly)
            #expect(isPerhapsSent(exchange), "\(reply)")
            #expect(exchange.fault?.word == word, "\(reply)")
            #expect(server.received.count == 1)
        }
    }

    @Test("A reply over the limit is not an answer; one of exactly the limit is")
    func sizeCap() async throws {
        let server = try LoopbackServer.answering { [UInt8](repeating: 120, count: Int($0.body.count)) }
        let transport = CurlTransport()
        let capped = Transport.local.with { $0.maxResponseBytes = 1_000 }
        func echo(_ count: Int) async -> Exchange {
            let request = HTTPRequest.post(server.url(), String(repeating: "a", count: count))
            return await transport.exchange(request, capped, reach: .loopbackOnly)
        }
        let fits = await echo(1_000)
        #expect(fits.reply?.body.count == 1_000)
        let large = await echo(1_001)
        #expect(isPerhapsSent(large))
        #expect(large.fault?.word == "reply-too-large")
        let endless = try LoopbackServer { peer, _ in
            guard peer.read() != nil else { return }
            peer.write("HTTP/1.1 200 OK\r\n")
            for _ in 0..<100 { peer.write("X-Filler: 0123456789\r\n") }
            peer.hang()
        }
        let headers = await transport.exchange(.post(endless.url()), capped, reach: .loopbackOnly)
        #expect(isPerhapsSent(headers))
        #expect(headers.fault?.word == "reply-too-large")
    }
}
