import Campaigns

extension Carrier {
    /// The receipts in a callback, in their order. What cannot be read is one `unmapped` receipt without keys:
    /// counted, alarmed, changes nothing.
    package func readReceipts(_ call: ReceiptCall) -> [ReceiptReading] {
        guard let callback = receipts.callback else { return [] }
        let received = Received(call, format: callback.format)
        return ReceiptReader(callback).read(received) ?? [ReceiptReading(.unmapped)]
    }

    /// The exact acknowledgement of a callback; nil where the description has no callback.
    package var acknowledgement: HTTPReply? { receipts.callback?.ack }

    /// The receipts in the reply to a poll.
    package func readPoll(_ reply: HTTPReply) -> PollReading {
        guard let poll = receipts.poll else { return .receipts([]) }
        let received = pollReply(reply)
        if poll.notYet?.holds(for: received) == true { return .notYet }
        if (200..<300).contains(reply.status), let receipts = ReceiptReader(poll).read(received) {
            return .receipts(receipts)
        }
        var reading = ReplyReader.reading(of: received, by: (response?.rules ?? []) + defaultRules)
        reading.retryAfterMs = ReplyReader.standardWait(received)
        reading.code = received.text(response?.code)
        reading.message = received.text(response?.message)
        return .failed(reading)
    }

    /// In the format of the submissions' replies. A gateway that answers those in plain text has to list its receipts
    /// in something else: then what it is shows by itself.
    private func pollReply(_ reply: HTTPReply) -> Received {
        guard let format = response?.format, format != .text else { return Received(guessing: reply) }
        return Received(reply, format: format)
    }
}

extension Received {
    /// The fields of a query and of a form lie beside each other; those of the format's own place go first.
    init(_ call: ReceiptCall, format: Carrier.ReceiptRule.Callback.Format) {
        let text = String(decoding: call.body, as: UTF8.self)
        let content: Content
        switch format {
        case .json: content = JSON(received: call.body).map(Content.json) ?? .opaque
        case .xml: content = ElementReader.read(text).map(Content.element) ?? .opaque
        case .query, .form:
            var query = Form(call.query.utf8)
            var body = Form(call.body)
            if format == .query { swap(&query, &body) }
            body.fields += query.fields
            content = body.fields.isEmpty ? .opaque : .json(body.json)
        }
        self.init(content, text: text, headers: call.headers, status: 200)
    }
}
