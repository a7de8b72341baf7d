/// Reads elements tolerantly: prologue, comments, CDATA; no DTD, no external entities, bounded depth.
struct ElementReader {
    private static let depthLimit = 64
    private let text: Substring.UTF8View
    private var at: String.Index

    private init(_ text: String) {
        self.text = text[...].utf8
        at = text.startIndex
    }

    /// - Returns: nil when there is no complete element.
    static func read(_ text: String) -> Element? {
        var reader = ElementReader(text)
        reader.skipMisc()
        return reader.element(depth: 0)
    }

    private mutating func element(depth: Int) -> Element? {
        guard depth < Self.depthLimit, take("<") else { return nil }
        let name = takeName()
        guard !name.isEmpty, let attributes = takeAttributes() else { return nil }
        if take("/>") { return Element(name: name, text: "", children: [], attributes: attributes) }
        guard take(">") else { return nil }
        var collected = ""
        var children: [Element] = []
        while at < text.endIndex {
            if take("<![CDATA[") {
                guard let inner = take(until: "]]>") else { return nil }
                collected += inner
            } else if take("<!--") {
                guard take(until: "-->") != nil else { return nil }
            } else if take("<?") {
                guard take(until: "?>") != nil else { return nil }
            } else if take("</") {
                guard takeName() == name else { return nil }
                skipSpace()
                guard take(">") else { return nil }
                return Element(
                    name: name, text: Self.trimmed(collected), children: children, attributes: attributes)
            } else if peek("<") {
                guard let child = element(depth: depth + 1) else { return nil }
                collected += child.text
                children.append(child)
            } else {
                let end = text[at...].firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
                collected += XMLText.unescaped(Substring(text[at..<end]))
                at = end
            }
        }
        return nil
    }

    private mutating func skipMisc() {
        if take("\u{FEFF}") {}
        while true {
            skipSpace()
            if take("<?") {
                guard take(until: "?>") != nil else { return }
            } else if take("<!--") {
                guard take(until: "-->") != nil else { return }
            } else {
                return
            }
        }
    }

    /// The local name; what stands before a colon is dropped.
    private mutating func takeName() -> String {
        let end = text[at...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        let name = Substring(text[at..<(end ?? text.endIndex)])
        at = end ?? text.endIndex
        return name.split(separator: ":").last.map(String.init) ?? ""
    }

    /// Stops before `>` or `/>`; nil when the tag has no end. Values without quotes are taken, too.
    private mutating func takeAttributes() -> [Element.Attribute]? {
        var attributes: [Element.Attribute] = []
        while true {
            skipSpace()
            if at >= text.endIndex { return nil }
            if peek(">") || peek("/>") { return attributes }
            let name = take { $0 > 0x20 && !"=>/".utf8.contains($0) }
            if name.isEmpty { at = text.index(after: at) }
            skipSpace()
            guard take("=") else { continue }
            skipSpace()
            let value: String
            if let quote = ["\"", "'"].first(where: peek) {
                at = text.index(after: at)
                guard let inner = take(until: quote) else { return nil }
                value = inner
            } else {
                value = takeBareValue()
            }
            let local = name.split(separator: ":").last.map(String.init) ?? name
            attributes.append(.init(name: local, value: XMLText.unescaped(value)))
        }
    }

    private mutating func takeBareValue() -> String {
        let start = at
        while at < text.endIndex, text[at] > 0x20, !peek(">"), !peek("/>") { at = text.index(after: at) }
        return String(Substring(text[start..<at]))
    }

    private mutating func take(while holds: (UInt8) -> Bool) -> String {
        let start = at
        while at < text.endIndex, holds(text[at]) { at = text.index(after: at) }
        return String(Substring(text[start..<at]))
    }

    private mutating func skipSpace() {
        while at < text.endIndex, text[at] <= 0x20 { at = text.index(after: at) }
    }

    private func peek(_ word: String) -> Bool { text[at...].starts(with: word.utf8) }

    private mutating func take(_ word: String) -> Bool {
        guard peek(word) else { return false }
        at = text.index(at, offsetBy: word.utf8.count)
        return true
    }

    private mutating func take(until end: String) -> String? {
        let start = at
        while at < text.endIndex {
            if peek(end) {
                let found = String(Substring(text[start..<at]))
                at = text.index(at, offsetBy: end.utf8.count)
                return found
            }
            at = text.index(after: at)
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
