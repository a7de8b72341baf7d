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
        let to = input["to"]?.array?.compactMap(\.string) ?? ["+84901888484"]
        let recipients = to.enumerated().compactMap { index, address in
            AddressForm.number(address).map {
                RenderingContext.Recipient(
                    number: $0, key: "k\(index + 1)", seq: 100 + index, carrierId: "ref-1", sentAt: 1_788_224_400)
            }
        }
        var context = RenderingContext(
            recipients: recipients, sender: carrier.defaultSender, params: input["params"]?.array?.compactMap(\.string),
            text: input["text"]?.string ?? "Lu ve",
            encoding: Carrier.Encoding(rawValue: input["encoding"]?.string ?? "gsm7") ?? .gsm7, batchKey: "b-0001",
            batchSeq: 77, batchCarrierId: "cid-9", campaignId: "flood", campaignName: "flood",
            callbackURL: input["callback"]?.string ?? "https://dlr.example/r/tok", now: 1_788_226_200,
            uuid: "00000000-0000-4000-8000-000000000000", authToken: "TOK", secret: { "S-\($0)" })
        // 2026-09-02T07:00 in Viet Nam, the only time that a vector schedules.
        if input["at"]?.string == "2026-09-02T07:00" { context.scheduleAt = 1_788_307_200 }
        context.usesSandbox = input["sandbox"] != nil
        return context
    }
}
