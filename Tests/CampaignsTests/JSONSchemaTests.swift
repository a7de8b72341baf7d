import Testing

@testable import Campaigns

struct JSONSchemaTests {
    static let cases: [(schema: String, value: String, isValid: Bool)] = [
        (#"{"type":["object","array"]}"#, "[]", true), (#"{"type":["object","array"]}"#, "1", false),
        (#"{"type":"integer"}"#, "1.0", true), (#"{"type":"number"}"#, "1", true),
        (#"{"type":"integer"}"#, "1.5", false),
        (#"{"enum":[1,"a",null]}"#, "null", true), (#"{"enum":[1,"a"]}"#, #""1""#, false),
        (#"{"const":{"a":[1]}}"#, #"{"a":[1.0]}"#, true), (#"{"pattern":"^a$"}"#, #""ba""#, false),
        (#"{"pattern":"b"}"#, #""abc""#, true), (#"{"minLength":2}"#, #""ộ""#, false),
        (#"{"maxLength":1}"#, #""😀""#, true),
        (#"{"minimum":1}"#, "1", true), (#"{"exclusiveMinimum":1}"#, "1", false), (#"{"maximum":1}"#, "1.1", false),
        (#"{"exclusiveMaximum":1}"#, "0.9", true), (#"{"minItems":1}"#, "[]", false),
        (#"{"maxItems":1}"#, "[1,2]", false),
        (#"{"uniqueItems":true}"#, "[1,1.0]", false), (#"{"items":{"type":"string"}}"#, #"["a",1]"#, false),
        (#"{"minProperties":1}"#, "{}", false), (#"{"maxProperties":1}"#, #"{"a":1,"b":1}"#, false),
        (#"{"propertyNames":{"pattern":"^[a-z]$"}}"#, #"{"A":1}"#, false),
        (#"{"additionalProperties":{"type":"string"}}"#, #"{"a":1}"#, false),
        (#"{"additionalProperties":false,"properties":{"a":{}}}"#, #"{"a":1}"#, true),
        (#"{"required":["a"]}"#, "{}", false), (#"{"not":{"required":["a","b"]}}"#, #"{"a":1,"b":2}"#, false),
        (#"{"not":{"required":["a","b"]}}"#, #"{"a":1}"#, true),
        (#"{"oneOf":[{"type":"string"},{"minimum":5}]}"#, "6", true),
        (#"{"oneOf":[{"minimum":1},{"minimum":5}]}"#, "6", false),
        (#"{"allOf":[{"minimum":1},{"maximum":5}]}"#, "6", false),
        (#"{"if":{"minimum":5},"then":{"const":6},"else":{"const":1}}"#, "6", true),
        (#"{"if":{"minimum":5},"then":{"const":6},"else":{"const":1}}"#, "2", false),
        (##"{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"type":"null"}}}"##, "null", true),
        (##"{"$ref":"#/$defs/a","$defs":{"a":{"$ref":"#/$defs/b"},"b":{"type":"null"}}}"##, "1", false),
        (#"{"title":1,"description":2,"default":3,"unknown":4}"#, "1", true),
    ]

    @Test(arguments: cases.indices) func keyword(_ index: Int) throws {
        let (schema, value, isValid) = Self.cases[index]
        let found = try findings(schema, value)
        #expect(found.isEmpty == isValid, "\(schema) \(value) \(found)")
    }

    @Test func findingsFollowTheDocument() throws {
        let schema = #"{"additionalProperties":false,"required":["z"],"properties":{"a":{"type":"string"},"z":{}}}"#
        let found = try findings(schema, "{\n \"b\": 1,\n \"a\": 2\n}")
        #expect(found.map(\.path.description) == ["$", "$.b", "$.a"])
        #expect(found.map(\.place.description) == ["f.json:1:1", "f.json:2:2", "f.json:3:7"])
        #expect(found[1].problem.sentence(.vi) == "f.json:2:2: $.b: không có mục tên “b”. Có phải ý bạn là “a”?")
    }

    @Test func defaultsAreFilledIn() throws {
        let schema = JSONSchema(
            try json(
                ##"{"properties":{"a":{"default":1},"l":{"items":{"$ref":"#/$defs/i"}}},"$defs":{"i":{"properties":{"x":{"default":"y"}}}}}"##
            ))
        #expect(
            schema.fillingDefaults(try json(#"{"l":[{},{"x":"z"}]}"#)).compact
                == Array(#"{"l":[{"x":"y"},{"x":"z"}],"a":1}"#.utf8))
    }

    private func findings(_ schema: String, _ value: String) throws -> [JSONFinding] {
        JSONSchema(try json(schema)).findings(in: try JSONDocument(reading: Array(value.utf8), file: "f.json"))
    }

    private func json(_ text: String) throws -> JSON { try JSON(reading: Array(text.utf8), file: "s.json") }
}
