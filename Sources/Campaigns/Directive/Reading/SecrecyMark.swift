/// The marks of the law on state secrets (29/2018/QH14): MẬT, TỐI MẬT, TUYỆT MẬT, alone in their cell.
enum SecrecyMark {
    private static let marks: Set<String> = ["MẬT", "TỐIMẬT", "TUYỆTMẬT"]
    private static let words: [Pattern] = ["độ mật", "mức độ mật"]
    private static let no: Pattern = "không"

    /// - `cell`: a short piece of a line; its letters are compared without blanks, brackets and asterisks.
    static func isMark(_ text: LetterText, _ cell: Range<Int>) -> Bool {
        guard (3...60).contains(cell.count) else { return false }
        for word in words where text.starts(cell, with: word) {
            let end = text.end(of: word, at: cell.lowerBound, in: cell) ?? cell.upperBound
            guard let value = (end..<cell.upperBound).first(where: { LetterShape.isLetter(text.scalars[$0]) }) else {
                return false
            }
            return !text.starts(value..<cell.upperBound, with: no)
        }
        guard cell.count <= 24 else { return false }
        var view = String.UnicodeScalarView()
        for index in cell where LetterShape.isLetter(text.scalars[index]) { view.append(text.scalars[index]) }
        return marks.contains(String(view))
    }
}
