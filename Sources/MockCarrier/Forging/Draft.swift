import Campaigns
import Carriers

/// A reply or a callback that is being made up, so that what a description looks for is in it.
///
/// Selectors and tests are those of `carriers.json`, as written. Nothing promises that the result says what was wanted:
/// whoever makes a draft reads it back with the description.
struct Draft: Sendable {
    var status = 200
    var headers: [HTTPField] = []
    var json = JSON.object([])
    /// For XML: names and inner markup, in order.
    var elements: [(name: String, inner: String)] = []
    /// Loose text that a regular expression shall find.
    var text = ""
    private(set) var filled: Set<String> = []

    /// Makes a condition hold, as far as one can.
    mutating func satisfy(_ when: JSON) {
        if let written = when["http"]?.string { status = Self.status(in: written) }
        for member in when["body"]?.members ?? [] { put(member.name, Sample.value(of: member.value)) }
        if let test = when["text"] { put("text:", Sample.value(of: test)) }
        for member in when["header"]?.members ?? [] { put("header:\(member.name)", Sample.value(of: member.value)) }
    }

    /// Keeps a condition from holding, where it asks for something that is *not* there.
    mutating func contradict(_ when: JSON) {
        for member in when["body"]?.members ?? [] where !filled.contains(member.name) {
            guard let value = Sample.counterexample(of: member.value) else { continue }
            put(member.name, value)
        }
    }

    /// Puts a value where a selector finds it.
    mutating func put(_ selector: String, _ value: JSON?) {
        guard let value else { return }
        filled.insert(selector)
        if selector.hasPrefix("//") {
            let name = String(selector.dropFirst(2))
            elements.removeAll { $0.name == name }
            elements.append((name, Markup.escaped(value.text ?? "")))
        } else if selector.hasPrefix("/"), let pointer = JSONPointer(selector) {
            json = json.setting(pointer.tokens[...], to: value)
        } else if selector.hasPrefix("regex:") {
            add(PatternSample.text(Self.pattern(of: selector), first: value.text))
        } else if selector.hasPrefix("header:") {
            headers.append(HTTPField(String(selector.dropFirst(7)), value.text ?? ""))
        } else if selector.hasPrefix("cookie:") {
            headers.append(HTTPField("Set-Cookie", "\(selector.dropFirst(7))=\(value.text ?? "")"))
        } else if selector.hasPrefix("text:") {
            add(value.text ?? "")
        }
    }

    /// Puts a list where a selector finds it.
    mutating func put(_ selector: String, list: [Draft]) {
        filled.insert(selector)
        if selector.hasPrefix("//") {
            let name = String(selector.dropFirst(2))
            elements.removeAll { $0.name == name }
            for item in list { elements.append((name, item.markup)) }
        } else if let pointer = JSONPointer(selector) {
            json = json.setting(pointer.tokens[...], to: .array(list.map(\.item)))
        }
    }

    /// As a list's item in JSON; a draft that holds only text is that text.
    private var item: JSON {
        json == .object([]) && !text.isEmpty ? .string(text) : json
    }

    private mutating func add(_ more: String) { text += text.isEmpty ? more : " \(more)" }

    /// `regex:…(1)` names the group that it takes; that is no part of the expression.
    private static func pattern(of selector: String) -> String {
        let pattern = selector.dropFirst(6)
        let isNumbered = pattern.hasSuffix("(1)") && pattern.dropLast(3).contains("(")
        return String(isNumbered ? pattern.dropLast(3) : pattern)
    }

    /// `200-299,404`: 200 where it is in, otherwise the first.
    private static func status(in written: String) -> Int {
        let ranges = written.split(separator: ",").map { $0.split(separator: "-").compactMap { Int($0) } }
        let has200 = ranges.contains { ($0.first ?? 0) <= 200 && 200 <= ($0.last ?? 0) }
        return has200 ? 200 : ranges.first?.first ?? 200
    }
}

extension JSON {
    /// Sets what a pointer names, making lists where a token is a number and objects elsewhere.
    func setting(_ tokens: ArraySlice<String>, to value: JSON) -> JSON {
        guard let token = tokens.first else { return value }
        let rest = tokens.dropFirst()
        let isEmpty = self == .object([]) || self == .null
        if let index = Int(token), index >= 0, index < 100, array != nil || isEmpty {
            var list = array ?? []
            while list.count <= index { list.append(.null) }
            list[index] = list[index].setting(rest, to: value)
            return .array(list)
        }
        var object = members == nil ? JSON.object([]) : self
        object[token] = (object[token] ?? .null).setting(rest, to: value)
        return object
    }
}
