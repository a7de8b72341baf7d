/// Cuts a file into its letters; offices put the cover on top, so that the oldest comes last.
enum LetterSegmenter {
    /// A file with more is a register, not a letter.
    static let mostLetters = 200

    /// What a segment is: its lines, and what each of them shows.
    struct Segment {
        let lines: Range<Int>
        let marks: [LetterMarks]
    }

    /// The letters in the order of the file; none when no line shows anything of an official letter.
    static func segments(_ text: LetterText) -> [Segment] {
        let marks = text.lines.map { LetterMarks(text, $0) }
        guard marks.contains(where: { !$0.isDisjoint(with: .telling) }) else { return [] }
        var starts = [0]
        var seen: LetterMarks = []
        var hasBody = false
        for (line, mark) in marks.enumerated() {
            if begins(mark, seen: seen, hasBody: hasBody) {
                let start = headingStart(text, marks, line, after: starts.last ?? 0)
                starts.append(start)
                seen = marks[start..<line].reduce(into: []) { $0.formUnion($1) }
                hasBody = false
            }
            seen.formUnion(mark)
            if mark.contains(.addressee) || mark.contains(.distribution) || text.lines[line].count > 160 {
                hasBody = true
            }
        }
        return starts.enumerated().map { index, start in
            let lines = start..<(index + 1 < starts.count ? starts[index + 1] : text.lines.count)
            return Segment(lines: lines, marks: Array(marks[lines]))
        }
    }

    private static func begins(_ mark: LetterMarks, seen: LetterMarks, hasBody: Bool) -> Bool {
        if mark.contains(.number), hasBody || seen.contains(.number) { return true }
        if mark.contains(.nation), hasBody { return true }
        if mark.contains(.addressee), seen.contains(.addressee) { return true }
        return mark.contains(.subject) && seen.contains(.distribution)
    }

    /// Goes back over the issuer's lines above the mark; a signature's title and a signer's name belong to the letter
    /// before.
    private static func headingStart(_ text: LetterText, _ marks: [LetterMarks], _ line: Int, after last: Int) -> Int {
        var start = line
        var candidate = line - 1
        while candidate > last {
            let mark = marks[candidate]
            if !text.trimmed(text.lines[candidate]).isEmpty {
                let isHeading =
                    mark.contains(.capitals) && !mark.contains(.signing)
                    || !mark.isDisjoint(with: [.nation, .number, .dateline])
                guard isHeading, !mark.contains(.distribution) else { break }
                start = candidate
            }
            candidate -= 1
        }
        return start
    }
}
