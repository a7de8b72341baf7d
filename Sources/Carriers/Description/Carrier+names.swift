import Campaigns

extension Carrier {
    /// Every `vars.`, `digest.` and `fragment.` must exist, and none may lead back to itself.
    func checkNames(at path: JSONPath) throws(DescriptionFault) {
        let sandbox = Set(dryRun.sandbox?.vars.keys.map { $0 } ?? [])
        let own = (send?.vars.keys).map(Set.init) ?? []
        let vars = own.union(sandbox).union([receipts.poll?.page?.sizeVar].compactMap { $0 })
        for (path, request) in requests(at: path) {
            for placeholder in request.placeholders {
                try check(placeholder.variable, vars: vars, fragments: request.fragments.keys.sorted(), at: path)
            }
            for (name, fragment) in request.fragments where fragment.template.usesFragments {
                throw DescriptionFault(path.appending("fragments"), Texts.templateCircle("fragment.\(name)"))
            }
        }
        let path = path.appending("send")
        // Fragments belong to a request: what is shared by all requests cannot name one.
        let shared =
            (send?.vars.map { ("vars", $0.key, $0.value) } ?? [])
            + (send?.digests.map { ("digests", $0.key, $0.value.template) } ?? [])
        for (member, name, template) in shared {
            for placeholder in template.placeholders {
                let at = path.appending(member).appending(name)
                try check(placeholder.variable, vars: vars, fragments: [], at: at)
            }
        }
        for name in own.sorted() where reaches(.vars(name), from: .vars(name)) {
            throw DescriptionFault(path.appending("vars").appending(name), Texts.templateCircle("vars.\(name)"))
        }
        for name in send?.digests.keys.sorted() ?? [] where reaches(.digest(name), from: .digest(name)) {
            throw DescriptionFault(path.appending("digests").appending(name), Texts.templateCircle("digest.\(name)"))
        }
    }

    /// Every request of the description with its path.
    private func requests(at path: JSONPath) -> [(JSONPath, RequestTemplate)] {
        var result: [(JSONPath, RequestTemplate)] = []
        if let send {
            let path = path.appending("send")
            result.append((path.appending("request"), send.request))
            for (index, variant) in send.variants.enumerated() {
                result.append((path.appending("variants").appending(index).appending("request"), variant.request))
            }
        }
        if case .tokenFetch(let fetch) = auth { result.append((path.appending("auth"), fetch.request)) }
        if let poll = receipts.poll { result.append((path.appending("receipts").appending("poll"), poll.request)) }
        for (index, probe) in dryRun.probes.enumerated() {
            result.append((path.appending("dryRun").appending("probes").appending(index), probe.request))
        }
        return result
    }

    private func check(
        _ variable: Variable, vars: Set<String>, fragments: [String], at path: JSONPath
    ) throws(DescriptionFault) {
        let (name, known): (String, [String]) =
            switch variable {
            case .vars(let name): (name, vars.sorted())
            case .digest(let name): (name, (send?.digests.keys).map { $0.sorted() } ?? [])
            case .fragment(let name): (name, fragments)
            default: ("", [""])
            }
        guard !known.contains(name) else { return }
        throw DescriptionFault(
            path, Texts.templateVariable(variable.written, near: Spelling.nearest(to: name, in: known), known: known))
    }

    /// Whether rendering `start` needs `target`.
    private func reaches(_ target: Variable, from start: Variable) -> Bool {
        var open = [start]
        var seen: Set<Variable> = []
        while let variable = open.popLast() {
            let template: Template? =
                switch variable {
                case .vars(let name): send?.vars[name]
                case .digest(let name): send?.digests[name]?.template
                default: nil
                }
            for next in template?.placeholders.map(\.variable) ?? [] where seen.insert(next).inserted {
                if next == target { return true }
                open.append(next)
            }
        }
        return false
    }
}

extension Template {
    fileprivate var usesFragments: Bool {
        placeholders.contains { placeholder in
            guard case .fragment = placeholder.variable else { return false }
            return true
        }
    }
}

extension RequestTemplate {
    /// Every placeholder of the request, operators included.
    var placeholders: [Template.Placeholder] {
        var result = url.placeholders + (headers + query).flatMap(\.template.placeholders)
        switch body {
        case .none: break
        case .json(let json): result += json.placeholders
        case .form(let pairs): result += pairs.flatMap(\.template.placeholders)
        case .text(let text): result += text.template.placeholders
        }
        return result + fragments.values.flatMap(\.template.placeholders)
    }
}

extension JSONTemplate {
    var placeholders: [Template.Placeholder] {
        switch self {
        case .constant: []
        case .text(let template): template.placeholders
        case .array(let items): items.flatMap(\.placeholders)
        case .object(let members): members.flatMap(\.value.placeholders)
        case .each(_, let item): item.placeholders
        case .when(let variable, let value): [.init(variable: variable, filters: [])] + value.placeholders
        }
    }
}
