/// A phrase to be found whatever its diacritics, and the forms in which it occurs.
struct SoughtPhrase {
    let words: [WordIndex.Word]
    /// One hash of all its words with their tones.
    let form: UInt64

    init(_ words: [WordIndex.Word]) {
        self.words = words
        form = Self.form(words[...])
    }

    init(_ text: String) { self.init(WordIndex.words(text)) }

    static func form(_ words: ArraySlice<WordIndex.Word>) -> UInt64 {
        words.reduce(0x9E37_79B9_7F4A_7C15) { WordIndex.mixed($0, $1.form) }
    }

    static func plain(_ words: ArraySlice<WordIndex.Word>) -> UInt64 {
        words.reduce(0x9E37_79B9_7F4A_7C15) { WordIndex.mixed($0, $1.plain) }
    }

    /// True when the phrase, diacritics included, stands in the text so that it covers the word at `index`.
    func stands(around index: Int, in all: [WordIndex.Word]) -> Bool {
        words.indices.contains { offset in
            let start = index - offset
            return start >= 0 && all[index].form == words[offset].form && matches(start, in: all)
                && Self.form(all[start..<start + words.count]) == form
        }
    }

    /// True when the words from `index` on are these, without regard to diacritics.
    func matches(_ index: Int, in words: [WordIndex.Word]) -> Bool {
        guard index + self.words.count <= words.count else { return false }
        for (offset, word) in self.words.enumerated() {
            if words[index + offset].plain != word.plain { return false }
            if offset > 0, words[index + offset].start - words[index + offset - 1].end > 3 { return false }
        }
        return true
    }
}
