import Carriers
import Testing

@testable import Gateways

extension Transport {
    /// How the tests reach a server on the loopback.
    static var local: Transport {
        var transport = Transport()
        transport.allowPrivateAddress = true
        transport.connectTimeoutMs = 2_000
        transport.timeoutMs = 5_000
        return transport
    }

    func with(_ change: (inout Transport) -> Void) -> Transport {
        var copy = self
        change(&copy)
        return copy
    }
}

extension HTTPRequest {
    static func post(_ url: String, _ body: String = "to=84900000000", _ headers: [HTTPField] = []) -> HTTPRequest {
        HTTPRequest(method: "POST", url: url, headers: headers, body: Array(body.utf8))
    }
}

extension Exchange {
    var reply: HTTPReply? {
        if case .answered(let reply) = self { reply } else { nil }
    }
}

@Suite("Requests and replies, byte for byte", .timeLimit(.minutes(1)))
struct CurlTransportTests {
    @Test("Headers and body arrive exactly, nothing is added but the framing")
    func exact() async throws {
        let server = try LoopbackServer.answering { $0.body }
        let transport = CurlTransport()
        let body = Array("Cảnh báo: sổ liên lạc điện tử\u{0}\r\n\r\n".utf8) + [0, 0xFF, 0xC3, 0x28]
        let fields = [
            HTTPField("Content-Type", "application/json; charset=utf-8"), HTTPField("X-Ten", "tên định danh"),
            HTTPField("X-Empty", ""), HTTPField("Content-Length", "3"), HTTPField("Expect", "100-continue"),
        ]
        let request = HTTPRequest(method: "POST", url: server.url("/a/../b?c=%C4%91"), headers: fields, body: body)
        let exchange = await transport.exchange(request, .local, reach: .loopbackOnly)
        #expect(exchange.reply?.status == 200)
        #expect(exchange.reply?.body == body)
        let received = try #require(server.received.first)
        #expect(received.body == body)
        #expect(
            received.lines.sorted()
                == [
                    "Content-Length: \(body.count)", "Content-Type: application/json; charset=utf-8",
                    "Host: 127.0.0.1:\(server.port)", "POST /a/../b?c=%C4%91 HTTP/1.1", "X-Empty:",
                    "X-Ten: tên định danh",
                ].sorted()
        )
    }

    @Test("Methods leave as written", arguments: ["GET", "POST", "PUT", "PATCH", "DELETE"])
    func methods(method: String) async throws {
        let server = try LoopbackServer.answering { _ in [1] }
        let transport = CurlTransport()
        for body in [[], [1, 2, 3]] as [[UInt8]] {
            let request = HTTPRequest(method: method, url: server.url(), body: body)
            #expect(await transport.exchange(request, .local, reach: .loopbackOnly).reply?.status == 200)
        }
        #expect(server.received.map(\.requestLine) == Array(repeating: "\(method) /send HTTP/1.1", count: 2))
        #expect(server.received.map(\.body) == [[], [1, 2, 3]])
    }

    @Test("HEAD is answered without a body")
    func head() async throws {
        let server = try LoopbackServer { peer, _ in
            while peer.read() != nil { peer.write("HTTP/1.1 204 No Content\r\nX-So-Du: 5\r\n\r\n") }
        }
        let request = HTTPRequest(method: "HEAD", url: server.url())
        let reply = await CurlTransport().exchange(request, .local, reach: .loopbackOnly).reply
        #expect(reply?.status == 204)
        #expect(reply?.header("x-so-du") == "5")
    }

    @Test("Connections are kept for bodies, and are new for a request without one or when described so")
    func reuse() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let transport = CurlTransport()
        for _ in 0..<5 { _ = await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly) }
        #expect(server.connectionCount == 1)
        let get = HTTPRequest(method: "GET", url: server.url())
        for _ in 0..<2 { _ = await transport.exchange(get, .local, reach: .loopbackOnly) }
        #expect(server.connectionCount == 3)
        let fresh = Transport.local.with { $0.reuse = .fresh }
        for _ in 0..<2 { _ = await transport.exchange(.post(server.url()), fresh, reach: .loopbackOnly) }
        #expect(server.connectionCount == 5)
        _ = await transport.exchange(.post(server.url()), .local, reach: .loopbackOnly)
        #expect(server.connectionCount == 5)
        #expect(server.received.count == 10)
    }

    @Test("A redirect is an answer, not an order")
    func redirect() async throws {
        let server = try LoopbackServer { peer, _ in
            while peer.read() != nil { peer.answer("307 Temporary Redirect", headers: ["Location: /again"]) }
        }
        let reply = await CurlTransport().exchange(.post(server.url()), .local, reach: .loopbackOnly).reply
        #expect(reply?.status == 307)
        #expect(reply?.header("location") == "/again")
        #expect(server.received.count == 1)
    }

    @Test("A chunked reply and an interim one are put together")
    func chunked() async throws {
        let server = try LoopbackServer { peer, _ in
            guard peer.read() != nil else { return }
            peer.write("HTTP/1.1 102 Processing\r\nX-Interim: 1\r\n\r\n")
            peer.write("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
            peer.hang()
        }
        let reply = await CurlTransport().exchange(.post(server.url()), .local, reach: .loopbackOnly).reply
        #expect(reply?.status == 202)
        #expect(reply?.body == Array("abcde".utf8))
        #expect(reply?.header("x-interim") == nil)
    }

    @Test("A large body goes out whole and without asking for permission")
    func largeBody() async throws {
        let server = try LoopbackServer.answering { Array("\($0.body.count)".utf8) }
        let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let request = HTTPRequest(method: "POST", url: server.url(), body: body)
        let reply = await CurlTransport().exchange(request, .local, reach: .loopbackOnly).reply
        #expect(reply?.body == Array("3000000".utf8))
        #expect(server.received.first?.body == body)
        #expect(server.received.first?.header("Expect") == nil)
    }

    @Test("200 requests at once over so many connections, each with its own answer", arguments: [1, 64, 65, 130])
    func many(_ limit: Int) async throws {
        let server = try LoopbackServer.answering { Array("answer to ".utf8) + $0.body }
        let transport = CurlTransport(concurrentConnections: limit)
        let right = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let exchange = await transport.exchange(
                        .post(server.url(), "tin \(number)"), .local, reach: .loopbackOnly
                    )
                    return exchange.reply?.body == Array("answer to tin \(number)".utf8)
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(right == 200)
        #expect(server.connectionCount <= limit)
        #expect(Set(server.received.map(\.body)).count == 200)
    }

    @Test("Closing leaves no connection open, and more origins than are kept do no harm")
    func connectionsEnd() async throws {
        let open = Guarded(0)
        let server = try LoopbackServer { peer, _ in
            open.withLock { $0 += 1 }
            while peer.read() != nil { peer.answer() }
            open.withLock { $0 -= 1 }
        }
        let transport = CurlTransport()
        for number in 0..<300 {
            let there = Transport.local.with { $0.resolve = ["gw\(number).example:\(server.port):127.0.0.1"] }
            let exchange = await transport.exchange(
                .post("http://gw\(number).example:\(server.port)/"), there, reach: .loopbackOnly
            )
            #expect(exchange.reply?.status == 200)
        }
        #expect(server.received.count == 300)
        transport.close()
        for _ in 0..<200 where open.withLock({ $0 }) > 0 { try await Task.sleep(for: .milliseconds(10)) }
        #expect(open.withLock { $0 } == 0)
    }
}
