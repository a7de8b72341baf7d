import Campaigns

extension VectorReplay {
    /// Method, URL and body byte for byte; headers are regular expressions that match the whole value.
    mutating func compare(_ request: HTTPRequest, _ expected: JSON, _ spot: Spot) {
        for member in expected.members ?? [] {
            switch member.name {
            case "method": check(spot.at("method"), member.value, .string(request.method))
            case "url": check(spot.at("url"), member.value, .string(request.url))
            case "body":
                let wanted = member.value.string.map { Array($0.utf8) } ?? member.value.compact
                let got = JSON.string(String(decoding: request.body, as: UTF8.self))
                check(spot.at("body"), .string(String(decoding: wanted, as: UTF8.self)), got, request.body == wanted)
            case "headers":
                for header in member.value.members ?? [] { compare(request, header, spot.at("headers")) }
            default: check(spot.at(member.name), member.value, .null, false)
            }
        }
    }

    private mutating func compare(_ request: HTTPRequest, _ header: JSON.Member, _ spot: Spot) {
        let value = request.headers.first { $0.name.lowercased() == header.name.lowercased() }?.value
        let pattern = Expression("^(?:\(header.value.text ?? ""))$")
        let holds = value.map { pattern?.matches($0) ?? false } ?? header.value.isNull
        check(spot.at(header.name), header.value, JSON(value), holds)
    }

    mutating func compare(_ reading: ReplyReading, _ expected: JSON?, _ spot: Spot) {
        for member in expected?.members ?? [] {
            let spot = spot.at(member.name)
            switch member.name {
            case "outcome": check(spot, member.value, .string(reading.outcome.rawValue))
            case "reason": check(spot, member.value, JSON(reading.reason?.rawValue))
            case "scope": check(spot, member.value, JSON(reading.scope?.rawValue))
            case "code": checkText(spot, member.value, JSON(reading.code))
            case "message": checkText(spot, member.value, JSON(reading.message))
            case "alarm": check(spot, member.value, .bool(reading.alarm))
            case "retryAfterMs": check(spot, member.value, reading.retryAfterMs.map { JSON($0) } ?? .null)
            case "perRecipient": compare(reading.recipients, member.value, spot)
            default: checkText(spot, member.value, reading.extracted[member.name] ?? .null)
            }
        }
    }

    /// `accepted`, or with its reason `rejected:number`; recipients that the vector leaves out are not looked at.
    private mutating func compare(_ recipients: [ReplyReading.Recipient], _ expected: JSON, _ spot: Spot) {
        for member in expected.members ?? [] {
            let found = recipients.first { $0.key == member.name }
            let outcome = found.map { recipient in
                let isShort = member.value.string?.contains(":") == false && recipient.outcome == .accepted
                let reason = isShort ? nil : recipient.reason.map { ":\($0.rawValue)" }
                return recipient.outcome.rawValue + (reason ?? "")
            }
            check(spot.at(member.name), member.value, JSON(outcome))
        }
    }

    mutating func compare(_ receipts: [ReceiptReading], _ expected: JSON?, _ spot: Spot) {
        guard let expected = expected?.array ?? expected.map({ [$0] }) else { return }
        let states = JSON.array(receipts.map { .string($0.state.rawValue) })
        check(spot, .array(expected.map { $0["state"] ?? .null }), states, receipts.count == expected.count)
        for (index, (receipt, wanted)) in zip(receipts, expected).enumerated() {
            for member in wanted.members ?? [] {
                checkText(spot.at("[\(index)].\(member.name)"), member.value, receipt.shown(member.name))
            }
        }
    }

    /// Forms and XML know no numbers: what reads the same is the same.
    private mutating func checkText(_ spot: Spot, _ expected: JSON, _ got: JSON) {
        check(spot, expected, got, expected.isSame(as: got) || (expected.text != nil && expected.text == got.text))
    }
}

extension ReceiptReading {
    fileprivate func shown(_ name: String) -> JSON {
        switch name {
        case "state": .string(state.rawValue)
        case "messageId": JSON(messageId)
        case "batchId": JSON(batchId)
        case "address": JSON(address)
        case "recipientKey": JSON(recipientKey)
        case "aggregate": .bool(isAggregate)
        default: JSON(fields[name])
        }
    }
}
