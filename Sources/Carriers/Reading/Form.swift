import Campaigns

/// The fields of `application/x-www-form-urlencoded` or of a query, in their order.
package struct Form: Sendable, Equatable {
    package struct Field: Sendable, Equatable {
        package let name: String
        package let value: String
    }

    package var fields: [Field]

    package init(_ written: some Sequence<UInt8>) {
        fields = Array(written).split(separator: UInt8(ascii: "&")).map { piece in
            let equals = piece.firstIndex(of: UInt8(ascii: "="))
            return Field(
                name: PercentEncoding.decodedForm(piece[..<(equals ?? piece.endIndex)]),
                value: equals.map { PercentEncoding.decodedForm(piece[piece.index(after: $0)...]) } ?? "")
        }
    }

    package subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// As an object of strings, so that pointers select from it; of repeated names the first counts.
    var json: JSON {
        fields.reduce(into: JSON.object([])) { object, field in
            if object[field.name] == nil { object[field.name] = .string(field.value) }
        }
    }
}
