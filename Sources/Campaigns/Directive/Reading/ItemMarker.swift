/// The number or letter of an item at the beginning of a line: `4.`, `4)`, `2.1.`, `a)`.
struct ItemMarker {
    let text: String
    let isLetter: Bool
    /// After the mark.
    let end: Int

    init?(_ text: LetterText, _ line: Range<Int>) {
        var index = line.lowerBound
        let end = min(line.upperBound, line.lowerBound + 8)
        guard index < end else { return nil }
        if LetterShape.isDigit(text.scalars[index]) {
            var last = index
            while index < end, LetterShape.isDigit(text.scalars[index]) || text.scalars[index] == "." {
                if text.scalars[index] != "." { last = index + 1 }
                index += 1
            }
            guard last - line.lowerBound <= 5 else { return nil }
            let closed = index > last || index < end && (text.scalars[index] == ")" || text.scalars[index] == "/")
            guard closed else { return nil }
            if index == last { index += 1 }
            guard
                index >= line.upperBound || LetterShape.isBlank(text.scalars[index])
                    || LetterShape.isUpper(text.scalars[index])
            else {
                return nil
            }
            self.text = text.string(line.lowerBound..<last)
            isLetter = false
        } else {
            guard index + 1 < end, LetterShape.isLetter(text.scalars[index]), text.scalars[index + 1] == ")" else {
                return nil
            }
            self.text = text.string(index..<index + 1).lowercased()
            isLetter = true
            index += 2
        }
        self.end = index
    }

    /// A line that begins a chapter of a plan: `I. MỤC ĐÍCH`, `IV/ TỔ CHỨC THỰC HIỆN`.
    static func isChapter(_ text: LetterText, _ line: Range<Int>) -> Bool {
        let numeral = line.prefix { "IVX".unicodeScalars.contains(text.scalars[$0]) }
        guard (1...5).contains(numeral.count), numeral.endIndex < line.upperBound else { return false }
        return ".-/)".unicodeScalars.contains(text.scalars[numeral.endIndex])
    }

    /// `a` under `4` is `4.a`; a number stands for itself.
    func joined(to item: String?) -> String {
        guard isLetter, let number = item?.split(separator: ".").filter({ $0.allSatisfy(\.isNumber) }), !number.isEmpty
        else { return text }
        return number.joined(separator: ".") + "." + text
    }

    /// The items of a letter's body, in order; no letter has more than a hundred.
    static func items(_ text: LetterText, _ body: Range<Int>) -> [String] {
        var items: [String] = []
        for line in body where items.count < 100 {
            guard let marker = ItemMarker(text, text.trimmed(text.lines[line])) else { continue }
            items.append(marker.joined(to: items.last))
        }
        return items
    }
}
