package import Campaigns

/// One expectation of a vector that does not hold.
package struct VectorFailure: Sendable, Equatable {
    package let carrier: String
    /// `request`, `response`, `callback`, `poll`, `auth`, or `carrier` where none of that name is described.
    package let kind: String
    /// Which expectation, such as `responses[1].reason`.
    package let at: String
    package let expected: JSON
    package let got: JSON

    package var json: JSON {
        [
            "carrier": .string(carrier), "kind": .string(kind), "at": .string(at), "expected": expected, "got": got,
        ]
    }

    /// Both sides on lines of their own, long ones from shortly before the first difference.
    package var difference: String {
        let (wanted, found) = (Self.shown(expected), Self.shown(got))
        let common = zip(wanted.unicodeScalars, found.unicodeScalars).prefix { $0 == $1 }.count
        return "    - \(Self.cut(wanted, at: common))\n    + \(Self.cut(found, at: common))"
    }

    private static func shown(_ json: JSON) -> String {
        json.string ?? String(decoding: json.compact, as: UTF8.self)
    }

    private static func cut(_ text: String, at common: Int) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.count > 120 ? max(0, common - 40) : 0
        let piece = scalars.dropFirst(start).prefix(120)
        return (start > 0 ? "…" : "") + String(String.UnicodeScalarView(piece))
            + (start + piece.count < scalars.count ? "…" : "")
    }
}
