/// A checker for the part of JSON Schema 2020-12 that our own formats use.
///
/// Keywords: `$ref` to `#/$defs/…`, `type`, `properties`, `additionalProperties`, `required`, `enum`, `const`, `pattern`,
/// `minLength`, `maxLength`, `minimum`, `exclusiveMinimum`, `maximum`, `exclusiveMaximum`, `minItems`, `maxItems`,
/// `uniqueItems`, `items`, `minProperties`, `maxProperties`, `propertyNames`, `oneOf`, `allOf`, `not`, `if`/`then`/`else`.
/// Every other keyword is ignored.
package struct JSONSchema: Sendable {
    let root: JSON

    package init(_ root: JSON) {
        self.root = root
    }

    /// Everything that is wrong, in the order of the document. Empty when the document is valid.
    package func findings(in document: JSONDocument) -> [JSONFinding] {
        var check = JSONSchemaCheck(schema: self)
        check.check(document.root, by: root, at: .root)
        let findings = check.faults.map { fault in
            JSONFinding(
                path: fault.path,
                place: fault.isAboutName ? document.placeOfName(fault.path) : document.place(of: fault.path),
                what: fault.text.what, advice: fault.text.advice)
        }
        return findings.sorted { a, b in
            (a.place.line ?? 0, a.place.column ?? 0) < (b.place.line ?? 0, b.place.column ?? 0)
        }
    }

    /// The value with the schema's `default`s put in where members are missing.
    package func fillingDefaults(_ value: JSON) -> JSON { filling(value, by: root) }

    private func filling(_ value: JSON, by written: JSON) -> JSON {
        let schema = resolved(written)
        switch value {
        case .array(let list):
            guard let items = schema["items"] else { return value }
            return .array(list.map { filling($0, by: items) })
        case .object(let members):
            let properties = schema["properties"]
            var result = JSON.object(
                members.map { member in
                    guard let property = properties?[member.name] else { return member }
                    return .init(member.name, filling(member.value, by: property))
                })
            for property in properties?.members ?? [] where result[property.name] == nil {
                result[property.name] = resolved(property.value)["default"]
            }
            return result
        default: return value
        }
    }

    /// Follows `$ref`; a reference that leads nowhere is an empty schema, which allows everything.
    func resolved(_ schema: JSON) -> JSON {
        var schema = schema
        for _ in 0..<16 {
            guard let reference = schema["$ref"]?.string else { return schema }
            schema = root.at(String(reference.drop { $0 == "#" })) ?? .object([])
        }
        return .object([])
    }
}
