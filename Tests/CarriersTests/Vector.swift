import Campaigns
import Testing

@testable import Carriers

/// One entry of `vectors.json`.
struct Vector: Sendable, CustomTestStringConvertible {
    struct Exchange: Sendable, CustomTestStringConvertible {
        let carrier: String
        let input: JSON
        let json: JSON

        var testDescription: String { "\(carrier) \(json["body"]?.string?.prefix(60) ?? "")" }

        var reply: HTTPReply {
            HTTPReply(
                status: json["http"]?.int ?? 0,
                headers: (json["headers"]?.members ?? []).map { HTTPField($0.name, $0.value.string ?? "") },
                body: Array((json["body"]?.string ?? "").utf8))
        }
    }

    let json: JSON

    var carrier: String { json["carrier"]?.string ?? "" }
    var input: JSON { json["input"] ?? .object([]) }
    var testDescription: String { carrier }

    static let all: [Vector] = {
        guard let bytes = try? Fixture.bytes("vectors.json"), let list = JSON(received: bytes)?.array else { return [] }
        return list.map(Vector.init)
    }()

    static func exchanges(_ name: String) -> [Exchange] {
        all.flatMap { vector in
            (vector.json[name]?.array ?? []).map { Exchange(carrier: vector.carrier, input: vector.input, json: $0) }
        }
    }
}
