import Campaigns

/// A value of a description with the path that leads to it, so that what is wrong can be placed.
struct Node {
    let value: JSON
    let path: JSONPath

    subscript(name: String) -> Node? {
        value[name].map { Node(value: $0, path: path.appending(name)) }
    }

    var items: [Node] {
        (value.array ?? []).enumerated().map { Node(value: $1, path: path.appending($0)) }
    }

    var members: [(name: String, node: Node)] {
        (value.members ?? []).map { ($0.name, Node(value: $0.value, path: path.appending($0.name))) }
    }

    func required(_ name: String) throws(DescriptionFault) -> Node {
        guard let node = self[name] else { throw DescriptionFault(path, Texts.jsonMissing(name)) }
        return node
    }

    func string(_ name: String) throws(DescriptionFault) -> String {
        guard let text = try required(name).value.string else { throw DescriptionFault(path, Texts.jsonMissing(name)) }
        return text
    }

    func int(_ name: String) throws(DescriptionFault) -> Int {
        guard let number = try required(name).value.int else { throw DescriptionFault(path, Texts.jsonMissing(name)) }
        return number
    }

    func double(_ name: String) throws(DescriptionFault) -> Double {
        guard let number = try required(name).value.double else {
            throw DescriptionFault(path, Texts.jsonMissing(name))
        }
        return number
    }

    func word<Word: RawRepresentable<String>>(_ name: String, _ type: Word.Type = Word.self) throws(DescriptionFault)
        -> Word
    {
        guard let word = try Word(rawValue: string(name)) else { throw DescriptionFault(path, Texts.jsonMissing(name)) }
        return word
    }

    func optionalString(_ name: String) -> String? { self[name]?.value.string }

    func optionalInt(_ name: String) -> Int? { self[name]?.value.int }

    func optionalBool(_ name: String) -> Bool? { self[name]?.value.bool }

    func optionalWord<Word: RawRepresentable<String>>(_ name: String, _ type: Word.Type = Word.self) -> Word? {
        optionalString(name).flatMap(Word.init(rawValue:))
    }

    func strings(_ name: String) -> [String] { self[name]?.value.array?.compactMap(\.string) ?? [] }
}
