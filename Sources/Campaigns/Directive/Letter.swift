/// The letters of a campaign's file, as far as a campaign is held against them: number, date, the words they order.
package struct Letter: Sendable {
    private let letters: [ReadLetter]
    private let places: [(number: Place?, date: Place?)]

    /// - Parameters:
    ///   - bytes: the file as it came; one that is no letter has nothing.
    ///   - file: its name in findings.
    package init(_ bytes: [UInt8], file: String) {
        guard let decoded = try? LetterDecoding.decode(bytes, file: file) else {
            (letters, places) = ([], [])
            return
        }
        let text = LetterText(decoded, file: file)
        let parts =
            text.lines.count > LetterDecoding.mostLines
            ? []
            : LetterSegmenter.segments(text)
                .prefix(LetterSegmenter.mostLetters).map { LetterParts(text, $0) }
        letters = parts.map { ReadLetter($0, [], text) }
        places = parts.map { part in
            (
                part.heading.number.map { text.place($0.whole.lowerBound) },
                part.heading.dateline.map { text.place($0.range.lowerBound) }
            )
        }
    }

    /// The line with this number and symbol (`Số: 1153 /UBND-KGVX`), blanks not counted.
    package func place(ofNumber id: String) -> Place? {
        let wanted = id.normalised.filter { !$0.isWhitespace }
        guard !wanted.isEmpty else { return nil }
        return zip(letters, places).first { $0.0.id == wanted }?.1.number
    }

    /// The line that is dated so (`An Giang, ngày 06 tháng 10 năm 2025`).
    /// `date`: ISO.
    package func place(ofDate date: String) -> Place? {
        zip(letters, places).first { $0.0.date == date }?.1.date
    }

    /// The first text that a letter of the file orders to be sent.
    package var mandate: Mandate? { letters.lazy.flatMap(\.mandated).first }
}
