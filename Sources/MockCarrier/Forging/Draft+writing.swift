import Campaigns
import Carriers

extension Draft {
    /// As a reply in the format of the description (`json`, `xml`, `form`, `text`).
    func reply(_ format: Carrier.Format) -> HTTPReply {
        let (type, body) =
            switch format {
            case .json: ("application/json; charset=utf-8", jsonBody)
            case .xml: ("text/xml; charset=utf-8", xmlBody)
            case .form: ("application/x-www-form-urlencoded", Array(fields.utf8))
            case .text: ("text/plain; charset=utf-8", Array(text.utf8))
            }
        return HTTPReply(status: status, headers: [HTTPField("Content-Type", type)] + headers, body: body)
    }

    /// Loose text alone stays as it is: a rule may ask for the whole body.
    var jsonBody: [UInt8] {
        guard !text.isEmpty else { return json.compact }
        if json == .object([]) { return Array(text.utf8) }
        var whole = json
        whole["text"] = .string(text)
        return whole.compact
    }

    var xmlBody: [UInt8] {
        Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?><reply>\(markup)</reply>".utf8)
    }

    /// The elements one after the other, with the loose text behind them.
    var markup: String {
        elements.map { "<\($0.name)>\($0.inner)</\($0.name)>" }.joined() + Markup.escaped(text)
    }

    /// `name=value&…` of the members at the top.
    var fields: String {
        (json.members ?? [])
            .map { "\(Markup.percentEncoded($0.name))=\(Markup.percentEncoded($0.value.text ?? ""))" }
            .joined(separator: "&")
    }
}
