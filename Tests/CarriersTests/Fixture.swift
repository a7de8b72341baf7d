import Campaigns
import Foundation

@testable import Carriers

/// The example description and its vectors, as they lie beside the tests.
enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    static func example() throws -> String { String(decoding: try bytes("carriers.example.json"), as: UTF8.self) }

    static func book() throws -> CarrierBook {
        try CarrierBook(reading: bytes("carriers.example.json"), file: "carriers.example.json")
    }

    /// A book of the example's carriers with one of them changed.
    static func carrier(_ id: String, _ change: (inout JSON) -> Void = { _ in }) throws -> Carrier {
        var root = try JSON(reading: bytes("carriers.example.json"), file: "example")
        var list = root["carriers"]?.array ?? []
        for index in list.indices where list[index]["id"] == .string(id) { change(&list[index]) }
        root["carriers"] = .array(list)
        return try CarrierBook(reading: root.compact, file: "example").carrier(id)
    }

    static func json(_ text: String) throws -> JSON { try JSON(reading: Array(text.utf8), file: "test") }

    /// The context that the vectors fix, with the input of one of them.
    static func context(_ carrier: Carrier, _ input: JSON = .object([])) -> RenderingContext {
        VectorContext.context(carrier, input)
    }
}
