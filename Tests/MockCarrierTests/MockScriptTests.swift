import Campaigns
import Carriers
import Testing

@testable import MockCarrier

@Suite("Replies in the carrier's own words, one after another", .timeLimit(.minutes(1))) struct MockScriptTests {
    private static func script(_ text: String) throws -> MockScript {
        try MockScript(
            reading: Array(text.utf8), file: "script.json", known: Gateway.committed().carriers.map(\.id))
    }

    @Test("each submission takes the next line; afterwards the mock goes on by itself")
    func queue() async throws {
        let script = try Self.script(
            #"""
            [{"carrier": "viettel", "responses": [
              {"http": 429, "headers": {"Retry-After": "7"}},
              {"http": 200, "body": "<html>proxy</html>", "times": 2},
              {"http": 200, "body": {"errorCode": "000", "msgId": "m-1"}},
              {"http": 503}]}]
            """#)
        try await Gateway.with([], { $0.script = script }) { gateway in
            let numbers = Gateway.numbers(0..<7)
            let first = try #require(try await gateway.send("viettel", [numbers[0]]))
            #expect(first.outcome == .throttled)
            try await gateway.expect("viettel", [numbers[1]], .ambiguous)
            // Another carrier has no lines.
            try await gateway.expect("vinaphone", [numbers[6]], .accepted)
            try await gateway.expect("viettel", [numbers[2]], .ambiguous)
            try await gateway.expect("viettel", [numbers[3]], .accepted)
            try await gateway.expect("viettel", [numbers[4]], .temporary)
            try await gateway.expect("viettel", [numbers[5]], .accepted)
            // The account says what went out: what was accepted, and nothing of what was refused.
            let sent = await gateway.server.account()
            #expect(Set(sent.keys) == Set([numbers[3], numbers[5], numbers[6]].map(\.e164)))
        }
    }

    @Test("half a body and no reply at all, sent or not as the script says")
    func broken() async throws {
        let script = try Self.script(
            #"""
            [{"carrier": "viettel", "responses": [
              {"http": 200, "body": "0123456789", "cut": true, "sends": true},
              {"close": true, "sends": true}, {"close": true}]}]
            """#)
        try await Gateway.with([], { $0.script = script }) { gateway in
            let numbers = Gateway.numbers(0..<3)
            for number in numbers { try await gateway.expect("viettel", [number], nil) }
            #expect(await Set(gateway.server.account().keys) == Set(numbers.prefix(2).map(\.e164)))
        }
    }

    @Test(
        "what cannot be played is refused with its place",
        arguments: [
            #"{"carrier": "viettel"}"#, #"[{"carrier": "nobody", "responses": []}]"#,
            #"[{"carrier": "viettel", "responses": ["000"]}]"#,
            #"[{"carrier": "viettel", "responses": [{"http": 99}]}]"#, "[",
        ])
    func refused(_ text: String) {
        #expect {
            try Self.script(text)
        } throws: { error in
            guard let problem = error as? Problem else { return false }
            return problem.kind == .badUse && problem.place?.line == 1
        }
    }
}
