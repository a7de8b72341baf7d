import Campaigns
import Carriers
import Testing

@testable import MockCarrier

@Suite struct TokenDeskTests {
    @Test func tokensAreHandedOutCheckedAndExpire() async throws {
        try await Gateway.with(book: Books.tokenAndPoll(), { $0.tokenSeconds = 4 }) { gateway in
            let carrier = try gateway.book.carrier("polled")
            let numbers = Gateway.numbers(3..<4)
            var context = await gateway.context(carrier, numbers, token: "mocktokenwrong")
            let refused = try await gateway.send("polled", context)
            #expect(refused?.outcome == .authExpired)
            let request = try #require(try carrier.tokenRequest(context))
            let reply = try #require(await gateway.call(request))
            guard case .token(let token, _) = carrier.readToken(reply) else {
                Issue.record("no token")
                return
            }
            context.authToken = token
            let sent = try #require(try await gateway.send("polled", context))
            #expect(sent.outcome == .accepted)
            // The result is polled by the message's id, inside the path.
            context.recipients[0].carrierId = sent.extractedText("messageId")
            let poll = try #require(try carrier.pollRequest(context))
            let answer = try #require(await gateway.call(poll))
            guard case .receipts(let receipts) = carrier.readPoll(answer) else {
                Issue.record("no receipts")
                return
            }
            #expect(receipts.map(\.state) == [.delivered])
            #expect(receipts.first?.messageId == context.recipients[0].carrierId)
            context.recipients[0].carrierId = "unknown"
            let other = try #require(try carrier.pollRequest(context))
            let nothing = try #require(await gateway.call(other))
            #expect(carrier.readPoll(nothing) == .notYet)
            try await Task.sleep(for: .milliseconds(4_050))
            let late = try await gateway.send("polled", context)
            #expect(late?.outcome == .authExpired)
            #expect(await gateway.server.account() == [numbers[0].e164: 1])
        }
    }

    @Test func whatCannotBeReadBackIsRefusedAtTheStart() throws {
        let settings = MockSettings(carriers: try Books.unreadable(), port: 18_080)
        #expect { try MockServer(settings) } throws: { error in
            guard let problem = error as? Problem else { return false }
            return problem.code == "cannot-be-played" && problem.sentence(.vi).contains("polled")
        }
    }

    @Test func foundWhereverItStands() {
        let token = "mocktoken0123abc"
        for request in [
            Carriers.HTTPRequest(method: "GET", url: "http://a/?sid=\(token)&x=1"),
            .init(method: "GET", url: "http://a/", headers: [HTTPField("Authorization", "Bearer \(token)")]),
            .init(method: "POST", url: "http://a/", body: Array("{\"t\":\"\(token)\"}".utf8)),
        ] {
            #expect(TokenDesk.token(in: request) == token)
        }
    }
}
