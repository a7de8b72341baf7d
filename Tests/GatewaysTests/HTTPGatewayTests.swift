import Campaigns
import Carriers
import Delivery
import Foundation
import Logging
import TestKit
import Testing

@testable import Gateways

@Suite("A gateway made of a description", .timeLimit(.minutes(1)))
struct HTTPGatewayTests {
    /// A gateway that hands out the tokens t1, t2 … and takes only the newest; `spoils` ends a token with the
    /// submission of that number.
    private final class TokenServer: Sendable {
        let server: LoopbackServer
        private let given: Guarded<Int>
        private let taken: Guarded<[String]>

        init(spoils: @escaping @Sendable (Int) -> Bool = { _ in false }) throws {
            let (given, taken, seen) = (Guarded(0), Guarded<[String]>([]), Guarded(0))
            let good = Guarded(0)
            (self.given, self.taken) = (given, taken)
            server = try LoopbackServer { peer, _ in
                while let request = peer.read() {
                    if request.requestLine.contains("/token") {
                        let number = given.withLock { count in
                            count += 1
                            return count
                        }
                        good.withLock { $0 = number }
                        // Slow enough that others come meanwhile.
                        Thread.sleep(forTimeInterval: 0.05)
                        peer.answer(body: Array(#"{"token":"t\#(number)"}"#.utf8))
                        continue
                    }
                    let number = seen.withLock { count in
                        count += 1
                        return count
                    }
                    if spoils(number) { good.withLock { $0 = 0 } }
                    let token = good.withLock { "Bearer t\($0)" }
                    if request.header("Authorization") == token {
                        taken.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
                        peer.answer(body: Array(#"{"ok":true}"#.utf8))
                    } else {
                        peer.answer("401 Unauthorized")
                    }
                }
            }
        }

        var tokens: Int { given.withLock { $0 } }
        var bodies: [String] { taken.withLock { $0 } }
    }

    private let time = ManualTime()

    private func gateway(
        _ port: UInt16, _ transport: CurlTransport, auth: String = "", content: String = "", body: String? = nil,
        templates: String = ""
    ) throws -> HTTPGateway {
        let text = """
            {"version": 1, "carriers": [{
              "id": "gw", "name": "Gateway", "kind": "http", "routing": {"networks": ["*"]}, "address": {"format": "intl84"},
              "senders": [{"name": "UBND", "type": "cskh"\(templates)}],
              "content": {"encodings": ["gsm7", "ucs2"]\(content)},
              "limits": {"rate": {"perSecond": 10, "unit": "message"}, "concurrency": 4},
              "transport": {"allowPrivateAddress": true},\(auth)
              "send": {"batch": {"min": 1, "max": 1}, "request": {"method": "POST",
                "url": "http://127.0.0.1:\(port)/send", \(body ?? #""form": [["to", "{{recipient.address}}"], ["t", "{{message.text}}"]]"#)}},
              "response": {"format": "json", "rules": [
                {"when": {"http": "401"}, "outcome": "authExpired"},
                {"when": {"body": {"/ok": [true]}}, "outcome": "accepted"}]},
              "receipts": {"level": "none", "finalAfterSeconds": 0}}]}
            """
        let carrier = try CarrierBook(reading: Array(text.utf8), file: "g.json").carrier("gw")
        return HTTPGateway(
            carrier, transport: transport,
            surroundings: .init(
                callbackURL: nil, reach: .loopbackOnly, secret: { _ in nil },
                time: time, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
    }

    private func auth(_ port: UInt16, _ more: String = "") -> String {
        """
        "auth": {"type": "tokenFetch", "ttlSeconds": 60, "skewSeconds": 10, "extract": {"token": "/token"},\(more)
          "request": {"method": "POST", "url": "http://127.0.0.1:\(port)/token", "form": [["a", "b"]]},
          "headers": {"Authorization": "Bearer {{auth.token}}"}},
        """
    }

    private func submission(_ index: UInt32, text: String = "Lu ve") throws -> Submission {
        let number = try #require(PhoneNumber(nsn: 912_000_000 + index))
        return Submission(
            page: PageID(raw: 1 << 20), members: [.init(position: UInt16(index), number: number)], network: .vinaphone,
            province: "91", variant: Variant(kind: .plain, text: text),
            campaign: .init(slug: "c", title: "c", isSynthetic: true))
    }

    @Test("Many at once fetch one token; one that ends in mid-run costs one more, and no recipient is lost or doubled")
    func tokens() async throws {
        let server = try TokenServer(spoils: { $0 == 12 })
        let transport = CurlTransport()
        let gateway = try gateway(server.server.port, transport, auth: auth(server.server.port))
        for round in [UInt32(0), 1] {
            let verdicts = try await withThrowingTaskGroup(of: Verdict.self) { group in
                for index in 0..<UInt32(8) {
                    let submission = try submission(round * 8 + index)
                    group.addTask { await gateway.submit(submission) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(verdicts == Array(repeating: .accepted(.init()), count: 8))
            #expect(server.tokens == Int(round) + 1)
        }
        #expect(Set(server.bodies).count == 16 && server.bodies.count == 16)
        // Renewed before it ends, by its own clock.
        time.advance(byMilliseconds: 51_000)
        #expect(await gateway.submit(try submission(99)) == .accepted(.init()))
        #expect(server.tokens == 3)
    }

    @Test("A token that is refused at once is not fetched for ever: the lane stands still, nobody fails")
    func refusedTwice() async throws {
        let server = try TokenServer(spoils: { _ in true })
        let transport = CurlTransport()
        let gateway = try gateway(server.server.port, transport, auth: auth(server.server.port))
        #expect(await gateway.submit(try submission(0)) == .blocked(.auth, detail: "token refused twice"))
        #expect(server.tokens == 2)
    }

    @Test("A token that is not to be had is asked for ever more seldom, then the lane stands still and says why")
    func tokenNotToBeHad() async throws {
        let asked = Guarded(0)
        let server = try LoopbackServer { peer, _ in
            while peer.read() != nil {
                asked.withLock { $0 += 1 }
                peer.answer("500 Internal Server Error")
            }
        }
        let transport = CurlTransport()
        let gateway = try gateway(server.port, transport, auth: auth(server.port))
        for round in 1...5 {
            #expect(await gateway.submit(try submission(0)) == .unreachable(detail: "token: HTTP 500"))
            #expect(await gateway.submit(try submission(1)) == .unreachable(detail: "token: HTTP 500"))
            #expect(asked.withLock { $0 } == round)
            time.advance(byMilliseconds: 300_000)
        }
        #expect(await gateway.submit(try submission(0)) == .blocked(.auth, detail: "token: HTTP 500"))
        #expect(asked.withLock { $0 } == 6)
    }

    @Test("Tokens are asked for no more often than the description allows; who waits was not sent")
    func tokenInterval() async throws {
        let server = try TokenServer(spoils: { $0 == 2 })
        let transport = CurlTransport()
        let gateway = try gateway(
            server.server.port, transport, auth: auth(server.server.port, #" "minIntervalSeconds": 30,"#))
        #expect(await gateway.submit(try submission(0)) == .accepted(.init()))
        time.advance(byMilliseconds: 10_000)
        #expect(await gateway.submit(try submission(1)) == .throttled(afterMilliseconds: 20_000))
        #expect(server.tokens == 1 && server.bodies.count == 1)
        time.advance(byMilliseconds: 20_000)
        #expect(await gateway.submit(try submission(1)) == .accepted(.init()))
        #expect(server.tokens == 2 && server.bodies.count == 2)
    }

    @Test("A text that no registered template makes does not leave, whatever was planned")
    func templateUnfit() async throws {
        let server = try LoopbackServer.answering { _ in Array(#"{"ok":true}"#.utf8) }
        let transport = CurlTransport()
        let gateway = try gateway(
            server.port, transport, content: #", "mode": "templateParams""#,
            body:
                #""json": {"n": "{{recipient.address}}", "t": "{{template.id}}", "p": {"$each": "template.params", "$item": "{{param.value}}"}}"#,
            templates: #", "templates": [{"id": "T1", "pattern": "Lu {P1,2}"}]"#)
        #expect(await gateway.submit(try submission(0)) == .accepted(.init()))
        guard case .campaignRefused(.template, _) = await gateway.submit(try submission(1, text: "Lu ve!")) else {
            Issue.record("it left, or something else was refused")
            return
        }
        #expect(
            server.received.map { String(decoding: $0.body, as: UTF8.self) } == [
                #"{"n":"84912000000","t":"T1","p":["ve"]}"#
            ])
    }
}
