/// What a line of a letter shows of the form that Decree 30/2020/NĐ-CP gives to official letters.
struct LetterMarks: OptionSet {
    let rawValue: Int

    static let nation = LetterMarks(rawValue: 1)
    static let number = LetterMarks(rawValue: 2)
    static let dateline = LetterMarks(rawValue: 4)
    static let subject = LetterMarks(rawValue: 8)
    static let addressee = LetterMarks(rawValue: 16)
    static let distribution = LetterMarks(rawValue: 32)
    static let capitals = LetterMarks(rawValue: 64)
    static let signing = LetterMarks(rawValue: 128)

    /// Any of these shows that the file holds an official letter.
    static let telling: LetterMarks = [.nation, .number, .dateline, .subject, .addressee, .distribution]

    static let nationWords: [Pattern] = [
        Pattern("cộng hòa xã hội chủ nghĩa việt nam", isPlain: true), Pattern("độc lập", isPlain: true),
    ]
    static let subjectWords: [Pattern] = ["v/v", "v / v", "về việc"]
    static let addresseeWords: Pattern = "kính gửi"
    static let distributionWords: [Pattern] = ["nơi nhận"]
    static let signingWords: [Pattern] = [
        "kt.", "tm.", "tl.", "tuq.", "q.", "kt ", "tm ", "tl ", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc",
        "tổng giám đốc", "cục trưởng", "phó cục trưởng", "chi cục trưởng", "vụ trưởng", "phó vụ trưởng", "bộ trưởng",
        "thứ trưởng", "trưởng", "phó trưởng", "hiệu trưởng", "phó hiệu trưởng", "chánh văn phòng",
        "phó chánh văn phòng",
        "chánh thanh tra", "viện trưởng", "bí thư", "phó bí thư", "thủ trưởng", "phó thủ trưởng", "tổng cục trưởng",
        "thủ tướng", "phó thủ tướng",
    ]
}

extension LetterMarks {
    /// - `line`: one line; only its first 400 characters are looked at, a heading has fewer.
    init(_ text: LetterText, _ line: Range<Int>) {
        let range = text.trimmed(line.prefix(400))
        self = []
        guard range.count >= 2 else { return }
        let cells = text.cells(range)
        for cell in cells {
            if Self.nationWords.contains(where: { text.starts(cell, with: $0) }) { insert(.nation) }
            if Self.subjectWords.contains(where: { text.starts(cell, with: $0) }) { insert(.subject) }
            if text.starts(cell, with: Self.addresseeWords) { insert(.addressee) }
            if Self.distributionWords.contains(where: { text.starts(cell, with: $0) }) { insert(.distribution) }
            guard text.isCapitals(cell) else { continue }
            insert(.capitals)
            if Self.signingWords.contains(where: { text.starts(cell, with: $0) }) { insert(.signing) }
        }
        if NumberLine(text, in: range) != nil { insert(.number) }
        if Dateline(text, in: range) != nil { insert(.dateline) }
    }
}
