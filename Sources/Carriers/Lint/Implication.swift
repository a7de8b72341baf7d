import Campaigns

/// Whether one condition can only hold where another one holds too. It says yes only where that is certain.
enum Implication {
    static func holds(from later: Node, to earlier: Node) -> Bool {
        if let wanted = earlier.optionalString("http") {
            guard let given = later.optionalString("http"), Statuses(wanted).contains(Statuses(given)) else {
                return false
            }
        }
        for part in ["body", "header"] {
            for (name, wanted) in earlier[part]?.members ?? [] {
                let own = later[part]?.members.first {
                    part == "header" ? $0.name.lowercased() == name.lowercased() : $0.name == name
                }
                guard let own, follows(wanted.value, from: own.node.value) else { return false }
            }
        }
        if let wanted = earlier["text"]?.value {
            guard let given = later["text"]?.value, follows(wanted, from: given) else { return false }
        }
        return earlier.value.members != nil
    }

    /// Whether a value that passes the test `given` always passes the test `wanted`.
    private static func follows(_ wanted: JSON, from given: JSON) -> Bool {
        if wanted.isSame(as: given) { return true }
        if let values = given.array { return values.allSatisfy { passes($0, wanted) } }
        if wanted["exists"] == true {
            return given["nonEmpty"] == true || ["matches", "lt", "gte"].contains { given[$0] != nil }
        }
        if let most = wanted["lt"]?.double, let given = given["lt"]?.double { return given <= most }
        if let least = wanted["gte"]?.double, let given = given["gte"]?.double { return given >= least }
        return false
    }

    private static func passes(_ value: JSON, _ test: JSON) -> Bool {
        let condition = JSON.object([.init("body", .object([.init("/value", test)]))])
        let compiled = try? Node(value: condition, path: .root).condition()
        return compiled?.body.first?.test.holds(for: value) ?? false
    }
}
