extension RequestReader {
    /// Undoes the filters and keeps the value under its variable; what is lost for good is passed over.
    mutating func keep(_ placeholder: Template.Placeholder, _ text: String, _ position: Renderer.Position) {
        switch placeholder.variable {
        case .secret, .digest: return
        case .vars(let name):
            guard let inner = carrier.send?.vars[name], let value = undone(text, placeholder.filters) else { return }
            try? read(inner, value, position, "vars.\(name)")
        case .fragment(let name):
            guard let fragment = template.fragments[name] else { return }
            keep(fragment, Array(text.utf8)[...])
        case .named(.recipientsAddresses):
            let separator =
                placeholder.filters.lazy.compactMap { filter -> String? in
                    guard case .join(let separator) = filter else { return nil }
                    return separator
                }.first ?? carrier.address.join
            guard let value = undone(text, placeholder.filters) else { return }
            let list = separator.isEmpty ? [value] : value.split(separator: separator).map(String.init)
            addAddresses(list)
        case .named(let name):
            guard let value = undone(text, placeholder.filters) else { return }
            add(name, value, position)
        }
    }

    private func undone(_ text: String, _ filters: [Filter]) -> String? {
        filters.reversed().reduce(Optional(text)) { text, filter in text.flatMap { filter.undone($0) } }
    }

    /// The pieces of a fragment, one after the other with its `join` between.
    private mutating func keep(_ fragment: RequestTemplate.Fragment, _ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        var index = 0
        let join = Array(fragment.join.utf8)
        var parts = fragment.template.parts
        // A piece that ends in a placeholder reaches to the separator.
        if case .placeholder? = parts.last, !join.isEmpty { parts.append(.literal(fragment.join)) }
        let endsInJoin = parts.count > fragment.template.parts.count
        while !rest.isEmpty {
            let position: Renderer.Position =
                fragment.each == .recipients ? .init(recipient: index) : .init(param: index)
            let match =
                TemplateMatch.find(parts, in: rest, isWhole: false)
                ?? TemplateMatch.find(fragment.template.parts, in: rest, isWhole: true)
            guard let match, match.end > rest.startIndex else { return }
            for found in match.found {
                let raw = String(decoding: found.bytes, as: UTF8.self)
                keep(found.placeholder, isEscaped && !found.placeholder.isRaw ? XMLText.unescaped(raw) : raw, position)
            }
            rest = rest[match.end...]
            if !endsInJoin, rest.starts(with: join) { rest = rest.dropFirst(join.count) }
            index += 1
        }
    }

    private var isEscaped: Bool {
        guard case .text(let text) = template.body else { return false }
        return text.escape == .xml
    }
}

extension Template {
    /// The parts from the path on: what stands before the third slash is scheme and host.
    var withoutHost: [Part] {
        var slashes = 0
        var result: [Part] = []
        for part in parts {
            guard slashes < 3 else {
                result.append(part)
                continue
            }
            guard case .literal(let literal) = part else { continue }
            var rest = literal[...]
            while slashes < 3, let slash = rest.firstIndex(of: "/") {
                slashes += 1
                rest = rest[(slashes < 3 ? rest.index(after: slash) : slash)...]
            }
            if slashes == 3 { result.append(.literal(String(rest))) }
        }
        return result
    }

    /// The parts before the first question mark.
    static func beforeQuery(_ parts: [Part]) -> [Part] {
        var result: [Part] = []
        for part in parts {
            guard case .literal(let literal) = part, let mark = literal.firstIndex(of: "?") else {
                result.append(part)
                continue
            }
            if mark > literal.startIndex { result.append(.literal(String(literal[..<mark]))) }
            break
        }
        return result
    }
}
