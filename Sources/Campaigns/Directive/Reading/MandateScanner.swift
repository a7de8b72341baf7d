/// Finds the texts that a letter orders to be sent: "tin nhắn … nội dung như sau: “…”".
struct MandateScanner {
    private let text: LetterText
    /// Lines of the body.
    private let lines: Range<Int>
    private(set) var mandates: [Mandate] = []
    private var item: String?

    /// No mandated text is longer: it would be more than fifty parts.
    static let mostCharacters = 4_000

    private static let mostMandates = 50

    private static let content: Pattern = "nội dung"
    private static let message: [Pattern] = ["tin nhắn", "nhắn tin", "sms"]
    private static let follows: [Pattern] = ["như sau", "sau đây", "sau"]

    init(_ text: LetterText, lines: Range<Int>) {
        self.text = text
        self.lines = lines
        var line = lines.lowerBound
        while line < lines.upperBound {
            let range = text.trimmed(text.lines[line])
            if let marker = ItemMarker(text, range) { item = marker.joined(to: item) }
            line = max(line + 1, scan(range, line))
        }
    }

    /// Returns the line to go on with.
    private mutating func scan(_ range: Range<Int>, _ line: Int) -> Int {
        var from = range.lowerBound
        var spoken: Bool?
        while mandates.count < Self.mostMandates, let word = text.first(Self.content, in: from..<range.upperBound) {
            from = word.upperBound
            let about = spoken ?? Self.message.contains { text.first($0, in: range) != nil }
            spoken = about
            guard let opening = opening(after: word.upperBound, in: range, line, about: about) else { continue }
            switch opening {
            case .quote(let index):
                let end = add(quoteAt: index)
                if end < range.upperBound {
                    from = end
                } else {
                    return scanList(after: text.line(of: max(end - 1, 0)) + 1)
                }
            case .paragraph(let next):
                return scanUnquoted(next)
            }
        }
        return line + 1
    }

    private enum Opening { case quote(Int), paragraph(Int) }

    /// The text begins with a quote after "nội dung …:", in the same line or below; a letter that speaks of messages
    /// may also give it as the next paragraph, without quotes.
    private func opening(after index: Int, in range: Range<Int>, _ line: Int, about: Bool) -> Opening? {
        let reach = min(range.upperBound, index + 80)
        var hasColon = false
        var position = index
        while position < reach {
            let scalar = text.scalars[position]
            if LetterShape.isQuote(scalar) {
                let says = Self.follows.contains { text.first($0, in: index..<position) != nil }
                return about && (hasColon || says || position - index <= 3) || hasColon && says ? .quote(position) : nil
            }
            if scalar == "." || scalar == ";" || hasColon && !LetterShape.isBlank(scalar) && scalar != "*" {
                return nil
            }
            if scalar == ":" { hasColon = true }
            position += 1
        }
        guard hasColon, position == range.upperBound else { return nil }
        let says = Self.follows.contains { text.first($0, in: index..<position) != nil }
        guard about || says, let next = nextLine(after: line) else { return nil }
        var start = text.lines[next].lowerBound
        let below = text.trimmed(text.lines[next])
        start = below.lowerBound
        if let marker = ItemMarker(text, below) { start = text.skip(marker.end, to: below.upperBound) }
        if start < below.upperBound, LetterShape.isDash(text.scalars[start]) {
            start = text.skip(start + 1, to: below.upperBound)
        }
        if start < below.upperBound, LetterShape.isQuote(text.scalars[start]) { return .quote(start) }
        return about && says ? .paragraph(next) : nil
    }

    private func nextLine(after line: Int) -> Int? {
        (line + 1..<min(lines.upperBound, line + 6)).first { !text.trimmed(text.lines[$0]).isEmpty }
    }

    /// More texts below the first one: "b) “…”", "- “…”".
    private mutating func scanList(after first: Int) -> Int {
        var line = first
        while line < lines.upperBound, mandates.count < Self.mostMandates {
            let range = text.trimmed(text.lines[line])
            if range.isEmpty {
                line += 1
                continue
            }
            var start = range.lowerBound
            let marker = ItemMarker(text, range)
            if let marker { start = text.skip(marker.end, to: range.upperBound) }
            if start < range.upperBound, LetterShape.isDash(text.scalars[start]) {
                start = text.skip(start + 1, to: range.upperBound)
            }
            guard start > range.lowerBound, start < range.upperBound, LetterShape.isQuote(text.scalars[start]) else {
                return line
            }
            item = marker?.joined(to: item) ?? item
            let end = add(quoteAt: start)
            line = text.line(of: max(end - 1, 0)) + 1
        }
        return line
    }

    private mutating func scanUnquoted(_ line: Int) -> Int {
        let range = text.trimmed(text.lines[line])
        guard ItemMarker(text, range) == nil, range.count <= Self.mostCharacters else { return line }
        append(range, isQuoted: false, inner: [], isUnbalanced: false)
        return line + 1
    }

    private mutating func add(quoteAt index: Int) -> Int {
        // The first line may begin with the item that orders the text.
        let line = text.line(of: index)
        if let marker = ItemMarker(text, text.trimmed(text.lines[line])) { item = marker.joined(to: item) }
        let end = QuotedText(text, opening: index, lastLine: lines.upperBound - 1, most: Self.mostCharacters)
        append(text.trimmed(index + 1..<end.close), isQuoted: true, inner: end.inner, isUnbalanced: end.isUnbalanced)
        return end.close + 1
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
