import Campaigns
import Carriers
import Testing

@testable import MockCarrier

/// What gateways do wrong, each by the ending of a number and over real HTTP.
@Suite(.timeLimit(.minutes(1))) struct MisbehaviourTests {
    private func playing(
        _ book: CarrierBook? = nil, _ body: @Sendable @escaping (Gateway) async throws -> Void
    ) async throws {
        try await Gateway.with(["hangMs=200"], book: book, { $0.magic = true }, body)
    }

    @Test("an operator is needed, the balance is gone: in the carrier's own words, and nothing goes out")
    func blockedAndBalance() async throws {
        try await playing { gateway in
            let numbers = Gateway.numbers(0..<21)
            let blocked = try #require(try await gateway.send("viettel", [numbers[10]]))
            #expect(blocked.outcome == .blocked && !blocked.alarm)
            let balance = try #require(try await gateway.send("viettel", [numbers[11]]))
            #expect(balance.outcome == .blocked && balance.reason == .balance && balance.code == "014")
            #expect(await gateway.server.account().isEmpty)
            #expect(await gateway.server.stats()["viettel"]?.blocked == 2)
            // Somebody has paid.
            try await gateway.expect("viettel", [numbers[11]], .accepted)
        }
    }

    @Test("half a body, a proxy's page, try again, HTTP 500 although it was sent")
    func broken() async throws {
        try await playing { gateway in
            let numbers = Gateway.numbers(0..<21)
            try await gateway.expect("viettel", [numbers[12]], nil)
            try await gateway.expect("viettel", [numbers[12]], .duplicate)
            try await gateway.expect("viettel", [numbers[13]], .ambiguous)
            try await gateway.expect("viettel", [numbers[15]], .temporary)
            try await gateway.expect("viettel", [numbers[16]], .ambiguous)
            let account = await gateway.server.account()
            #expect(account == [numbers[12].e164: 1, numbers[16].e164: 1])
            try await gateway.expect("viettel", [numbers[13]], .accepted)
            try await gateway.expect("viettel", [numbers[15]], .accepted)
        }
    }

    @Test("a token that ends in mid-run is refused until another is fetched; nothing goes out with it")
    func tokenEnds() async throws {
        try await playing(try Books.tokenAndPoll()) { gateway in
            let carrier = try gateway.book.carrier("polled")
            let numbers = Gateway.numbers(0..<21)
            var context = await gateway.context(carrier, [numbers[14]])
            func fetch() async throws -> String? {
                let reply = await gateway.call(try #require(try carrier.tokenRequest(context)))
                guard case .token(let token, _) = carrier.readToken(try #require(reply)) else { return nil }
                return token
            }
            context.authToken = try await fetch()
            #expect(try await gateway.send("polled", context)?.outcome == .authExpired)
            // Dead for everybody, not for this number only.
            var other = await gateway.context(carrier, [numbers[0]])
            other.authToken = context.authToken
            #expect(try await gateway.send("polled", other)?.outcome == .authExpired)
            #expect(await gateway.server.account().isEmpty)
            context.authToken = try await fetch()
            #expect(try await gateway.send("polled", context)?.outcome == .accepted)
            let stats = await gateway.server.stats()["polled"]
            #expect(stats?.tokens == 2 && stats?.tokensEnded == 1)
        }
    }

    @Test("receipts that are expired, before the reply, out of order, and for nobody")
    func receipts() async throws {
        try await playing { gateway in
            let numbers = Gateway.numbers(0..<21)
            for (number, count) in [(17, 1), (18, 1), (19, 2), (20, 2)] {
                let before = await gateway.receiver.receipts("viettel").count
                try await gateway.expect("viettel", [numbers[number]], .accepted)
                if number == 18 { #expect(await gateway.receiver.receipts("viettel").count == before + 1) }
                let came = try await gateway.receipts("viettel", before + count).dropFirst(before)
                let key = "k\(numbers[number].nsn)"
                switch number {
                case 17: #expect(came.map(\.state) == [.expired])
                case 19:
                    #expect(came.map(\.state) == [.delivered, .sent] && came.allSatisfy { $0.recipientKey == key })
                case 20: #expect(came.map { $0.recipientKey == key } == [true, false])
                default: #expect(came.map(\.recipientKey) == [key])
                }
            }
        }
    }

    @Test("totals only: one receipt a batch, that names no recipient")
    func totals() async throws {
        var entry = try Gateway.committed().carrier("mobifone").description
        entry["receipts"]?["callback"] = [
            "methods": ["GET"], "format": "query", "auth": ["pathToken": true], "aggregate": true,
            "key": ["batchId": "/SMSID"], "fields": ["delivered": "/SendSuccess", "failed": "/SendFailed"],
            "states": [["when": ["body": ["/SMSID": ["exists": true]]], "state": "final"]],
            "ack": ["status": 200, "body": ""],
        ]
        entry["response"]?["extract"] = ["batchId": "/batch"]
        let document = JSON.object([.init("version", 1), .init("carriers", .array([entry]))])
        let book = try CarrierBook(reading: document.compact, file: "totals.json")
        try await Gateway.with(book: book) { gateway in
            try await gateway.expect("mobifone", Gateway.numbers(0..<5), .accepted)
            let receipts = try await gateway.receipts("mobifone", 1)
            #expect(receipts.map(\.state) == [.final])
            #expect(receipts.first?.address == nil && receipts.first?.fields["delivered"] == "5")
        }
    }
}
