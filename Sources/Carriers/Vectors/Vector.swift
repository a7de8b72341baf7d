package import Campaigns

/// One entry of a file of test vectors: an input, the exact request expected, and replies, callbacks and polls with
/// what they mean (README of the carrier description, *Reading a vector*).
package struct Vector: Sendable, CustomStringConvertible {
    package let json: JSON

    package init(_ json: JSON) { self.json = json }

    package var carrier: String { json["carrier"]?.string ?? "" }
    package var input: JSON { json["input"] ?? .object([]) }
    package var description: String { carrier }

    /// - Throws: a ``Problem`` (bad use) when the bytes are no JSON, or no list of objects that name a carrier.
    package static func list(reading bytes: [UInt8], file: String) throws(Problem) -> [Vector] {
        let document = try JSONDocument(reading: bytes, file: file)
        guard let list = document.root.array else {
            throw Texts.vectorsUnread(at: document.place(of: .root))
        }
        for (index, entry) in list.enumerated() where entry["carrier"]?.string == nil {
            throw Texts.vectorsUnread(at: document.place(of: JSONPath.root.appending(index)))
        }
        return list.map(Vector.init)
    }
}
