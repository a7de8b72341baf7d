/// What the readers of one letter found, with the places that the checks need.
struct LetterParts {
    /// Everything from the heading to the last line.
    let range: Range<Int>
    let lines: Range<Int>
    let heading: HeadingReader
    let recipients: Recipients?
    /// Lines of the text proper.
    let body: Range<Int>
    let distribution: Range<Int>?
    let signature: Signature
    let issuer: IssuerName
    let mentions: [Citation]
    let forwarded: [Citation]
    let mandates: [Mandate]
    let secrecy: Range<Int>?

    init(_ text: LetterText, _ segment: LetterSegmenter.Segment) {
        let lines = segment.lines
        self.lines = lines
        range = text.lines[lines.lowerBound].lowerBound..<text.lines[lines.upperBound - 1].upperBound
        func firstLine(_ mark: LetterMarks, from: Int) -> Int? {
            segment.marks[(from - lines.lowerBound)...].firstIndex { $0.contains(mark) }.map { $0 + lines.lowerBound }
        }
        let addressee = firstLine(.addressee, from: lines.lowerBound)
        let headingEnd = addressee ?? Self.headingEnd(text, segment)
        heading = HeadingReader(text, lines.lowerBound..<headingEnd)
        recipients = addressee.map { Recipients(text, line: $0, limit: lines.upperBound) }
        let bodyStart = recipients?.end ?? headingEnd
        let distributionLine = firstLine(.distribution, from: min(bodyStart, lines.upperBound - 1))
        let signingLine = firstLine(.signing, from: min(bodyStart, lines.upperBound - 1))
        let closing =
            [distributionLine, signingLine].compactMap { $0 }.min()
            ?? Self.closingLine(text, bodyStart, lines.upperBound)
        body = bodyStart..<max(bodyStart, min(closing, lines.upperBound))
        distribution = distributionLine.map { $0..<lines.upperBound }
        signature = Signature(text, body.upperBound..<lines.upperBound)
        let bodyRange = Self.range(text, body)
        let own = heading.number?.id ?? ""
        mentions = bodyRange.map { CitationScanner.citations(text, in: $0, own: own) } ?? []
        mandates = MandateScanner(text, lines: body).mandates
        forwarded = mandates.isEmpty ? ForwardScanner.forwarded(mentions, text, body) : []
        issuer = IssuerName(heading, text: text, body: bodyRange)
        secrecy = heading.secrecy ?? Self.secrecy(text, lines)
    }

    static func range(_ text: LetterText, _ lines: Range<Int>) -> Range<Int>? {
        guard !lines.isEmpty else { return nil }
        return text.lines[lines.lowerBound].lowerBound..<text.lines[lines.upperBound - 1].upperBound
    }

    /// Without "Kính gửi" the heading ends before the first paragraph.
    private static func headingEnd(_ text: LetterText, _ segment: LetterSegmenter.Segment) -> Int {
        var last = segment.lines.lowerBound
        var followsKind = false
        for line in segment.lines.prefix(40) {
            let range = text.trimmed(text.lines[line])
            if range.isEmpty { continue }
            if range.count > 160 && !followsKind || ItemMarker(text, range) != nil
                || ItemMarker.isChapter(text, range)
            {
                return line
            }
            let marks = segment.marks[line - segment.lines.lowerBound]
            let isMarked = !marks.isDisjoint(with: [.nation, .number, .dateline, .subject, .capitals])
            if isMarked || followsKind { last = line + 1 }
            followsKind = marks.contains(.capitals) && HeadingReader.isKind(text.string(range))
        }
        return max(last, segment.lines.lowerBound)
    }

    /// Without "Nơi nhận" the text ends with the stroke that the decree asks for: `./.`
    private static func closingLine(_ text: LetterText, _ start: Int, _ end: Int) -> Int {
        guard start < end else { return end }
        for line in (start..<end).reversed() {
            let range = text.trimmed(text.lines[line]).suffix(12)
            if text.string(range.startIndex..<range.endIndex).contains("./.") { return line + 1 }
        }
        // The name of a signer may still be the last line.
        guard let last = (start..<end).last(where: { !text.trimmed(text.lines[$0]).isEmpty }) else { return end }
        return Signature.name(text, text.trimmed(text.lines[last]).prefixRange(80)) == nil ? end : last
    }

    /// The mark may be stamped anywhere.
    private static func secrecy(_ text: LetterText, _ lines: Range<Int>) -> Range<Int>? {
        for line in lines where text.lines[line].count <= 400 {
            for cell in text.cells(text.trimmed(text.lines[line])) where SecrecyMark.isMark(text, cell) { return cell }
        }
        return nil
    }
}

extension Range<Int> {
    fileprivate func prefixRange(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
