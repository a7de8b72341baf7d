/// An element of a received XML document: names without prefixes.
struct Element: Sendable, Equatable {
    let name: String
    /// The character data in it and in its descendants, entities resolved, without white space around it.
    let text: String
    let children: [Element]
    /// Names without prefixes, in the order of the document.
    var attributes: [Attribute] = []

    struct Attribute: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// The text of the first element of that local name; where there is none, the first attribute of that name.
    func text(_ local: String) -> String? { first(local)?.text ?? attribute(local) }

    /// Everything that stands in the element by itself: its children's texts and its attributes' values.
    var pieces: [String] { children.map(\.text) + attributes.map(\.value) }

    private func attribute(_ local: String) -> String? {
        if let own = attributes.first(where: { $0.name == local }) { return own.value }
        for child in children {
            if let found = child.attribute(local) { return found }
        }
        return nil
    }

    /// The first of that local name in document order, itself included.
    func first(_ local: String) -> Element? {
        if name == local { return self }
        for child in children {
            if let found = child.first(local) { return found }
        }
        return nil
    }

    /// All of that local name in document order that do not lie inside another one.
    func all(_ local: String) -> [Element] {
        name == local ? [self] : children.flatMap { $0.all(local) }
    }
}
