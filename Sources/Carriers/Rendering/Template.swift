/// A text with placeholders `{{variable|filter|filter:argument}}`, parsed once.
package struct Template: Sendable, Equatable {
    package struct Placeholder: Sendable, Equatable {
        package let variable: Variable
        package let filters: [Filter]

        var isRaw: Bool { filters.contains(.raw) }
    }

    package enum Part: Sendable, Equatable {
        case literal(String)
        case placeholder(Placeholder)
    }

    package let parts: [Part]

    /// - Throws: a ``TemplateFault`` that says which placeholder cannot be understood.
    package init(_ written: String) throws(TemplateFault) {
        var parts: [Part] = []
        var rest = written[...]
        while let open = rest.firstRange(of: "{{") {
            if open.lowerBound > rest.startIndex { parts.append(.literal(String(rest[..<open.lowerBound]))) }
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { throw .unclosed }
            parts.append(.placeholder(try Self.placeholder(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { parts.append(.literal(String(rest))) }
        self.parts = parts
    }

    /// The placeholder, where the whole text is exactly one: its value keeps its type.
    package var single: Placeholder? {
        guard parts.count == 1, case .placeholder(let placeholder) = parts[0] else { return nil }
        return placeholder
    }

    package var placeholders: [Placeholder] {
        parts.compactMap { part in
            guard case .placeholder(let placeholder) = part else { return nil }
            return placeholder
        }
    }

    /// The text, where there is no placeholder in it.
    var constant: String? {
        switch parts.count {
        case 0: return ""
        case 1:
            guard case .literal(let text) = parts[0] else { return nil }
            return text
        default: return nil
        }
    }

    private static func placeholder(_ written: Substring) throws(TemplateFault) -> Placeholder {
        let pieces = written.split(separator: "|", omittingEmptySubsequences: false)
        let name = trimmed(pieces[0])
        guard let variable = Variable(name) else { throw .variable(name) }
        var filters: [Filter] = []
        var rest = pieces.dropFirst()
        while let piece = rest.popFirst() {
            var text = String(piece.drop { $0 == " " })
            // The bar ends a filter; after `join:` it is what joins.
            if text == "join:", rest.first?.isEmpty == true {
                rest.removeFirst()
                text = "join:|"
            }
            guard let filter = Filter(text) ?? Filter(trimmed(piece)) else { throw .filter(trimmed(piece)) }
            if case .date = filter, !variable.isDate || !filters.isEmpty { throw .notDate(name) }
            if filter == .epoch, !variable.isDate || !filters.isEmpty { throw .notDate(name) }
            filters.append(filter)
        }
        return Placeholder(variable: variable, filters: filters)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
