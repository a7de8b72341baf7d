/// One walk of a value along a schema; collects what is wrong.
struct JSONSchemaCheck {
    struct Fault {
        enum Cause: Equatable { case type, constant, other }

        var path: JSONPath
        var cause = Cause.other
        var isAboutName = false
        var text: Texts.Sentence

        /// A wrong constant one step below: the member that tells forms apart, such as `type`.
        func isConstant(directlyIn parent: JSONPath) -> Bool {
            cause == .constant && path.steps.count == parent.steps.count + 1
        }
    }

    let schema: JSONSchema
    var faults: [Fault] = []

    mutating func check(_ value: JSON, by written: JSON, at path: JSONPath) {
        let rule = schema.resolved(written)
        if rule == .bool(false) { return report(path, Texts.jsonForbidden()) }
        guard rule.members != nil else { return }
        guard checkType(value, rule, path) else { return }
        checkConstants(value, rule, path)
        switch value {
        case .string(let text): checkString(text, rule, path)
        case .number: checkNumber(value, rule, path)
        case .array(let list): checkArray(list, rule, path)
        case .object(let members): checkObject(value, members, rule, path)
        default: break
        }
        checkCombined(value, rule, path)
    }

    func faults(of value: JSON, by written: JSON, at path: JSONPath) -> [Fault] {
        var check = JSONSchemaCheck(schema: schema)
        check.check(value, by: written, at: path)
        return check.faults
    }

    mutating func report(
        _ path: JSONPath, _ text: Texts.Sentence, cause: Fault.Cause = .other, aboutName: Bool = false
    ) {
        faults.append(Fault(path: path, cause: cause, isAboutName: aboutName, text: text))
    }

    private mutating func checkType(_ value: JSON, _ rule: JSON, _ path: JSONPath) -> Bool {
        guard let type = rule["type"] else { return true }
        let allowed = type.array?.compactMap(\.string) ?? [type.string].compactMap { $0 }
        let kind = value.kind
        if allowed.contains(kind.rawValue) || (kind == .integer && allowed.contains("number")) { return true }
        report(path, Texts.jsonType(expected: allowed, found: kind), cause: .type)
        return false
    }

    private mutating func checkConstants(_ value: JSON, _ rule: JSON, _ path: JSONPath) {
        if let constant = rule["const"], !constant.isSame(as: value) {
            report(path, Texts.jsonConstant(Self.shown(constant), found: Self.shown(value)), cause: .constant)
        }
        if let allowed = rule["enum"]?.array, !allowed.contains(where: { $0.isSame(as: value) }) {
            report(path, Self.notOneOf(value, allowed), cause: .constant)
        }
    }

    private mutating func checkObject(_ value: JSON, _ members: [JSON.Member], _ rule: JSON, _ path: JSONPath) {
        let properties = rule["properties"]?.members ?? []
        for name in rule["required"]?.array?.compactMap(\.string) ?? [] where value[name] == nil {
            report(path, Texts.jsonMissing(name))
        }
        if let least = rule["minProperties"]?.int, members.count < least {
            report(path, Texts.jsonTooFewMembers(least, found: members.count))
        }
        if let most = rule["maxProperties"]?.int, members.count > most {
            report(path, Texts.jsonTooManyMembers(most, found: members.count))
        }
        for member in members {
            let at = path.appending(member.name)
            if let names = rule["propertyNames"], !faults(of: .string(member.name), by: names, at: at).isEmpty {
                let pattern = schema.resolved(names)["pattern"]?.string ?? ""
                report(at, Texts.jsonName(member.name, pattern: pattern), aboutName: true)
                continue
            }
            if let property = properties.first(where: { $0.name == member.name }) {
                check(member.value, by: property.value, at: at)
            } else if rule["additionalProperties"] == .bool(false) {
                let near = Spelling.nearest(to: member.name, in: properties.map(\.name))
                report(
                    at, Texts.jsonUnknown(member.name, near: near, allowed: properties.map(\.name)), aboutName: true)
            } else if let others = rule["additionalProperties"] {
                check(member.value, by: others, at: at)
            }
        }
    }

    private mutating func checkArray(_ list: [JSON], _ rule: JSON, _ path: JSONPath) {
        if let least = rule["minItems"]?.int, list.count < least {
            report(path, Texts.jsonTooFewItems(least, found: list.count))
        }
        if let most = rule["maxItems"]?.int, list.count > most {
            report(path, Texts.jsonTooManyItems(most, found: list.count))
        }
        if rule["uniqueItems"] == .bool(true) {
            for (index, item) in list.enumerated() where list[..<index].contains(where: { $0.isSame(as: item) }) {
                report(path.appending(index), Texts.jsonRepeated(Self.shown(item)))
            }
        }
        guard let items = rule["items"] else { return }
        for (index, item) in list.enumerated() { check(item, by: items, at: path.appending(index)) }
    }

    /// A value as a sentence shows it, cut where it is long.
    static func shown(_ value: JSON) -> String {
        let text = String(decoding: value.compact, as: UTF8.self)
        return text.count <= 60 ? text : text.prefix(57) + "..."
    }

    static func notOneOf(_ value: JSON, _ allowed: [JSON]) -> Texts.Sentence {
        let near = value.string.flatMap { Spelling.nearest(to: $0, in: allowed.compactMap(\.string)) }
        return Texts.jsonNotOneOf(shown(value), allowed: allowed.map(shown), near: near)
    }
}
