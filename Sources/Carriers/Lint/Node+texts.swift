import Campaigns

extension Node {
    /// Every string in this part of a document, itself included, in its order.
    var texts: [Node] {
        switch value {
        case .string: [self]
        case .array: items.flatMap(\.texts)
        case .object: members.flatMap(\.node.texts)
        default: []
        }
    }

    /// The placeholders of every text that can be understood.
    var placeholders: [Template.Placeholder] {
        texts.flatMap { text in (try? Template(text.value.string ?? ""))?.placeholders ?? [] }
    }

    /// Whether an object somewhere in this part has that member with that value.
    func holds(_ name: String, _ wanted: String) -> Bool {
        switch value {
        case .array: items.contains { $0.holds(name, wanted) }
        case .object: optionalString(name) == wanted || members.contains { $0.node.holds(name, wanted) }
        default: false
        }
    }
}
