/// What stands for a character in a text without diacritics.
enum PlainForms {
    /// Every Vietnamese letter (vn-letters.csv) and every typographic character (sms-punctuation.csv).
    static let replacements: [Unicode.Scalar: String] = {
        var replacements: [Unicode.Scalar: String] = [:]
        let letters = Table(PackageResources.vn_letters_csv)
        let punctuation = Table(PackageResources.sms_punctuation_csv)
        for (table, replacement) in [(letters, "ascii"), (punctuation, "replacement")] {
            let (unicode, plain) = (table.column("unicode"), table.column(replacement))
            for row in table.rows {
                guard let scalar = Table.scalar(row[unicode]) else { preconditionFailure("plain forms: \(row)") }
                replacements[scalar] = Table.unescaped(row[plain])
            }
        }
        return replacements
    }()
}
