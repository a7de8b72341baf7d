import Campaigns
import Testing

@testable import Carriers

/// Every vector of the reference, byte for byte.
struct VectorTests {
    let book: CarrierBook

    init() throws {
        book = try Fixture.book()
        try #require(Vector.all.count == 12)
    }

    @Test(arguments: Vector.all) func request(_ vector: Vector) throws {
        let carrier = try book.carrier(vector.carrier)
        let request = try carrier.request(Fixture.context(carrier, vector.input))
        guard let expected = vector.json["expect"] else { return }
        if let method = expected["method"]?.string { #expect(request.method == method) }
        if let url = expected["url"]?.string { #expect(request.url == url) }
        if let body = expected["body"]?.string { #expect(request.body == Array(body.utf8)) }
        for header in expected["headers"]?.members ?? [] {
            let value = request.headers.first { $0.name.lowercased() == header.name.lowercased() }?.value
            let pattern = try #require(Expression("^(?:\(header.value.string ?? ""))$"))
            #expect(pattern.matches(value ?? ""), "\(header.name): \(value ?? "none")")
        }
    }

    @Test(arguments: Vector.exchanges("responses")) func reply(_ exchange: Vector.Exchange) throws {
        let carrier = try book.carrier(exchange.carrier)
        let recipients = Fixture.context(carrier, exchange.input).recipients
        let reading = carrier.read(exchange.reply, recipients: recipients)
        for (name, value) in (exchange.json["expect"]?.members ?? []).map({ ($0.name, $0.value) }) {
            switch name {
            case "outcome": #expect(reading.outcome.rawValue == value.string)
            case "reason": #expect(reading.reason?.rawValue == value.string)
            case "scope": #expect(reading.scope?.rawValue == value.string)
            case "code": #expect(reading.code == value.text)
            case "alarm": #expect(reading.alarm == value.bool)
            case "retryAfterMs": #expect(reading.retryAfterMs == value.int)
            case "perRecipient":
                let found = reading.recipients.map { recipient in
                    let reason = recipient.reason.map { ":\($0.rawValue)" } ?? ""
                    return JSON.Member(recipient.key, .string(recipient.outcome.rawValue + reason))
                }
                #expect(JSON.object(found).isSame(as: value))
            default: #expect(reading.extracted[name]?.isSame(as: value) == true, "\(name)")
            }
        }
        if exchange.json["expect"]?["alarm"] == nil { #expect(!reading.alarm) }
    }

    @Test(arguments: Vector.exchanges("callback")) func callback(_ exchange: Vector.Exchange) throws {
        let carrier = try book.carrier(exchange.carrier)
        let rule = try #require(carrier.receipts.callback)
        let body = exchange.json["body"]?.string ?? ""
        let call =
            rule.format == .query
            ? ReceiptCall(method: "GET", url: "https://dlr.example/r/tok?\(body)")
            : ReceiptCall(method: "POST", url: "https://dlr.example/r/tok", body: Array(body.utf8))
        expect(carrier.readReceipts(call), exchange.json["expect"])
        #expect(carrier.acknowledgement?.status == 200)
    }

    @Test(arguments: Vector.exchanges("poll")) func poll(_ exchange: Vector.Exchange) throws {
        let reading = try book.carrier(exchange.carrier).readPoll(exchange.reply)
        guard case .receipts(let receipts) = reading else {
            Issue.record("no receipts: \(reading)")
            return
        }
        expect(receipts, exchange.json["expect"])
    }

    @Test(arguments: Vector.all.filter { $0.json["authReply"] != nil }) func token(_ vector: Vector) throws {
        let carrier = try book.carrier(vector.carrier)
        let json = try #require(vector.json["authReply"])
        let reply = Vector.Exchange(carrier: vector.carrier, input: vector.input, json: json).reply
        guard case .token(let token, _) = carrier.readToken(reply) else {
            Issue.record("no token")
            return
        }
        #expect(token == json["token"]?.string)
        let request = try #require(try carrier.tokenRequest(Fixture.context(carrier, vector.input)))
        if let url = json["request"]?.string { #expect(request.url == url) }
    }

    private func expect(_ receipts: [ReceiptReading], _ expected: JSON?) {
        let expected = expected?.array ?? []
        #expect(receipts.count == expected.count)
        for (receipt, wanted) in zip(receipts, expected) {
            for member in wanted.members ?? [] {
                switch member.name {
                case "state": #expect(receipt.state.rawValue == member.value.text)
                case "messageId": #expect(receipt.messageId == member.value.text)
                case "batchId": #expect(receipt.batchId == member.value.text)
                case "address": #expect(receipt.address == member.value.text)
                case "recipientKey": #expect(receipt.recipientKey == member.value.text)
                default: #expect(receipt.fields[member.name] == member.value.text)
                }
            }
        }
    }
}
