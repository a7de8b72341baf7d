/// Names that letters must spell right, and how they are misspelt: data, so that an office can add to it.
enum Lexicon {
    struct Entry: Sendable {
        enum Kind: String {
            /// The beginning of a unit's name, as it is written in a sentence.
            case unit
            /// A word from which no other may differ by one letter or by case.
            case distance
            /// Only the forms that are listed are wrong.
            case wrong
            /// Every form that differs by diacritics is wrong.
            case diacritics
            /// Short forms of offices, looked for in the distribution list only.
            case title
            /// A signer whose name is known from elsewhere.
            case person
            /// A number that may stand in a warning without being ordered.
            case hotline
        }

        let kind: Kind
        let right: String
        let wrong: [String]
        let exceptions: [String]
        let note: String
    }

    static let entries: [Entry] = {
        let table = Table(PackageResources.lexicon_csv)
        let (kind, right, wrong) = (table.column("kind"), table.column("right"), table.column("wrong"))
        let (except, note) = (table.column("except"), table.column("note"))
        return table.rows.map { row in
            guard let named = Entry.Kind(rawValue: row[kind]) else { preconditionFailure("lexicon.csv: \(row)") }
            return Entry(
                kind: named, right: row[right], wrong: list(row[wrong]), exceptions: list(row[except]), note: row[note])
        }
    }()

    static func entries(_ kind: Entry.Kind) -> [Entry] { entries.filter { $0.kind == kind } }

    private static func list(_ cell: String) -> [String] { cell.split(separator: ";").map(String.init) }
}
