import Campaigns

@testable import Carriers

/// One carrier of the example, changed, as lint sees it.
enum LintFixture {
    static func findings(_ carrier: String, _ changes: [(String, String)] = []) throws -> [LintFinding] {
        try CarrierLint.findings(reading: document(carrier, changes), file: "carriers.json")
            .filter { $0.carrier == carrier }
    }

    static func document(_ carrier: String, _ changes: [(String, String)]) throws -> [UInt8] {
        var root = try Fixture.json(Fixture.example())
        var list = root["carriers"]?.array ?? []
        for index in list.indices where list[index]["id"] == .string(carrier) {
            for (pointer, json) in changes {
                let value = try Fixture.json(json)
                list[index] = changed(list[index], pointer.split(separator: "/").map(String.init)[...], value)
            }
        }
        root["carriers"] = .array(list.filter { $0["id"] == .string(carrier) })
        return root.compact
    }

    /// Null takes a member away.
    static func changed(_ json: JSON, _ pointer: ArraySlice<String>, _ value: JSON) -> JSON {
        guard let name = pointer.first else { return value }
        if var list = json.array, let index = Int(name), list.indices.contains(index) {
            list[index] = changed(list[index], pointer.dropFirst(), value)
            return .array(list)
        }
        var json = json
        let next = changed(json[name] ?? .object([]), pointer.dropFirst(), value)
        json[name] = next.isNull ? nil : next
        return json
    }
}
