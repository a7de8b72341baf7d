/// Who a letter is addressed to: after "Kính gửi", in the line itself or as a list below.
struct Recipients {
    private(set) var names: [String] = []
    /// The first line after them.
    private(set) var end: Int

    /// - `line`: of "Kính gửi"; `limit`: the line after the letter.
    init(_ text: LetterText, line: Int, limit: Int) {
        end = min(line + 1, limit)
        let cell = text.cells(text.trimmed(text.lines[line])).first {
            text.starts($0, with: LetterMarks.addresseeWords)
        }
        if let cell {
            var begin = text.end(of: LetterMarks.addresseeWords, at: cell.lowerBound, in: cell) ?? cell.upperBound
            while begin < cell.upperBound, text.scalars[begin] == ":" || LetterShape.isBlank(text.scalars[begin]) {
                begin += 1
            }
            add(text.string(begin..<cell.upperBound), text)
        }
        var isList = false
        var lastBlank = false
        var last = end
        while end < limit, end - line < 60 {
            let range = text.trimmed(text.lines[end])
            if range.isEmpty {
                lastBlank = true
                // An empty line ends what is not a list.
                if !names.isEmpty && !isList { break }
            } else if LetterShape.isDash(text.scalars[range.lowerBound]), range.count <= 400 {
                isList = true
                add(text.string(range.lowerBound + 1..<range.upperBound), text)
                last = end + 1
                lastBlank = false
            } else if !names.isEmpty, !lastBlank, range.count <= 200, goesOn(text, range) {
                names[names.count - 1] = Self.bare(names[names.count - 1] + " " + text.string(range))
                last = end + 1
            } else if names.isEmpty, range.count <= 200, !LetterShape.isDigit(text.scalars[range.lowerBound]) {
                add(text.string(range), text)
                last = end + 1
                lastBlank = false
            } else {
                break
            }
            end += 1
        }
        end = max(last, min(line + 1, limit))
    }

    private func goesOn(_ text: LetterText, _ range: Range<Int>) -> Bool {
        !LetterShape.isUpper(text.scalars[range.lowerBound]) && LetterShape.isLetter(text.scalars[range.lowerBound])
    }

    private mutating func add(_ line: String, _ text: LetterText) {
        for piece in line.split(separator: ";") {
            var name = Self.bare(String(piece))
            if let first = name.unicodeScalars.first, LetterShape.isDash(first) {
                name = Self.bare(String(name.dropFirst()))
            }
            if !name.isEmpty { names.append(name) }
        }
    }

    private static func bare(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first == " " { text.removeFirst() }
        while let last = text.last, " ;.".contains(last) { text.removeLast() }
        return String(text)
    }
}
