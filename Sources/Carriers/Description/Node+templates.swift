import Campaigns

extension Node {
    /// The value as a template.
    func template() throws(DescriptionFault) -> Template {
        do {
            return try Template(value.text ?? "")
        } catch {
            throw DescriptionFault(path, Self.sentence(error))
        }
    }

    func template(_ name: String) throws(DescriptionFault) -> Template { try required(name).template() }

    /// An object of templates, in its order.
    func templates(_ name: String) throws(DescriptionFault) -> [NamedTemplate] {
        var result: [NamedTemplate] = []
        for (name, node) in self[name]?.members ?? [] {
            result.append(NamedTemplate(name: name, template: try node.template()))
        }
        return result
    }

    /// A list of pairs, in its order.
    func pairs(_ name: String) throws(DescriptionFault) -> [NamedTemplate] {
        var result: [NamedTemplate] = []
        for pair in self[name]?.items ?? [] where pair.items.count == 2 {
            result.append(
                NamedTemplate(name: pair.items[0].value.string ?? "", template: try pair.items[1].template()))
        }
        return result
    }

    func request() throws(DescriptionFault) -> RequestTemplate {
        var fragments: [String: RequestTemplate.Fragment] = [:]
        for (name, node) in self["fragments"]?.members ?? [] {
            fragments[name] = .init(
                each: try node.word("each"), template: try node.template("template"),
                join: node.optionalString("join") ?? "")
        }
        return RequestTemplate(
            method: try string("method"), url: try template("url"), headers: try templates("headers"),
            query: try pairs("query"), body: try requestBody(), fragments: fragments,
            secretsInUrl: optionalBool("secretsInUrl") ?? false)
    }

    func optionalRequest(_ name: String) throws(DescriptionFault) -> RequestTemplate? { try self[name]?.request() }

    private func requestBody() throws(DescriptionFault) -> RequestTemplate.Body {
        if let json = self["json"] { return .json(try json.jsonTemplate()) }
        if self["form"] != nil { return .form(try pairs("form")) }
        guard let text = self["text"] else { return .none }
        let charset = text.optionalString("charset") ?? Charset.utf8.rawValue
        guard let known = Charset(charset) else {
            throw DescriptionFault(text.path.appending("charset"), Texts.charsetUnknown(charset))
        }
        return .text(.init(escape: try text.word("escape"), template: try text.template("template"), charset: known))
    }

    func jsonTemplate() throws(DescriptionFault) -> JSONTemplate {
        switch value {
        case .string:
            let template = try template()
            guard let constant = template.constant else { return .text(template) }
            return .constant(.string(constant), JSON.string(constant).compact)
        case .array:
            var list: [JSONTemplate] = []
            for item in items { list.append(try item.jsonTemplate()) }
            return .array(list)
        case .object:
            if let operation = try jsonOperator() { return operation }
            var list: [JSONTemplate.Member] = []
            for (name, node) in members {
                list.append(
                    .init(
                        name: name, written: JSON.string(name).compact + [UInt8(ascii: ":")],
                        value: try node.jsonTemplate()))
            }
            return .object(list)
        default: return .constant(value, value.compact)
        }
    }

    private func jsonOperator() throws(DescriptionFault) -> JSONTemplate? {
        guard let name = value.members?.map(\.name).first(where: { $0.hasPrefix("$") }) else { return nil }
        switch name {
        case "$each", "$item":
            guard members.count == 2, let each = optionalWord("$each", JSONTemplate.Each.self), let item = self["$item"]
            else { throw DescriptionFault(path, Texts.operatorUnread(name)) }
            return .each(each, try item.jsonTemplate())
        case "$when", "$value":
            guard members.count == 2, let written = optionalString("$when"), let inner = self["$value"] else {
                throw DescriptionFault(path, Texts.operatorUnread(name))
            }
            guard let variable = Variable(written) else {
                throw DescriptionFault(path.appending("$when"), Self.sentence(.variable(written)))
            }
            return .when(variable, try inner.jsonTemplate())
        default: throw DescriptionFault(path, Texts.operatorUnread(name))
        }
    }

    static func sentence(_ fault: TemplateFault) -> Texts.Sentence {
        switch fault {
        case .unclosed: Texts.templateUnclosed()
        case .variable(let name):
            Texts.templateVariable(
                name, near: Spelling.nearest(to: name, in: Variable.names),
                known: Variable.names + ["secret.*", "vars.*", "digest.*", "fragment.*"])
        case .filter(let name): Texts.templateFilter(name, known: Filter.names)
        case .notDate(let name): Texts.templateNotDate(name)
        }
    }
}
