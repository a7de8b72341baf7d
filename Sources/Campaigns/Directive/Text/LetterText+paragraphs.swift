/// Lines that belong together: a scan wraps its paragraphs, a word processor does not.
extension LetterText {
    /// From a line that is not empty to the end of its paragraph; `last` is its last line.
    func paragraph(from line: Int, to limit: Int) -> (range: Range<Int>, last: Int) {
        let start = trimmed(lines[line])
        guard !start.isEmpty, !isTableRow(start) else { return (start, line) }
        var (end, last) = (start.upperBound, line)
        while last + 1 < limit, end - start.lowerBound < Self.longestParagraph, !endsSentence(before: end) {
            let next = trimmed(lines[last + 1])
            guard !next.isEmpty, !isTableRow(next), !LetterShape.isDash(scalars[next.lowerBound]),
                ItemMarker(self, next) == nil
            else { break }
            (end, last) = (next.upperBound, last + 1)
        }
        return (start.lowerBound..<end, last)
    }

    func isTableRow(_ line: Range<Int>) -> Bool { !line.isEmpty && scalars[line.lowerBound] == "|" }

    private static let longestParagraph = 4_000

    private func endsSentence(before end: Int) -> Bool { ".;:!?".unicodeScalars.contains(scalars[end - 1]) }
}
