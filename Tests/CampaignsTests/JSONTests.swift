import Testing

@testable import Campaigns

struct JSONTests {
    private func read(_ text: String) throws -> JSON { try JSON(reading: Array(text.utf8), file: "f.json") }

    @Test func orderAndLiteralsAreKept() throws {
        let text = #"{"b":1.50,"a":[true,null,-0,1e5,"x"],"":{}}"#
        #expect(String(decoding: try read(text).compact, as: UTF8.self) == text)
        #expect(
            String(decoding: try read(text).canonical, as: UTF8.self) == #"{"":{},"a":[true,null,-0,1e5,"x"],"b":1.50}"#
        )
    }

    @Test func escapesAreRead() throws {
        #expect(try read(#""\"\\\/\b\f\n\r\t\u00e1\uD83D\uDE00""#) == .string("\"\\/\u{8}\u{C}\n\r\tá😀"))
        #expect(String(decoding: JSON.string("a\u{1}\"\\\n/á").compact, as: UTF8.self) == #""a\u0001\"\\\n/á""#)
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("01", 1, 2), ("1.", 1, 3), ("[1 2]", 1, 4),
        ("{\n \"ă\": tru}", 2, 10), ("\"a\nb\"", 1, 3), ("\"\\x\"", 1, 2), ("\"\\uD800\"", 1, 2), ("1 x", 1, 3),
        ("{\"a\":1,\"a\":2}", 1, 8), ("nul", 1, 4), ("'a'", 1, 1), ("{a:1}", 1, 2), ("+1", 1, 1), ("[\"a\"", 1, 5),
    ]) func mistakesArePlaced(_ text: String, _ line: Int, _ column: Int) {
        let problem = #expect(throws: Problem.self) { try read(text) }
        #expect(problem?.place == Place(file: "f.json", line: line, column: column), "\(text)")
        #expect(problem?.kind == .badUse)
    }

    @Test func byteOrderMarkIsNoCharacter() throws {
        #expect(try JSON(reading: [0xEF, 0xBB, 0xBF] + Array("1".utf8), file: "f") == .number("1"))
        let problem = #expect(throws: Problem.self) {
            try JSON(reading: [0xEF, 0xBB, 0xBF] + Array("x".utf8), file: "f")
        }
        #expect(problem?.place?.column == 1)
    }

    @Test func invalidUTF8IsRefused() {
        #expect(throws: Problem.self) { try JSON(reading: [0x22, 0xC3, 0x28, 0x22], file: "f") }
        #expect(throws: Problem.self) { try JSON(reading: [0x22, 0xED, 0xA0, 0x80, 0x22], file: "f") }
    }

    @Test func depthIsBounded() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: Problem.self) { try read(deep) }
        #expect(
            JSON(received: Array((String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).utf8)) != nil
        )
    }

    @Test func whatIsReceivedMayRepeatNames() {
        #expect(JSON(received: Array(#"{"a":1,"a":2}"#.utf8))?["a"] == .number("1"))
        #expect(JSON(received: Array("<html>".utf8)) == nil)
    }

    @Test func pointers() throws {
        let json = try read(#"{"a":[{"b":7}],"x/y":1,"m~n":2,"":3}"#)
        #expect(json.at("/a/0/b") == .number("7"))
        #expect(json.at("/x~1y") == .number("1"))
        #expect(json.at("/m~0n") == .number("2"))
        #expect(json.at("/") == .number("3"))
        #expect(json.at("") == json)
        #expect(json.at("/a/00/b") == nil)
        #expect(json.at("/a/1") == nil)
        #expect(json.at("/a/b") == nil)
        #expect(json.at("a") == nil)
    }

    @Test func placesOfValues() throws {
        let text = "{\n  \"tên\": {\"a\": [1,\n   22]}\n}"
        let document = try JSONDocument(reading: Array(text.utf8), file: "f.json")
        let path = JSONPath([.member("tên"), .member("a"), .index(1)])
        #expect(document.place(of: path) == Place(file: "f.json", line: 3, column: 4))
        #expect(document.placeOfName(JSONPath([.member("tên")])) == Place(file: "f.json", line: 2, column: 3))
        #expect(document.place(of: path.appending("none")).line == 3)
        #expect(path.description == "$['tên'].a[1]")
    }

    @Test func samenessIsTypeStrict() {
        #expect(JSON.number("1").isSame(as: .number("1.0")))
        #expect(!JSON.number("1").isSame(as: .string("1")))
        #expect(!JSON.number("9007199254740993").isSame(as: .number("9007199254740992")))
    }

    /// Values made from a seed survive writing and reading, in both forms.
    @Test(arguments: 0..<200) func roundTrip(_ seed: Int) throws {
        var generator = Seeded(state: UInt64(seed) &+ 0x9E37_79B9_7F4A_7C15)
        let value = JSON.arbitrary(&generator, depth: 4)
        #expect(try JSON(reading: value.compact, file: "f") == value)
        #expect(try JSON(reading: value.canonical, file: "f").isSame(as: value))
    }

    /// Bytes cut and changed at random are read or refused, never more.
    @Test(arguments: 0..<200) func damageIsRefusedOrRead(_ seed: Int) {
        var generator = Seeded(state: UInt64(seed) &+ 1)
        var bytes = JSON.arbitrary(&generator, depth: 4).compact
        for _ in 0..<3 where !bytes.isEmpty {
            bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
        }
        bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
        if let value = JSON(received: bytes) { #expect(JSON(received: value.compact) == value) }
    }
}

private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

extension JSON {
    fileprivate static func arbitrary(_ generator: inout Seeded, depth: Int) -> JSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(.random(using: &generator))
        case 2: return .number(String(Int.random(in: -1_000_000...1_000_000, using: &generator)))
        case 3: return .number("\(Double.random(in: -1e9...1e9, using: &generator))")
        case 4: return .string(text(&generator))
        case 5:
            return .array(
                (0..<Int.random(in: 0..<5, using: &generator)).map { _ in arbitrary(&generator, depth: depth - 1) })
        default:
            var object = JSON.object([])
            for _ in 0..<Int.random(in: 0..<20, using: &generator) {
                object[text(&generator)] = arbitrary(&generator, depth: depth - 1)
            }
            return object
        }
    }

    private static func text(_ generator: inout Seeded) -> String {
        let letters = Array("aZ09\"\\/\n\t\u{1}{}[]:, ắộđĐ😀")
        return String(
            (0..<Int.random(in: 0..<12, using: &generator)).compactMap { _ in letters.randomElement(using: &generator) }
        )
    }
}
