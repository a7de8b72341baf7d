import Carriers
import Testing

@testable import Gateways

@Suite("How far a request may travel", .timeLimit(.minutes(1)))
struct CurlTransportReachTests {
    @Test(
        "Loopback only refuses every other address before a packet leaves, whatever its name",
        arguments: ["10.255.255.1", "192.168.77.7", "203.0.113.9", "0.0.0.0", "[fd00::1]", "[::ffff:127.0.0.1]"]
    )
    func beyondLoopback(address: String) async {
        var transport = Transport.local
        transport.resolve = ["sms.example:80:\(address)"]
        let exchange = await CurlTransport().exchange(.post("http://sms.example/"), transport, reach: .loopbackOnly)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "address-refused")
        // A packet to nowhere would have ended as `timeout`.
    }

    @Test("A private address needs to be allowed")
    func privateAddress() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let transport = CurlTransport()
        let strict = Transport.local.with { $0.allowPrivateAddress = false }
        for reach in [Reach.asDescribed, .loopbackOnly] {
            let refused = await transport.exchange(.post(server.url()), strict, reach: reach)
            #expect(isNeverSent(refused))
            #expect(refused.fault?.word == "address-refused")
        }
        #expect(server.connectionCount == 0)
        #expect(await transport.exchange(.post(server.url()), .local, reach: .asDescribed).reply?.status == 200)
        let again = await transport.exchange(.post(server.url()), strict, reach: .asDescribed)
        #expect(isNeverSent(again))
        #expect(server.received.count == 1)
    }

    @Test("A name that resolves to the loopback is reached under the rule")
    func resolved() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let named = Transport.local.with { $0.resolve = ["sms.example:\(server.port):127.0.0.1"] }
        let transport = CurlTransport()
        let url = "http://sms.example:\(server.port)/"
        #expect(await transport.exchange(.post(url), named, reach: .loopbackOnly).reply?.status == 200)
        #expect(server.received.first?.header("Host") == "sms.example:\(server.port)")
        // The entry belongs to its description: another one does not see it.
        let other = Transport.local.with { $0.resolve = ["sms.example:\(server.port):10.255.255.1"] }
        #expect(await transport.exchange(.post(url), other, reach: .loopbackOnly).fault?.word == "address-refused")
    }

    @Test("A connection opened without the rule does not serve a request under it")
    func separateConnections() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let transport = CurlTransport()
        for reach in [Reach.asDescribed, .loopbackOnly, .asDescribed, .loopbackOnly] {
            #expect(await transport.exchange(.post(server.url()), .local, reach: reach).reply?.status == 200)
        }
        #expect(server.connectionCount == 2)
    }

    @Test("Under the rule there is no proxy; otherwise the described one is used")
    func proxy() async throws {
        let proxy = try LoopbackServer.answering { _ in Array("from the proxy".utf8) }
        let proxied = Transport.local.with { $0.proxy = "http://127.0.0.1:\(proxy.port)" }
        let transport = CurlTransport()
        let refused = await transport.exchange(.post("http://sms.example/"), proxied, reach: .loopbackOnly)
        #expect(isNeverSent(refused))
        #expect(refused.fault?.word == "address-refused")
        #expect(proxy.connectionCount == 0)
        let exchange = await transport.exchange(.post("http://sms.example/x"), proxied, reach: .asDescribed)
        #expect(exchange.reply?.body == Array("from the proxy".utf8))
        #expect(proxy.received.first?.requestLine == "POST http://sms.example/x HTTP/1.1")
    }

    @Test("What the resolver itself finds is judged, not the name: localhost is a private address")
    func resolvedBySystem() async throws {
        let server = try LoopbackServer.answering { _ in [] }
        let strict = Transport.local.with { $0.allowPrivateAddress = false }
        let exchange = await CurlTransport().exchange(
            .post("http://localhost:\(server.port)/"), strict, reach: .asDescribed)
        #expect(isNeverSent(exchange))
        #expect(exchange.fault?.word == "address-refused")
        #expect(server.connectionCount == 0)
    }

    @Test("Requests leave from the described source address")
    func sourceAddress() async throws {
        let server = try LoopbackServer { peer, _ in
            while peer.read() != nil { peer.answer(body: Array(peer.origin.utf8)) }
        }
        let transport = CurlTransport()
        for source in ["127.0.0.9", "127.0.0.10"] {
            let described = Transport.local.with { $0.sourceInterface = "host!\(source)" }
            let exchange = await transport.exchange(.post(server.url()), described, reach: .loopbackOnly)
            #expect(exchange.reply?.body == Array(source.utf8))
        }
    }
}
