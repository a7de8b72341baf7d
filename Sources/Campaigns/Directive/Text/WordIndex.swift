/// The words of a file with hashes of what they are without diacritics and with them, so that phrases are found in one
/// pass over letters of any length.
struct WordIndex {
    struct Word {
        let start: Int
        let end: Int
        /// Letters without diacritics.
        let plain: UInt64
        /// Letters and tone, wherever the tone stands ("hoà", "hòa").
        let form: UInt64
        let isASCII: Bool
    }

    let words: [Word]

    init(_ text: LetterText) { words = Self.words(text, 0..<text.scalars.count) }

    /// The words of a phrase that we look for.
    static func words(_ phrase: String) -> [Word] {
        let text = LetterText(Array(phrase.normalised.unicodeScalars), file: "")
        return words(text, 0..<text.scalars.count)
    }

    /// The indices of the words in a range of characters.
    func indices(in range: Range<Int>) -> Range<Int> {
        let low = firstIndex(from: range.lowerBound)
        return low..<max(low, firstIndex(from: range.upperBound))
    }

    private func firstIndex(from start: Int) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func words(_ text: LetterText, _ range: Range<Int>) -> [Word] {
        var words: [Word] = []
        var index = range.lowerBound
        let scalars = text.scalars
        while index < range.upperBound {
            guard isPart(scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            var (plain, form, tone): (UInt64, UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0xCBF2_9CE4_8422_2325, 0)
            var isASCII = true
            while index < range.upperBound, isPart(scalars[index]) {
                let scalar = scalars[index]
                let parted = LetterShape.parted(scalar)
                plain = mixed(plain, UInt64(LetterShape.plain(scalar).value))
                form = mixed(form, UInt64(parted.letter.value))
                tone += UInt64(parted.tone)
                isASCII = isASCII && scalar.isASCII
                index += 1
            }
            words.append(Word(start: start, end: index, plain: plain, form: mixed(form, tone), isASCII: isASCII))
        }
        return words
    }

    static func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        LetterShape.isLetter(scalar) || LetterShape.isDigit(scalar)
    }
}
