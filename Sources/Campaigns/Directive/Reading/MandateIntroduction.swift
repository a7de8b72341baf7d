/// The words that announce a text to be sent, and where it begins: "nhắn tin … với nội dung như sau: “…”".
struct MandateIntroduction {
    enum Opening { case quote(Int), paragraph(Int), table(Int) }

    private let text: LetterText
    /// The paragraph that is looked at, and its last line.
    private let range: Range<Int>
    private let last: Int
    private let limit: Int
    /// The first place at which the paragraph speaks of messages.
    private let spoken: Range<Int>?
    /// Where the words that announce a text stand, in order, found in one pass.
    private let found: [(word: Int, range: Range<Int>)]
    private var index = 0

    /// What a text is called; the words for a message announce one too, when a quote follows their colon.
    private static let words: [Pattern] = ["nội dung", "nguyên văn", "thông điệp", "tin nhắn", "nhắn tin", "sms"]
    private static let messages = words[3...]
    private static let follows: [Pattern] = ["như sau", "sau đây", "sau", "dưới đây", "cụ thể"]
    private static let tasks: [Pattern] = ["một số nội dung", "những nội dung"]
    /// Who sends the messages that a letter warns of, and who gets them.
    private static let swindlers: [Pattern] = [
        "đối tượng", "kẻ gian", "kẻ xấu", "kẻ lừa đảo", "tội phạm", "người lạ", "nhận được",
    ]
    private static let orders: [Pattern] = [
        "giao", "đề nghị", "chỉ đạo", "yêu cầu các", "yêu cầu sở", "doanh nghiệp", "nhà mạng", "tuyên truyền",
        "phối hợp", "triển khai",
    ]
    private static let otherChannels: [Pattern] = [
        "băng rôn", "băng-rôn", "pa nô", "pano", "áp phích", "khẩu hiệu", "tờ rơi", "phát thanh", "truyền thanh",
        "màn hình", "bảng điện tử",
    ]
    private static let labels: [Pattern] = [
        "dấu", "tin", "nội dung", "mẫu", "bản", "sms", "thuê bao", "mạng",
    ]
    /// So far from the words the text begins at most.
    private static let reach = 80
    private static let longestLabel = 60
    private static let longestSentence = 1_500
    private static let mostWords = 2_000

    init(_ text: LetterText, _ range: Range<Int>, last: Int, limit: Int) {
        self.text = text
        self.range = range
        self.last = last
        self.limit = limit
        found = text.all(Self.words, in: range, most: Self.mostWords)
        spoken = found.first { $0.word >= Self.messages.startIndex }?.range
    }

    /// Where the next text begins that is announced at or after `from`; `isNamed` is false when only the words for a
    /// message announce it.
    ///
    /// - `tries`: how many places may still be looked at closely; no letter announces hundreds of texts.
    mutating func opening(from start: Int, tries: inout Int) -> (opening: Opening, isNamed: Bool)? {
        while index < found.count {
            let (word, match) = found[index]
            index += 1
            guard match.lowerBound >= start else { continue }
            let isNamed = word < Self.messages.startIndex
            guard let opening = opening(after: match, isNamed: isNamed) else { continue }
            tries -= 1
            guard tries > 0 else { return nil }
            if !isScam(before: match), !isOtherChannel(match) {
                return (opening, isNamed || names(opening, after: match.upperBound))
            }
        }
        return nil
    }

    /// "Nhắn tin với nội dung: “…”": the name of the text may follow the word for a message.
    private func names(_ opening: Opening, after index: Int) -> Bool {
        guard case .quote(let quote) = opening, index < quote else { return false }
        return text.first(Self.words[..<Self.messages.startIndex], in: index..<min(quote, range.upperBound)) != nil
    }

    /// The text begins with a quote after the colon, in the same paragraph or below; a letter that speaks of messages
    /// may also give it as the next paragraph, without quotes.
    private func opening(after word: Range<Int>, isNamed: Bool) -> Opening? {
        let reach = min(range.upperBound, word.upperBound + Self.reach)
        var hasColon = false
        var position = word.upperBound
        while position < reach {
            let scalar = text.scalars[position]
            if LetterShape.isQuote(scalar) {
                guard isNamed else { return hasColon ? .quote(position) : nil }
                let says = says(word.upperBound..<position)
                let isNear = hasColon || says || position - word.upperBound <= 3
                return spoken != nil && isNear || hasColon && says ? .quote(position) : nil
            }
            if scalar == "." || scalar == ";"
                || hasColon && !LetterShape.isBlank(scalar) && scalar != "*" && scalar != "_"
            {
                return nil
            }
            if scalar == ":" { hasColon = true }
            position += 1
        }
        guard hasColon, position == range.upperBound, let next = nextLine else { return nil }
        return below(next, word, says: says(word.upperBound..<position), isNamed: isNamed)
    }

    private func says(_ range: Range<Int>) -> Bool { Self.follows.contains { text.first($0, in: range) != nil } }

    private var nextLine: Int? {
        (last + 1..<min(limit, last + 6)).first { !text.trimmed(text.lines[$0]).isEmpty }
    }

