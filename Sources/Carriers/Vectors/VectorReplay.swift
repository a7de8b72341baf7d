import Campaigns

/// Vectors played against a book: every single expectation is a check.
package struct VectorReplay: Sendable {
    package private(set) var checks = 0
    package private(set) var failed: [VectorFailure] = []

    package init(_ vectors: [Vector], against book: CarrierBook) {
        for vector in vectors { replay(vector, book) }
    }

    private mutating func replay(_ vector: Vector, _ book: CarrierBook) {
        guard let carrier = book[vector.carrier] else {
            return check(.init(vector.carrier, "carrier", "carrier"), .string(vector.carrier), .null, false)
        }
        let strange = VectorContext.unreadable(vector.input)
        if !strange.isEmpty {
            let spot = Spot(carrier.id, "request", "input.to")
            return check(spot, "+84…", .array(strange.map(JSON.string)), false)
        }
        let context = VectorContext.context(carrier, vector.input)
        replayRequest(vector.json["expect"], carrier, context)
        for (index, json) in (vector.json["responses"]?.array ?? []).enumerated() {
            let reading = carrier.read(VectorExchange(json).reply, recipients: context.recipients)
            compare(reading, json["expect"], Spot(carrier.id, "response", "responses[\(index)]"))
        }
        for (index, json) in (vector.json["callback"]?.array ?? []).enumerated() {
            replayCallback(json, carrier, context, Spot(carrier.id, "callback", "callback[\(index)]"))
        }
        for (index, json) in (vector.json["poll"]?.array ?? []).enumerated() {
            replayPoll(json, carrier, context, Spot(carrier.id, "poll", "poll[\(index)]"))
        }
        if let json = vector.json["authReply"] { replayToken(json, carrier, context) }
    }

    /// A vector that expects nothing of its request still expects that there is one.
    private mutating func replayRequest(_ expected: JSON?, _ carrier: Carrier, _ context: RenderingContext) {
        let spot = Spot(carrier.id, "request", "expect")
        do throws(Problem) {
            let request = try carrier.request(context)
            guard let expected else { return check(spot, true, true, true) }
            compare(request, expected, spot)
        } catch {
            check(spot, expected ?? .null, .string(error.sentence(.en)), false)
        }
    }

    private mutating func replayCallback(
        _ json: JSON, _ carrier: Carrier, _ context: RenderingContext, _ spot: Spot
    ) {
        guard let rule = carrier.receipts.callback else { return check(spot, json["expect"] ?? .null, .null, false) }
        let call = VectorExchange(json).call(to: VectorContext.callbackURL, by: rule)
        compare(carrier.readReceipts(call), json["expect"], spot)
        if let ack = json["ack"], let given = carrier.acknowledgement {
            let body = String(decoding: given.body, as: UTF8.self)
            if let status = ack["status"]?.int { check(spot.at("ack.status"), JSON(status), JSON(given.status)) }
            if let text = ack["body"]?.string ?? ack.string { check(spot.at("ack.body"), .string(text), .string(body)) }
        }
    }

    private mutating func replayPoll(_ json: JSON, _ carrier: Carrier, _ context: RenderingContext, _ spot: Spot) {
        if let expected = json["request"] {
            var context = context
            // A question about messages is about one of them.
            if carrier.receipts.poll?.unit == .message { context.recipients = Array(context.recipients.prefix(1)) }
            let asked = context
            request(expected, spot.at("request")) { () throws(Problem) in try carrier.pollRequest(asked) }
        }
        let expected = json["expect"]
        switch carrier.readPoll(VectorExchange(json).reply) {
        case .receipts(let receipts): compare(receipts, expected, spot)
        case .notYet:
            let isWanted =
                expected == "notYet" || expected?["notYet"] == true || expected?["state"] == "notYet"
                || expected?.array?.isEmpty == true
            check(spot, expected ?? .null, "notYet", isWanted)
        case .failed(let reading):
            guard expected?["outcome"] != nil else {
                return check(spot, expected ?? .null, .string(reading.outcome.rawValue), false)
            }
            compare(reading, expected, spot)
        }
    }

    private mutating func replayToken(_ json: JSON, _ carrier: Carrier, _ context: RenderingContext) {
        let spot = Spot(carrier.id, "auth", "authReply")
        switch carrier.readToken(VectorExchange(json).reply) {
        case .token(let token, let seconds):
            if let wanted = json["token"] { check(spot.at("token"), wanted, .string(token)) }
            if let wanted = json["expiresIn"] {
                check(spot.at("expiresIn"), wanted, seconds.map { JSON($0) } ?? .null)
            }
            if json["token"] == nil, json["expect"] != nil { check(spot, json["expect"] ?? .null, "token", false) }
        case .failed(let reading):
            if json["token"] != nil {
                check(spot.at("token"), json["token"] ?? .null, .null, false)
            } else {
                compare(reading, json["expect"], spot)
            }
        }
        if let expected = json["request"] {
            request(expected, spot.at("request")) { () throws(Problem) in try carrier.tokenRequest(context) }
        }
    }

    /// A request beside the submission: expected as a whole, or by its URL alone.
    private mutating func request(
        _ expected: JSON, _ spot: Spot, _ render: () throws(Problem) -> HTTPRequest?
    ) {
        do throws(Problem) {
            guard let request = try render() else { return check(spot, expected, .null, false) }
            compare(request, expected.string == nil ? expected : .object([.init("url", expected)]), spot)
        } catch {
            check(spot, expected, .string(error.sentence(.en)), false)
        }
    }

    // MARK: - Checks

    mutating func check(_ spot: Spot, _ expected: JSON, _ got: JSON) {
        check(spot, expected, got, expected.isSame(as: got))
    }

    mutating func check(_ spot: Spot, _ expected: JSON, _ got: JSON, _ holds: Bool) {
        checks += 1
        guard !holds else { return }
        failed.append(
            VectorFailure(carrier: spot.carrier, kind: spot.kind, at: spot.place, expected: expected, got: got))
    }

    /// Whose expectation is looked at, of what kind, and which.
    struct Spot {
        let carrier: String
        let kind: String
        let place: String

        init(_ carrier: String, _ kind: String, _ place: String) {
            self.carrier = carrier
            self.kind = kind
            self.place = place
        }

        func at(_ name: String) -> Spot { Spot(carrier, kind, "\(place).\(name)") }
    }
}
