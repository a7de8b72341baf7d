/// The name of a unit as a sentence writes it, made of the capitals of a heading.
struct UnitName: Equatable {
    let text: String
    /// The part that says where: `tỉnh An Giang`, `Kiên Hải`; empty when the heading leaves it to the line above.
    let place: String

    private static let units: [(key: String, name: String)] = Lexicon.entries(.unit)
        .map { ($0.right.lowercased(), $0.right) }
        .sorted { $0.key.count > $1.key.count }

    static let placeKinds = [
        "tỉnh", "thành phố", "tp.", "tp", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu",
    ]
    /// Words that stay small inside a name.
    private static let small: Set<String> = ["và", "của", "về", "các", "cho", "với", "tại", "trực", "thuộc"]

    /// - `capitals`: one or more lines of a heading, joined by blanks.
    init(_ capitals: String) {
        var rest = Self.canonical(capitals.lowercased())
        var written = ""
        if let unit = Self.units.first(where: { Self.begins(rest, with: $0.key) }) {
            written = unit.name
            rest = Self.trimmed(String(rest.dropFirst(unit.key.count)))
        }
        var place = ""
        if !rest.isEmpty {
            place = Self.cased(rest)
            // "Công an" may be followed by more of the name: only what names a place is the place.
            written += (written.isEmpty ? "" : " ") + place
        }
        text = Self.upperFirst(written)
        self.place = place
    }

    /// Whether a heading's line begins a unit of its own, rather than going on with the one above.
    static func beginsUnit(_ line: String) -> Bool {
        let line = canonical(line.lowercased())
        return units.contains { begins(line, with: $0.key) }
    }

    private static func begins(_ text: String, with key: String) -> Bool {
        text.hasPrefix(key) && (text.count == key.count || text.dropFirst(key.count).first.map { !$0.isLetter } ?? true)
    }

    /// "uỷ" and "ủy", "hoá" and "hóa" are one.
    private static func canonical(_ text: String) -> String {
        var text = text
        for (old, new) in [("uỷ", "ủy"), ("hoá", "hóa"), ("hoà", "hòa"), ("toà", "tòa"), ("khoá", "khóa")] {
            text = text.replacing(old, with: new)
        }
        return text
    }

    private static func cased(_ text: String) -> String {
        var words: [String] = []
        var pieces = text.split(separator: " ").map(String.init)[...]
        while let first = pieces.popFirst() {
            let pair = pieces.first.map { first + " " + $0 }
            if let pair, placeKinds.contains(pair) {
                words.append(pair)
                pieces.removeFirst()
            } else if placeKinds.contains(first) || small.contains(first) {
                words.append(first)
            } else {
                words.append(upperFirst(first))
            }
        }
        return words.joined(separator: " ")
    }

    static func upperFirst(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0 == " " || $0 == "," })
    }
}
