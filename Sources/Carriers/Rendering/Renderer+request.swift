import Campaigns

extension Renderer {
    /// The exact request, without authentication headers; at another URL where one is given (a sandbox has its own).
    func request(_ template: RequestTemplate, url urlTemplate: Template? = nil) throws(Problem) -> HTTPRequest {
        var renderer = self
        renderer.fragments = template.fragments
        if case .text(let text) = template.body { renderer.escape = text.escape }
        return try renderer.rendered(template, url: urlTemplate ?? template.url)
    }

    private func rendered(_ template: RequestTemplate, url urlTemplate: Template) throws(Problem) -> HTTPRequest {
        var url = try self.url(urlTemplate)
        if !template.query.isEmpty {
            let separator = url.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
            url += separator + String(decoding: try pairs(template.query), as: UTF8.self)
        }
        var request = HTTPRequest(method: template.method, url: url)
        try add(template.headers, to: &request)
        var type: String?
        switch template.body {
        case .none: break
        case .json(let json):
            type = "application/json"
            try write(json, to: &request.body)
        case .form(let form):
            type = "application/x-www-form-urlencoded"
            request.body = try pairs(form)
        case .text(let body):
            type = "\(body.escape == .xml ? "text/xml" : "text/plain"); charset=\(body.charset.rawValue)"
            let written = body.escape == .xml ? try xml(body.template) : try text(body.template)
            guard let bytes = body.charset.bytes(written) else {
                throw Texts.charsetRefused(body.charset.rawValue, carrier: carrier.id)
            }
            request.body = bytes
        }
        if let type, !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            request.headers.append(HTTPField("Content-Type", type))
        }
        return request
    }

    /// Headers are added in their order; one of the same name is replaced. A line break in a value is refused,
    /// because it would smuggle in another header (RFC 9110, 5.5).
    func add(_ headers: [NamedTemplate], to request: inout HTTPRequest) throws(Problem) {
        for header in headers {
            let value = try text(header.template)
            guard !value.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
                throw Texts.headerRefused(header.name, carrier: carrier.id)
            }
            request.headers.removeAll { $0.name.lowercased() == header.name.lowercased() }
            request.headers.append(HTTPField(header.name, value))
        }
    }

    /// `name=value&…`, both percent-encoded whole, literals included.
    private func pairs(_ pairs: [NamedTemplate]) throws(Problem) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, pair) in pairs.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            PercentEncoding.write(pair.name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            PercentEncoding.write(try text(pair.template), to: &bytes)
        }
        return bytes
    }

    /// What is filled into the path or query is percent-encoded unless it goes through `raw`; what is filled into the
    /// host stays as it is and may hold nothing that would end the host.
    private func url(_ template: Template) throws(Problem) -> String {
        if let constant = template.constant { return constant }
        var result = ""
        for part in template.parts {
            switch part {
            case .literal(let literal): result += literal
            case .placeholder(let placeholder):
                let text = shown(try value(placeholder, at: Position()))
                let isHost = result.utf8.count { $0 == UInt8(ascii: "/") } < 3
                if isHost {
                    guard text.utf8.allSatisfy({ PercentEncoding.isUnreserved($0) || ":[]".utf8.contains($0) }) else {
                        throw Texts.urlRefused(carrier: carrier.id)
                    }
                    result += text
                } else {
                    result += placeholder.isRaw ? text : PercentEncoding.encoded(text)
                }
            }
        }
        return result
    }
}
