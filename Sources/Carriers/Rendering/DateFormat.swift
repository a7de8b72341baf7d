/// A date pattern such as `dd-MM-yyyy HH:mm`, taken apart once.
///
/// Letters: `yyyy yy MMMM MMM MM M EEEE EEE dd d HH H hh mm ss SSS a Z XXX`; text in single quotes and every other
/// character stand for themselves. Names of months and days are English ones.
package struct DateFormat: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case literal(String)
        case field(Character, Int)
    }

    let parts: [Part]

    /// The form that a date has without a filter: ISO 8601 with the offset.
    static let iso = DateFormat(parts: [
        .field("y", 4), .literal("-"), .field("M", 2), .literal("-"), .field("d", 2), .literal("T"), .field("H", 2),
        .literal(":"), .field("m", 2), .literal(":"), .field("s", 2), .field("X", 3),
    ])

    private init(parts: [Part]) { self.parts = parts }

    /// - Returns: nil when a letter means nothing here.
    package init?(_ pattern: String) {
        var parts: [Part] = []
        var rest = pattern[...]
        while let letter = rest.first {
            if letter == "'" {
                guard let end = rest.dropFirst().firstIndex(of: "'") else { return nil }
                let quoted = rest[rest.index(after: rest.startIndex)..<end]
                parts.append(.literal(quoted.isEmpty ? "'" : String(quoted)))
                rest = rest[rest.index(after: end)...]
            } else if letter.isASCII, letter.isLetter {
                let count = rest.prefix { $0 == letter }.count
                guard "yMdEHhmsSaZX".contains(letter) || (letter == "T" && count == 1) else { return nil }
                parts.append(letter == "T" ? .literal("T") : .field(letter, count))
                rest = rest.dropFirst(count)
            } else {
                parts.append(.literal(String(letter)))
                rest = rest.dropFirst()
            }
        }
        self.parts = parts
    }

    func text(_ seconds: Int, in zone: Zone) -> String {
        let date = CivilDate(seconds, offset: zone.offset(at: seconds))
        return parts.reduce(into: "") { text, part in
            switch part {
            case .literal(let literal): text += literal
            case .field(let letter, let count): text += date.field(letter, count)
            }
        }
    }
}
