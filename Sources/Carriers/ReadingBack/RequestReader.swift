import Campaigns

/// Walks one request template and the bytes that it rendered side by side.
struct RequestReader {
    let carrier: Carrier
    let template: RequestTemplate
    private(set) var captures = Captures()

    init(_ carrier: Carrier, _ template: RequestTemplate) {
        self.carrier = carrier
        self.template = template
    }

    /// - Throws: a ``Problem`` that names the member that does not follow the template.
    mutating func read(_ request: HTTPRequest, url: Template) throws(Problem) {
        guard request.method == template.method else { throw refused("method") }
        try readURL(request.url, url)
        for header in template.headers {
            // What gateways and proxies do to headers is their business: what cannot be read is passed over.
            let value = request.headers.first { $0.name.lowercased() == header.name.lowercased() }?.value
            if let value { try? read(header.template, value, .init(), "headers.\(header.name)") }
        }
        switch template.body {
        case .none: break
        case .json(let json):
            guard let value = JSON(received: request.body) else { throw refused("json") }
            try read(json, value, .init(), JSONPath([.member("json")]))
        case .form(let pairs): try read(pairs, Form(request.body), "form")
        case .text(let text):
            try read(text.template, text.charset.text(request.body), .init(), "text", isXML: text.escape == .xml)
        }
    }

    /// Scheme and host may be others: a mock stands somewhere else than the gateway.
    private mutating func readURL(_ url: String, _ urlTemplate: Template) throws(Problem) {
        let (path, query) = Self.split(Self.withoutHost(url))
        let parts = urlTemplate.withoutHost
        if template.query.isEmpty {
            let written = query.isEmpty ? path : "\(path)?\(query)"
            guard let match = TemplateMatch.find(parts, in: Array(written.utf8)[...]) else { throw refused("url") }
            for found in match.found { keep(found, PercentEncoding.decodedPath(found.bytes), .init()) }
        } else {
            let ownPath = Template.beforeQuery(parts)
            guard let match = TemplateMatch.find(ownPath, in: Array(path.utf8)[...]) else { throw refused("url") }
            for found in match.found { keep(found, PercentEncoding.decodedPath(found.bytes), .init()) }
            try read(template.query, Form(query.utf8), "query")
        }
    }

    private mutating func read(_ pairs: [NamedTemplate], _ form: Form, _ member: String) throws(Problem) {
        var used: [String: Int] = [:]
        for pair in pairs {
            let sameName = form.fields.filter { $0.name == pair.name }
            let index = used[pair.name, default: 0]
            used[pair.name] = index + 1
            guard sameName.indices.contains(index) else { throw refused("\(member).\(pair.name)") }
            try read(pair.template, sameName[index].value, .init(), "\(member).\(pair.name)")
        }
    }

    mutating func read(
        _ template: Template, _ text: String, _ position: Renderer.Position, _ member: String, isXML: Bool = false
    ) throws(Problem) {
        guard let match = TemplateMatch.find(template.parts, in: Array(text.utf8)[...]) else { throw refused(member) }
        for found in match.found {
            let raw = String(decoding: found.bytes, as: UTF8.self)
            keep(found, isXML && !found.placeholder.isRaw ? XMLText.unescaped(raw) : raw, position)
        }
    }

    mutating func keep(_ found: TemplateMatch.Found, _ text: String, _ position: Renderer.Position) {
        keep(found.placeholder, text, position)
    }

    mutating func add(_ name: Variable.Name, _ text: String, _ position: Renderer.Position) {
        captures.add(name, text, at: position)
    }

    mutating func addAddresses(_ list: [String]) { captures.add(addresses: list) }

    func refused(_ member: String) -> Problem { Texts.readBackRefused(member, carrier: carrier.id) }

    private static func split(_ url: String) -> (path: String, query: String) {
        guard let mark = url.firstIndex(of: "?") else { return (url, "") }
        return (String(url[..<mark]), String(url[url.index(after: mark)...]))
    }

    private static func withoutHost(_ url: String) -> String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        return rest.firstIndex { $0 == "/" || $0 == "?" }.map { String(rest[$0...]) } ?? ""
    }
}
