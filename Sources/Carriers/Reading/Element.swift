/// An element of a received XML document: names without prefixes, no attributes.
struct Element: Sendable, Equatable {
    let name: String
    /// The character data in it and in its descendants, entities resolved, without white space around it.
    let text: String
    let children: [Element]

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
