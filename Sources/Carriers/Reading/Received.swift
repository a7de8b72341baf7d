import Campaigns

/// What was received, parsed as its format says, and a position in it that selectors start from.
struct Received {
    enum Content {
        case json(JSON)
        case element(Element)
        /// Nothing that pointers or names could select from.
        case opaque
    }

    var content: Content
    let text: String
    let headers: [HTTPField]
    let status: Int
    /// The body is not written in the format that the description names: a proxy's page, half a reply, nothing.
    var isUnreadable = false

    init(_ content: Content, text: String, headers: [HTTPField], status: Int) {
        self.content = content
        self.text = text
        self.headers = headers
        self.status = status
    }

    init(_ reply: HTTPReply, format: Carrier.Format) {
        let text = String(decoding: reply.body, as: UTF8.self)
        let content: Content =
            switch format {
            case .json: JSON(received: reply.body).map(Content.json) ?? .opaque
            case .xml: Self.element(text) ?? .opaque
            case .form: Self.form(reply, text) ?? .opaque
            case .text: .opaque
            }
        self.init(content, text: text, headers: reply.headers, status: reply.status)
        if case .opaque = content { isUnreadable = format != .text }
    }

    /// For replies whose format nothing states: JSON, otherwise XML, otherwise form fields.
    init(guessing reply: HTTPReply) {
        let text = String(decoding: reply.body, as: UTF8.self)
        let content =
            JSON(received: reply.body).map(Content.json) ?? Self.element(text) ?? Self.fields(reply, text)
        self.init(content, text: text, headers: reply.headers, status: reply.status)
        if case .opaque = content { isUnreadable = true }
    }

    /// A page for people is not a gateway's document, even where it is well-formed.
    private static func element(_ text: String) -> Content? {
        ElementReader.read(text).flatMap { $0.name.lowercased() == "html" ? nil : .element($0) }
    }

    /// Where no format is named, plain text is taken for fields: expressions still see its lines.
    private static func fields(_ reply: HTTPReply, _ text: String) -> Content {
        trimmed(text).first == "<" ? .opaque : .json(Form(reply.body).json)
    }

    /// Fields need a name and `=`; what begins like markup has none.
    private static func form(_ reply: HTTPReply, _ text: String) -> Content? {
        guard text.contains("="), trimmed(text).first != "<" else { return nil }
        return .json(Form(reply.body).json)
    }

    /// Whether the selector can be asked here at all: in a body that cannot be read nothing is there and nothing is
    /// missing, so that no test of it holds.
    func canAsk(_ selector: Selector) -> Bool {
        switch selector {
        case .header, .cookie: return true
        case .expression, .text: return !isUnreadable
        case .element:
            guard case .element = content else { return false }
            return true
        case .pointer(let pointer):
            guard case .json(let json) = content else { return false }
            return json.array != nil || json.members != nil || pointer.tokens == [""]
        }
    }

    /// The value that a selector finds; nil where there is none.
    func value(_ selector: Selector) -> JSON? {
        switch selector {
        case .pointer(let pointer):
            guard case .json(let json) = content else { return nil }
            return json.at(pointer) ?? (pointer.tokens == [""] ? json : nil)
        case .element(let name):
            guard case .element(let element) = content else { return nil }
            return element.text(name).map(JSON.string)
        case .expression(let expression): return expression.selection(in: text).map(JSON.string)
        case .header(let name): return header(name).map(JSON.string)
        case .cookie(let name): return cookie(name).map(JSON.string)
        case .text: return .string(Self.trimmed(text))
        }
    }

    /// The value as a text, numbers as they were written.
    func text(_ selector: Selector?) -> String? { selector.flatMap { value($0) }?.text }

    func extracted(_ selectors: [NamedSelector]) -> [String: JSON] {
        var result: [String: JSON] = [:]
        for named in selectors {
            if let value = value(named.selector), !value.isNull { result[named.name] = value }
        }
        return result
    }

    /// The items that a selector lists, each as a position of its own; nil where there is no list. A regular expression
    /// lists everything that it finds, `text:` the lines of a body in plain text; of such an item, and of one that is a
    /// plain value, expressions see that item only.
    func items(_ selector: Selector) -> [Received]? {
        switch selector {
        case .element(let name):
            guard case .element(let element) = content else { return nil }
            return element.all(name).map { at(.element($0)) }
        case .expression(let expression): return expression.selections(in: text).map(line)
        case .text:
            guard case .opaque = content else { return [line(Self.trimmed(text))] }
            return text.split(whereSeparator: \.isNewline).map { Self.trimmed(String($0)) }
                .filter { !$0.isEmpty }.map(line)
        default:
            guard let value = value(selector), !value.isNull else { return nil }
            return (value.array ?? [value]).map { item in item.text.map { line($0, as: item) } ?? at(.json(item)) }
        }
    }

    /// The position that a selector leads to.
    func root(_ selector: Selector?) -> Received? {
        guard let selector else { return self }
        switch (selector, content) {
        case (.element(let name), .element(let element)): return element.first(name).map { at(.element($0)) }
        default: return value(selector).map { at(.json($0)) }
        }
    }

    func at(_ content: Content) -> Received { Received(content, text: text, headers: headers, status: status) }

    /// A plain value that is read by itself.
    private func line(_ text: String) -> Received { line(text, as: .string(text)) }

    private func line(_ text: String, as value: JSON) -> Received {
        Received(.json(value), text: text, headers: headers, status: status)
    }

    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    private func cookie(_ name: String) -> String? {
        for field in headers where field.name.lowercased() == "set-cookie" {
            let pair = field.value.prefix { $0 != ";" }
            guard let equals = pair.firstIndex(of: "=") else { continue }
            if Self.trimmed(String(pair[..<equals])) == name {
                return Self.trimmed(String(pair[pair.index(after: equals)...]))
            }
        }
        return nil
    }

    private static func trimmed(_ text: String) -> String {
        var slice = text[...]
        while slice.first?.isWhitespace == true { slice = slice.dropFirst() }
        while slice.last?.isWhitespace == true { slice = slice.dropLast() }
        return String(slice)
    }
}
