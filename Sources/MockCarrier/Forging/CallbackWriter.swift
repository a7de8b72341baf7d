import Campaigns
import Carriers

/// Writes a receipt as the call that a gateway would make: in the query, a form, JSON or XML, signed where described.
struct CallbackWriter {
    let rule: Carrier.ReceiptRule.Callback
    let root: String?
    let items: String?
    /// Nil: unsigned.
    let secret: String?

    func call(_ method: String, _ url: String, _ item: Draft) -> ReceiptCall {
        var url = url
        var body: [UInt8] = []
        var headers = item.headers
        let goesIntoURL = rule.format == .query || (rule.format == .form && method == "GET")
        switch rule.format {
        case _ where goesIntoURL: url += (url.contains("?") ? "&" : "?") + item.fields
        case .query, .form:
            body = Array(item.fields.utf8)
            headers.append(HTTPField("Content-Type", "application/x-www-form-urlencoded"))
        case .json:
            body = wrapped(item).jsonBody
            headers.append(HTTPField("Content-Type", "application/json; charset=utf-8"))
        case .xml:
            body = wrapped(item).xmlBody
            headers.append(HTTPField("Content-Type", "text/xml; charset=utf-8"))
        }
        let bare = ReceiptCall(method: method, url: url, headers: headers, body: body)
        guard let hmac = rule.auth.hmac else { return bare }
        let signature = CallbackCheck.signature(of: bare, by: hmac, secret: secret ?? "")
        return ReceiptCall(
            method: method, url: url, headers: headers + [HTTPField(hmac.header, signature)], body: body)
    }

    /// The item inside of `items` inside of `root`.
    private func wrapped(_ item: Draft) -> Draft {
        var list = item
        if let items {
            list = Draft()
            list.put(items, list: [item])
        }
        guard let root else { return list }
        var whole = Draft()
        if root.hasPrefix("//") {
            whole.put(root, list: [list])
        } else {
            whole.put(root, list.json)
        }
        return whole
    }
}
