/// Place and date in the heading: `An Giang, ngày 06 tháng 10 năm 2025`, alone in its column.
struct Dateline {
    let place: String?
    let date: WrittenDate
    let range: Range<Int>

    init?(_ text: LetterText, in line: Range<Int>) {
        guard let date = WrittenDate(text, in: line) else { return nil }
        let rest = text.trimmed(date.range.upperBound..<line.upperBound)
        let ends =
            rest.isEmpty
            || text.cells(date.range.upperBound..<line.upperBound).first.map {
                // Another column may follow, or the full stop of a careful typist.
                $0.count == 1 || $0.lowerBound > date.range.upperBound + 1
            } ?? true
        guard ends else { return nil }
        let before =
            text.cells(line.lowerBound..<date.range.lowerBound).last ?? date.range.lowerBound..<date.range.lowerBound
        var end = before.upperBound
        let hasComma = !before.isEmpty && text.scalars[end - 1] == ","
        if hasComma { end -= 1 }
        let name = text.trimmed(before.lowerBound..<end)
        let touches = text.skip(before.upperBound, to: line.upperBound) == date.range.lowerBound
        if touches && !name.isEmpty {
            guard name.count <= 40, hasComma, LetterShape.isUpper(text.scalars[name.lowerBound]),
                !text.scalars[name].contains(where: { LetterShape.isDigit($0) || $0 == ":" })
            else { return nil }
        }
        place = name.isEmpty ? nil : text.string(name)
        self.date = date
        range = (name.isEmpty ? date.range.lowerBound : name.lowerBound)..<date.range.upperBound
    }
}
