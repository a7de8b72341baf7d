package import Campaigns

/// What a gateway said in a vector: a reply, a callback, the reply to a poll or to a token request.
package struct VectorExchange: Sendable {
    package let json: JSON

    package init(_ json: JSON) { self.json = json }

    private var headers: [HTTPField] {
        (json["headers"]?.members ?? []).map { HTTPField($0.name, $0.value.text ?? "") }
    }

    /// The body as written; one that is written as JSON stands for its compact text.
    private var body: [UInt8] {
        guard let body = json["body"], !body.isNull else { return [] }
        return body.string.map { Array($0.utf8) } ?? body.compact
    }

    package var reply: HTTPReply {
        HTTPReply(status: json["http"]?.int ?? 200, headers: headers, body: body)
    }

    /// The callback as the gateway would call: fields of a query stand in the URL, everything else in the body.
    package func call(to url: String, by rule: Carrier.ReceiptRule.Callback) -> ReceiptCall {
        let method = json["method"]?.string ?? rule.methods.first ?? "POST"
        guard rule.format == .query else { return ReceiptCall(method: method, url: url, headers: headers, body: body) }
        let query = String(decoding: body, as: UTF8.self)
        return ReceiptCall(method: method, url: query.isEmpty ? url : "\(url)?\(query)", headers: headers)
    }
}
