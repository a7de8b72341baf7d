import Campaigns
import Testing

@testable import Carriers

/// Every property and every word that the schema knows stands in a description whose vectors are replayed
/// (`CarriersCheckTests`), so that nothing is in the format that nobody ever tried.
struct SchemaCoverageTests {
    @Test func everythingInTheSchemaIsTried() throws {
        let schema = try JSON(reading: PackageResources.carriers_schema_json, file: "carriers.schema.json")
        var walk = SchemaWalk(root: schema)
        walk.declare(schema, at: "$")
        for name in ["carriers.example.json", "unseen.json"] {
            walk.use(schema, at: "$", of: try JSON(reading: Fixture.bytes(name), file: name))
        }
        #expect(walk.declared.count > 400)
        #expect(walk.declared.subtracting(walk.used).sorted() == [])
    }
}

/// Names what a schema declares, and what a document uses of it: `carrier.send.batch.min`, `outcome=partial`.
private struct SchemaWalk {
    let root: JSON
    private(set) var declared: Set<String> = []
    private(set) var used: Set<String> = []
    private var seen: Set<String> = []

    init(root: JSON) { self.root = root }

    mutating func declare(_ written: JSON, at path: String) {
        let (name, schema) = resolved(written, path)
        guard seen.insert(name).inserted else { return }
        for property in schema["properties"]?.members ?? [] {
            declared.insert("\(name).\(property.name)")
            declare(property.value, at: "\(name).\(property.name)")
        }
        for word in schema["enum"]?.array ?? [] { declared.insert("\(name)=\(word.text ?? "")") }
        for (inner, suffix) in children(schema) { declare(inner, at: name + suffix) }
    }

    mutating func use(_ written: JSON, at path: String, of value: JSON) {
        let (name, schema) = resolved(written, path)
        let properties = schema["properties"]
        for member in value.members ?? [] {
            if let property = properties?[member.name] {
                used.insert("\(name).\(member.name)")
                use(property, at: "\(name).\(member.name)", of: member.value)
            } else if let others = schema["additionalProperties"], others.members != nil {
                use(others, at: name + "{}", of: member.value)
            }
        }
        if let items = schema["items"] { for item in value.array ?? [] { use(items, at: name + "[]", of: item) } }
        for word in schema["enum"]?.array ?? [] where word.isSame(as: value) {
            used.insert("\(name)=\(word.text ?? "")")
        }
        for (index, choice) in (schema["oneOf"]?.array ?? []).enumerated() where chooses(choice, value) {
            use(choice, at: "\(name)|\(index)", of: value)
        }
    }

    /// Of several shapes the one whose `type` the value names, where they have one.
    private func chooses(_ choice: JSON, _ value: JSON) -> Bool {
        choice["properties"]?["type"]?["const"].map { $0 == value["type"] } ?? true
    }

    private func children(_ schema: JSON) -> [(JSON, String)] {
        var found: [(JSON, String)] = []
        if let items = schema["items"] { found.append((items, "[]")) }
        if let others = schema["additionalProperties"], others.members != nil { found.append((others, "{}")) }
        for (index, choice) in (schema["oneOf"]?.array ?? []).enumerated() { found.append((choice, "|\(index)")) }
        return found
    }

    private func resolved(_ written: JSON, _ path: String) -> (String, JSON) {
        guard let reference = written["$ref"]?.string else { return (path, written) }
        let name = String(reference.split(separator: "/").last ?? "")
        return resolved(root["$defs"]?[name] ?? .null, name)
    }
}
