/// Finds the texts that a letter orders to be sent: "tin nhắn … nội dung như sau: “…”".
struct MandateScanner {
    private let text: LetterText
    /// Lines of the body.
    private let lines: Range<Int>
    private(set) var mandates: [Mandate] = []
    private var item: String?
    private var tries = 500

    /// No mandated text is longer: it would be more than fifty parts.
    static let mostCharacters = 4_000

    private static let mostMandates = 50
    /// What only the words for a message announce is a text from so many words on, a name below.
    private static let fewestWords = 5

    init(_ text: LetterText, lines: Range<Int>) {
        self.text = text
        self.lines = lines
        var line = lines.lowerBound
        while line < lines.upperBound {
            let (range, last) = text.paragraph(from: line, to: lines.upperBound)
            if let marker = ItemMarker(text, range) { item = marker.joined(to: item) }
            line = max(last + 1, scan(range, last))
        }
    }

    /// Returns the line to go on with.
    private mutating func scan(_ range: Range<Int>, _ last: Int) -> Int {
        guard !range.isEmpty, mandates.count < Self.mostMandates, tries > 0 else { return last + 1 }
        var introduction = MandateIntroduction(text, range, last: last, limit: lines.upperBound)
        var from = range.lowerBound
        var hasText = false
        while mandates.count < Self.mostMandates,
            let (opening, isNamed) = introduction.opening(from: from, tries: &tries)
        {
            switch opening {
            case .quote(let index):
                guard let end = add(quoteAt: index, fewest: isNamed ? 1 : Self.fewestWords) else {
                    from = index + 1
                    continue
                }
                guard end < range.upperBound else { return scanList(after: text.line(of: max(end - 1, 0)) + 1) }
                from = end
                hasText = true
            case .paragraph(let next):
                return scanUnquoted(next)
            case .table(let next):
                return scanTable(next)
            }
        }
        let rest = from..<range.upperBound
        guard hasText, !rest.contains(where: { LetterShape.isLetter(text.scalars[$0]) }) else { return last + 1 }
        return scanList(after: last + 1)
    }

    /// More texts below the first one: "b) “…”", "- “…”", "Bản không dấu: “…”".
    private mutating func scanList(after first: Int) -> Int {
        var line = first
        while line < lines.upperBound, mandates.count < Self.mostMandates {
            let range = text.trimmed(text.lines[line])
            if range.isEmpty {
                line += 1
                continue
            }
            guard let (quote, isMarked) = MandateIntroduction.listed(text, range), isMarked else { return line }
            item = ItemMarker(text, range)?.joined(to: item) ?? item
            guard let end = add(quoteAt: quote, fewest: 1) else { return line }
            line = text.line(of: max(end - 1, 0)) + 1
        }
        return line
    }

    private mutating func scanUnquoted(_ line: Int) -> Int {
        let (range, last) = text.paragraph(from: line, to: lines.upperBound)
        guard ItemMarker(text, range) == nil, range.count <= Self.mostCharacters else { return line }
        append(bare(range), isQuoted: false, inner: [], isUnbalanced: false)
        return last + 1
    }

    private mutating func scanTable(_ line: Int) -> Int {
        let (cells, end) = MandateTable.cells(text, from: line, to: lines.upperBound)
        for cell in cells where !cell.isEmpty {
            if LetterShape.isQuote(text.scalars[cell.lowerBound]) {
                _ = add(quoteAt: cell.lowerBound, fewest: 1)
            } else {
                append(cell, isQuoted: true, inner: [], isUnbalanced: false)
            }
        }
        return end
    }

    /// Returns where the text ends, nil when it has too few words.
    private mutating func add(quoteAt index: Int, fewest: Int) -> Int? {
        let end = QuotedText(text, opening: index, lastLine: lines.upperBound - 1, most: Self.mostCharacters)
        let range = bare(min(index + 1, end.close)..<end.close)
        guard range.count(where: { LetterShape.isBlank(text.scalars[$0]) }) + 1 >= fewest else { return nil }
        // The first line may begin with the item that orders the text.
        let line = text.line(of: index)
        if let marker = ItemMarker(text, text.trimmed(text.lines[line])) { item = marker.joined(to: item) }
        append(range, isQuoted: true, inner: end.inner, isUnbalanced: end.isUnbalanced)
        return end.close + 1
    }

    /// Without the underscores that a transcription puts around italics.
    private func bare(_ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        while range.count > 2, text.scalars[range.lowerBound] == "_", text.scalars[range.upperBound - 1] == "_" {
            range = text.trimmed(range.lowerBound + 1..<range.upperBound - 1)
        }
        return range
    }

    private mutating func append(_ range: Range<Int>, isQuoted: Bool, inner: [Int], isUnbalanced: Bool) {
        guard !range.isEmpty, mandates.count < Self.mostMandates else { return }
        mandates.append(
            Mandate(
                item: item, text: MandateText.joined(text, range), start: text.offset(range.lowerBound),
                end: text.offset(range.upperBound), place: text.place(range.lowerBound),
                endPlace: text.place(range.upperBound), range: range, isQuoted: isQuoted, innerQuotes: inner,
                isUnbalanced: isUnbalanced))
    }
}
