extension JSONSchemaCheck {
    mutating func checkCombined(_ value: JSON, _ rule: JSON, _ path: JSONPath) {
        for branch in rule["allOf"]?.array ?? [] { check(value, by: branch, at: path) }
        if let condition = rule["if"], !isInDoubt(condition, path) {
            let holds = faults(of: value, by: condition, at: path).isEmpty
            if let consequence = rule[holds ? "then" : "else"] { check(value, by: consequence, at: path) }
        }
        if let excluded = rule["not"], faults(of: value, by: excluded, at: path).isEmpty {
            let names = schema.resolved(excluded)["required"]?.array?.compactMap(\.string) ?? []
            report(path, names.isEmpty ? Texts.jsonForbidden() : Texts.jsonTogether(names))
        }
        if let branches = rule["oneOf"]?.array { checkOneOf(value, branches, path) }
    }

    /// A member that decides the condition is wrong itself: one sentence about it is enough.
    private func isInDoubt(_ condition: JSON, _ path: JSONPath) -> Bool {
        let deciding = (condition["properties"]?.members ?? []).map { path.appending($0.name) }
        return faults.contains { deciding.contains($0.path) }
    }

    /// Where no branch fits, the sentence is about the branch that was meant: the one whose type and constants fit.
    private mutating func checkOneOf(_ value: JSON, _ branches: [JSON], _ path: JSONPath) {
        let tried = branches.map { faults(of: value, by: $0, at: path) }
        let fitting = tried.count { $0.isEmpty }
        guard fitting != 1 else { return }
        guard fitting == 0 else { return report(path, Texts.jsonSeveralForms()) }
        let meant = tried.filter { faults in
            !faults.contains { $0.path == path && $0.cause != .other || $0.isConstant(directlyIn: path) }
        }
        if meant.count == 1 {
            faults += meant[0]
        } else if let wrong = Self.commonConstant(tried) {
            reportConstant(value, branches, wrong)
        } else {
            let kinds = branches.compactMap { schema.resolved($0)["type"]?.string }
            if kinds.count == branches.count, !kinds.contains(value.kind.rawValue) {
                report(path, Texts.jsonType(expected: kinds, found: value.kind), cause: .type)
            } else {
                faults += tried.min { $0.count < $1.count } ?? []
            }
        }
    }

    /// The path at which every branch wanted another constant (`type` of `auth`, for example).
    private static func commonConstant(_ tried: [[Fault]]) -> JSONPath? {
        let paths = tried.map { $0.filter { $0.cause == .constant }.map(\.path) }
        return paths.first?.first { path in paths.allSatisfy { $0.contains(path) } }
    }

    private mutating func reportConstant(_ value: JSON, _ branches: [JSON], _ path: JSONPath) {
        guard case .member(let name)? = path.steps.last, let found = value[name] else {
            return report(path, Texts.jsonForbidden())
        }
        let allowed = branches.compactMap { schema.resolved($0)["properties"]?[name]?["const"] }
        report(path, Self.notOneOf(found, allowed), cause: .constant)
    }
}