    private func below(_ next: Int, _ word: Range<Int>, says: Bool, isNamed: Bool) -> Opening? {
        guard spoken != nil || says else { return nil }
        let line = text.trimmed(text.lines[next])
        if spoken != nil, text.isTableRow(line) { return .table(next) }
        if let quote = Self.listed(text, line)?.quote { return .quote(quote) }
        guard isNamed, let spoken, says || spoken.overlaps(sentence(word)) else { return nil }
        // "… thực hiện một số nội dung sau:" announces tasks.
        let around = max(range.lowerBound, word.lowerBound - 8)..<word.upperBound
        guard text.first(Self.messages, in: sentence(word).lowerBound..<range.upperBound) != nil,
            !Self.tasks.contains(where: { text.first($0, in: around) != nil })
        else { return nil }
        return .paragraph(next)
    }

    /// The quote with which a line of a list begins, after its mark and its label: "b) “…”", "- Không dấu: “…”".
    static func listed(_ text: LetterText, _ line: Range<Int>) -> (quote: Int, isMarked: Bool)? {
        var start = line.lowerBound
        if let marker = ItemMarker(text, line) { start = text.skip(marker.end, to: line.upperBound) }
        if start < line.upperBound, LetterShape.isDash(text.scalars[start]) {
            start = text.skip(start + 1, to: line.upperBound)
        }
        guard start < line.upperBound else { return nil }
        if LetterShape.isQuote(text.scalars[start]) { return (start, start > line.lowerBound) }
        let label = start..<min(line.upperBound, start + longestLabel)
        guard let colon = label.first(where: { ":.;".unicodeScalars.contains(text.scalars[$0]) }),
            text.scalars[colon] == ":",
            start > line.lowerBound || labels.contains(where: { text.first($0, in: start..<colon) != nil })
        else { return nil }
        let quote = text.skip(colon + 1, to: line.upperBound)
        return quote < line.upperBound && LetterShape.isQuote(text.scalars[quote]) ? (quote, true) : nil
    }

    /// "Các đối tượng gửi tin nhắn với nội dung: “Tài khoản bị khóa”" tells what swindlers write; nobody orders it.
    private func isScam(before word: Range<Int>) -> Bool {
        var said = sentence(word)
        if text.first(Self.messages, in: said) == nil {
            said = max(range.lowerBound, word.lowerBound - Self.longestSentence)..<word.upperBound
        }
        guard let message = text.first(Self.messages, in: said) else { return false }
        let before = said.lowerBound..<message.lowerBound
        return Self.swindlers.contains { text.first($0, in: before) != nil }
            && !Self.orders.contains { text.first($0, in: said) != nil }
    }

    /// "…; treo băng rôn với nội dung: “…”" orders words for a banner.
    private func isOtherChannel(_ word: Range<Int>) -> Bool {
        let low = max(range.lowerBound, word.lowerBound - 200)
        let stop = (low..<word.lowerBound).last { index in
            let scalar = text.scalars[index]
            return scalar == ";" || scalar == "." || LetterShape.isQuote(scalar)
        }
        let clause = (stop.map { $0 + 1 } ?? low)..<word.upperBound
        return Self.otherChannels.contains { text.first($0, in: clause) != nil }
            && text.first(Self.messages, in: clause) == nil
    }

    /// From the beginning of the sentence to the end of a word.
    private func sentence(_ word: Range<Int>) -> Range<Int> {
        let low = max(range.lowerBound, word.lowerBound - Self.longestSentence)
        let stop = (low..<word.lowerBound).last { index in
            text.scalars[index] == "." && index + 1 < range.upperBound && LetterShape.isBlank(text.scalars[index + 1])
        }
        // The full stop of an item's number ends no sentence.
        guard let stop, stop - range.lowerBound > 5 else { return low..<word.upperBound }
        return stop + 1..<word.upperBound
    }
}

extension LetterText {
    /// Every match of the patterns in one pass; they overlap nowhere.
    fileprivate func all(_ patterns: [Pattern], in range: Range<Int>, most: Int) -> [(word: Int, range: Range<Int>)] {
        let openings = patterns.map { $0.scalars.first }
        var found: [(word: Int, range: Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound, found.count < most {
            let letter = LetterShape.lower(scalars[index])
            let match = openings.indices.lazy.filter { openings[$0] == letter }.compactMap { word in
                first(patterns[word], at: index, in: range).map { (word: word, range: $0) }
            }.first
            if let match { found.append(match) }
            index = match?.range.upperBound ?? index + 1
        }
        return found
    }

    private func first(_ pattern: Pattern, at index: Int, in range: Range<Int>) -> Range<Int>? {
        guard index == range.lowerBound || !LetterShape.isLetter(scalars[index - 1]),
            starts(index..<range.upperBound, with: pattern), let end = end(of: pattern, at: index, in: range)
        else { return nil }
        return index..<end
    }

    /// The first match of any of the patterns.
    fileprivate func first(_ patterns: ArraySlice<Pattern>, in range: Range<Int>) -> Range<Int>? {
        patterns.compactMap { first($0, in: range) }.min { $0.lowerBound < $1.lowerBound }
    }
}
