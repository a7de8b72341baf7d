/// A date in a letter: `ngày 06 tháng 10 năm 2025`, `ngày 06/10/2025`, `06-10-2025`.
struct WrittenDate {
    let day: Int
    let month: Int
    let year: Int
    let range: Range<Int>
    /// False for a day below 10 or a month below 3 without its zero (Decree 30/2020/NĐ-CP, annex I).
    let isPadded: Bool

    var iso: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }
    var office: String { "\(Self.two(day))/\(Self.two(month))/\(year)" }

    var exists: Bool {
        let days =
            [31, year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28, 31]
            + [30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(month) && day >= 1 && day <= days[month - 1] && year >= 1945 && year < 2200
    }

    private static let dayWord: Pattern = "ngày"
    private static let monthWord: Pattern = "tháng"
    private static let yearWord: Pattern = "năm"

    /// The first date that begins with the word "ngày" in the range.
    init?(_ text: LetterText, in range: Range<Int>) {
        var from = range.lowerBound
        while let word = text.first(Self.dayWord, in: from..<range.upperBound) {
            if let found = Self(text, after: word, to: range.upperBound) {
                self = found
                return
            }
            from = word.upperBound
        }
        return nil
    }

    /// The date whose word "ngày" is `word`.
    init?(_ text: LetterText, after word: Range<Int>, to end: Int) {
        let first = text.digits(text.skip(word.upperBound, to: end), to: end)
        guard let day = Int(first.value), first.value.count <= 2 else { return nil }
        var index = text.skip(first.end, to: end)
        if let next = text.end(of: Self.monthWord, at: index, in: index..<end) {
            index = text.skip(next, to: end)
        } else if index < end, "/-.".unicodeScalars.contains(text.scalars[index]) {
            index = text.skip(index + 1, to: end)
        } else {
            return nil
        }
        let second = text.digits(index, to: end)
        guard let month = Int(second.value), second.value.count <= 2 else { return nil }
        index = text.skip(second.end, to: end)
        if let next = text.end(of: Self.yearWord, at: index, in: index..<end) {
            index = text.skip(next, to: end)
        } else if index < end, "/-.".unicodeScalars.contains(text.scalars[index]) {
            index = text.skip(index + 1, to: end)
        } else {
            return nil
        }
        let third = text.digits(index, to: end)
        guard third.value.count == 4, let year = Int(third.value) else { return nil }
        (self.day, self.month, self.year) = (day, month, year)
        isPadded = (day >= 10 || first.value.count == 2) && (month >= 3 || second.value.count == 2)
        range = word.lowerBound..<third.end
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
}
