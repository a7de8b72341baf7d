/// From the bytes of a file to its letters: decoding, lines, segments, the parts of each letter, the findings.
package enum LetterReader {
    /// Reads every letter of a file, in its order (offices put the newest on top).
    ///
    /// - Parameters:
    ///   - bytes: the file as it came.
    ///   - file: its name in places and problems.
    ///   - usedOn: ISO date on which the letter is to be used; later than its own date, it decides which units still
    ///     exist.
    ///   - allowed: contacts that may stand in a mandated text, with the reason.
    /// - Returns: at least one letter; a refused one without its words.
    /// - Throws: ``Problem`` (bad use) when the file is no text or holds no official letter.
    package static func read(
        _ bytes: [UInt8], file: String, usedOn: String? = nil, allowed: [AllowedContact] = []
    ) throws(Problem) -> [ReadLetter] {
        let text = LetterText(try LetterDecoding.decode(bytes, file: file), file: file)
        guard text.lines.count <= LetterDecoding.mostLines else { throw .letterTooLong(file, lines: text.lines.count) }
        return try read(text, usedOn: usedOn, allowed: allowed)
    }

    static func read(_ text: LetterText, usedOn: String?, allowed: [AllowedContact]) throws(Problem) -> [ReadLetter] {
        let segments = LetterSegmenter.segments(text)
        guard !segments.isEmpty else { throw .noLetter(text.file) }
        guard segments.count <= LetterSegmenter.mostLetters else {
            throw .tooManyLetters(text.file, count: segments.count)
        }
        let parts = segments.map { LetterParts(text, $0) }
        let findings = DirectiveChecks(text, parts, usedOn: usedOn, allowed: allowed).findings
        return zip(parts, findings).map { ReadLetter($0, $1, text) }
    }
}

extension ReadLetter {
    init(_ parts: LetterParts, _ findings: [Finding], _ text: LetterText) {
        let heading = parts.heading
        isRefused = parts.secrecy != nil
        number = heading.number.flatMap { $0.number.isEmpty ? nil : $0.number }
        symbol = heading.number?.symbol
        id = heading.number.flatMap { $0.number.isEmpty ? nil : $0.id }
        date = heading.dateline.flatMap { $0.date.exists ? $0.date.iso : nil }
        place = heading.dateline?.place
        issuer = parts.issuer.issuer
        parent = parts.issuer.parent
        subject = isRefused || heading.subject.isEmpty ? nil : heading.subject.joined(separator: " ")
        signer = isRefused ? nil : parts.signature.signer
        signingForm = isRefused || parts.signature.form.isEmpty ? nil : parts.signature.form.joined(separator: " / ")
        recipients = isRefused ? [] : parts.recipients?.names ?? []
        cites = isRefused ? [] : CitationScanner.unique(parts.mentions)
        forwards = isRefused ? [] : parts.forwarded.map(\.id)
        mandated = isRefused ? [] : parts.mandates
        items = isRefused ? [] : ItemMarker.items(text, parts.body)
        self.findings = findings
        let last = parts.lines.last { !text.trimmed(text.lines[$0]).isEmpty } ?? parts.lines.lowerBound
        lines = parts.lines.lowerBound + 1...max(last, parts.lines.lowerBound) + 1
    }
}
