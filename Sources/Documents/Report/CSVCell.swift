/// A cell of a CSV file (RFC 4180) as a spreadsheet may open it.
enum CSVCell {
    /// Quoted where needed; a leading sign of a formula is made harmless (OWASP, CSV injection).
    static func text(_ text: String) -> String {
        // Scalars, not characters: CR LF, or a comma with an accent, is one character in Swift.
        let safe = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return safe }
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in safe.unicodeScalars { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        quoted.append("\"")
        return String(quoted)
    }

    /// Cells as one line, CR LF at its end.
    static func line(_ cells: [String]) -> String { cells.map(text).joined(separator: ",") + "\r\n" }
}
