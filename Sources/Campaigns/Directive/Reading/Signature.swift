/// Form and name of the signer: below the text, before or after the distribution list, or in a column beside it.
struct Signature {
    private(set) var form: [String] = []
    private(set) var signer: String?
    private(set) var signerRange: Range<Int>?

    /// - `lines`: from the end of the text, or from "Nơi nhận", to the end of the letter.
    init(_ text: LetterText, _ lines: Range<Int>) {
        for line in lines {
            let range = text.trimmed(text.lines[line])
            guard !range.isEmpty, range.count <= 200 else { continue }
            for cell in text.cells(range) { read(text, cell) }
        }
    }

    private mutating func read(_ text: LetterText, _ cell: Range<Int>) {
        guard LetterShape.isLetter(text.scalars[cell.lowerBound]), cell.count <= 80 else { return }
        if text.isCapitals(cell) {
            let opens = LetterMarks.signingWords.contains { text.starts(cell, with: $0) }
            // A form over several lines: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
            if opens || !form.isEmpty && signer == nil {
                form.append(text.string(cell))
                // A name above the title is no signer of this form.
                if signer != nil, form.count == 1 { (signer, signerRange) = (nil, nil) }
            }
        } else if signer == nil, let name = Self.name(text, cell) {
            signer = name
            signerRange = cell
        }
    }

    /// Two to six words, each with a capital; ranks and degrees in front are left out.
    static func name(_ text: LetterText, _ cell: Range<Int>) -> String? {
        var words = text.string(cell).split(separator: " ").map(String.init)
        while let first = words.first?.lowercased() {
            if ranks.contains(first) {
                words.removeFirst()
            } else if words.count > 2, grades.contains(words[1].lowercased()) {
                words.removeFirst(2)
            } else {
                break
            }
        }
        guard (2...6).contains(words.count) else { return nil }
        let isName = words.allSatisfy { word in
            guard let first = word.first, first.isUppercase else { return false }
            return word.count <= 8 && word.dropFirst().allSatisfy { $0.isLowercase }
        }
        return isName ? words.joined(separator: " ") : nil
    }

    private static let ranks: Set<String> = [
        "ths.", "ts.", "pgs.ts.", "pgs.", "gs.", "bs.", "bs.ckii", "bs.cki", "bsckii", "bscki", "cn.", "ks.", "ds.",
        "ths", "ts", "bs", "ckii", "cki", "ông", "bà",
    ]
    /// The second words of ranks: "Thượng tá", "Thiếu tướng".
    private static let grades: Set<String> = ["tá", "tướng", "úy"]
}
