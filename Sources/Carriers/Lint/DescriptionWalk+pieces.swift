import Campaigns

/// What an entry is made of.
extension DescriptionWalk {
    mutating func request(_ request: Node?) {
        guard let request else { return }
        let fragments = (request["fragments"]?.members ?? []).map(\.name)
        template(request["url"], fragments: fragments)
        for (_, header) in request["headers"]?.members ?? [] { template(header, fragments: fragments) }
        for pair in (request["query"]?.items ?? []) + (request["form"]?.items ?? []) where pair.items.count == 2 {
            template(pair.items[1], fragments: fragments)
        }
        json(request["json"], fragments: fragments)
        template(request["text"]?["template"], fragments: fragments)
        for (_, fragment) in request["fragments"]?.members ?? [] { template(fragment["template"]) }
        if let charset = request["text"]?.optionalString("charset"), Charset(charset) == nil {
            let path = request.path.appending("text").appending("charset")
            keep(DescriptionFault(path, Texts.charsetUnknown(charset)))
        }
    }

    mutating func json(_ node: Node?, fragments: [String] = []) {
        guard let node else { return }
        guard let members = node.value.members else {
            if node.value.string != nil { return template(node, fragments: fragments) }
            for item in node.items { json(item, fragments: fragments) }
            return
        }
        // Only the operator itself is read here: what lies in it is walked below.
        if members.contains(where: { $0.name.hasPrefix("$") }) {
            var shell = node.value
            for name in ["$item", "$value"] where shell[name] != nil { shell[name] = .null }
            keep { () throws(DescriptionFault) in _ = try Node(value: shell, path: node.path).jsonTemplate() }
        }
        for (name, inner) in node.members where name != "$each" && name != "$when" {
            json(inner, fragments: fragments)
        }
    }

    mutating func template(_ node: Node?, fragments: [String] = []) {
        guard let node, node.value.string != nil else { return }
        do throws(DescriptionFault) {
            for placeholder in try node.template().placeholders { name(placeholder.variable, fragments, node.path) }
        } catch {
            keep(error)
        }
    }

    private mutating func name(_ variable: Variable, _ fragments: [String], _ path: JSONPath) {
        let (name, known): (String, [String]) =
            switch variable {
            case .vars(let name): (name, vars.sorted())
            case .digest(let name): (name, digests.sorted())
            case .fragment(let name): (name, fragments)
            default: ("", [""])
            }
        guard !known.contains(name) else { return }
        let near = Spelling.nearest(to: name, in: known)
        keep(DescriptionFault(path, Texts.templateVariable(variable.written, near: near, known: known)))
    }

    mutating func selector(_ node: Node?) {
        // What does not begin like a selector is the schema's to refuse.
        guard let node, let written = node.value.string, Self.isSelector(written) else { return }
        keep { () throws(DescriptionFault) in _ = try node.selector() }
    }

    mutating func rules(_ node: Node?) {
        for rule in node?.items ?? [] { condition(rule["when"]) }
    }

    /// Each test on its own, so that one that cannot be read hides no other.
    mutating func condition(_ when: Node?) {
        guard let when else { return }
        for (name, test) in when["body"]?.members ?? [] where Self.isSelector(name) {
            keep(condition: .object([.init("body", .object([.init(name, test.value)]))]), at: when.path)
        }
        for (name, test) in when["header"]?.members ?? [] {
            keep(condition: .object([.init("header", .object([.init(name, test.value)]))]), at: when.path)
        }
        if let text = when["text"] { keep(condition: .object([.init("text", text.value)]), at: when.path) }
    }

    private mutating func keep(condition: JSON, at path: JSONPath) {
        // A test that is none at all is the schema's to refuse.
        let tests = (condition["body"] ?? condition["header"])?.members?.map(\.value) ?? [condition["text"] ?? .null]
        guard tests.allSatisfy({ $0.array != nil || $0.members?.count == 1 && $0["matches"]?.string != nil }) else {
            return
        }
        keep { () throws(DescriptionFault) in _ = try Node(value: condition, path: path).condition() }
    }

    private mutating func keep(_ read: () throws(DescriptionFault) -> Void) {
        do throws(DescriptionFault) { try read() } catch { keep(error) }
    }

    private static func isSelector(_ written: String) -> Bool {
        ["/", "regex:", "header:", "cookie:", "text:"].contains { written.hasPrefix($0) }
    }
}
