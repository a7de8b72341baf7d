/// Which of the cited letters a letter hands on: "sao gửi", "theo tinh thần nội dung", "kèm theo" in the same paragraph.
enum ForwardScanner {
    private static let words: [Pattern] = [
        "sao gửi", "sao lục", "chuyển", "chuyển tiếp", "đính kèm", "kèm theo", "theo tinh thần", "theo nội dung",
        "gửi kèm",
        "triển khai nội dung", "sao y",
    ]

    /// Each letter once, in the order of its first mention; laws are cited, never handed on.
    static func forwarded(_ mentions: [Citation], _ text: LetterText, _ body: Range<Int>) -> [Citation] {
        var handing: [Int: Bool] = [:]
        let found = mentions.filter { mention in
            guard !mention.isLaw else { return false }
            let line = text.line(of: mention.range.lowerBound)
            if let known = handing[line] { return known }
            let speaks = words.contains { text.first($0, in: text.lines[line]) != nil }
            handing[line] = speaks
            return speaks
        }
        return CitationScanner.unique(found)
    }
}
