/// Finds addresses of the web and of mail, and telephone numbers.
enum ContactScanner {
    enum Kind { case url, email, number, shortNumber }

    struct Contact {
        let range: Range<Int>
        let kind: Kind
    }

    private static let endings = [
        "vn", "com", "net", "org", "info", "top", "xyz", "me", "ly", "io", "gov", "edu", "app", "site", "online", "vip",
        "club",
        "cc", "shop", "link", "asia", "biz",
    ]
    private static let callWords: [Pattern] = [
        "gọi", "tổng đài", "đường dây nóng", "hotline", "số điện thoại", "đầu số", "số máy", "liên hệ số", "nhắn",
        "gọi số",
    ]

    static func contacts(_ text: LetterText, in range: Range<Int>) -> [Contact] {
        var contacts: [Contact] = []
        var index = range.lowerBound
        while index < range.upperBound, contacts.count < DirectiveChecks.mostOfAKind * 2 {
            if LetterShape.isBlank(text.scalars[index]) {
                index += 1
                continue
            }
            if let number = number(text, index, range) {
                contacts.append(number)
                index = number.range.upperBound
                continue
            }
            var end = index
            while end < range.upperBound, !LetterShape.isBlank(text.scalars[end]) { end += 1 }
            if let kind = kind(text, index..<min(end, index + 300)) {
                contacts.append(Contact(range: bare(text, index..<end), kind: kind))
            } else if let inside = (index..<end).first(where: { text.scalars[$0] == ":" || text.scalars[$0] == "(" }),
                inside + 1 < end
            {
                // "ĐT:0912345678"
                index = inside + 1
                continue
            }
            index = end
        }
        return contacts
    }

    /// A number to compare with: its digits, or the address in lower case.
    static func key(_ contact: String) -> String {
        let digits = contact.filter { $0.isASCII && $0.isNumber }
        return contact.contains(where: \.isLetter) ? contact.lowercased() : digits
    }

    private static func kind(_ text: LetterText, _ range: Range<Int>) -> Kind? {
        guard range.count >= 4 else { return nil }
        let word = text.string(range).lowercased()
        if word.contains("://") || word.contains("www.") { return .url }
        guard word.contains("."), word.unicodeScalars.contains(where: LetterShape.isLetter) else { return nil }
        if word.contains("@") { return .email }
        let host = word.split { $0 == "/" || $0 == "?" }.first.map(String.init) ?? word
        let labels = host.split(separator: ".").map { $0.filter { $0.isLetter || $0.isNumber || $0 == "-" } }
        guard labels.count >= 2, let last = labels.last, let head = labels.first, !head.isEmpty else { return nil }
        return endings.contains(last) && host.unicodeScalars.filter(LetterShape.isLetter).allSatisfy(\.isASCII)
            ? .url : nil
    }

    /// Eight digits and more that look like a number to call, or three to seven after words that say so.
    private static func number(_ text: LetterText, _ start: Int, _ range: Range<Int>) -> Contact? {
        let scalars = text.scalars
        guard LetterShape.isDigit(scalars[start]) || "+(".unicodeScalars.contains(scalars[start]) else { return nil }
        var (index, digits, end) = (start, "", start)
        while index < range.upperBound, index - start < 24 {
            if LetterShape.isDigit(scalars[index]) {
                digits.unicodeScalars.append(scalars[index])
                end = index + 1
            } else if !" .-()+\u{A0}".unicodeScalars.contains(scalars[index]) {
                break
            } else if index > start, scalars[index] == " ", index + 1 < range.upperBound, scalars[index + 1] == " " {
                break
            }
            index += 1
        }
        guard digits.count >= 3 else { return nil }
        let after = end < range.upperBound ? scalars[end] : " "
        guard after != "/", !LetterShape.isLetter(after) else { return nil }
        let found = start..<end
        if (8...12).contains(digits.count),
            ["0", "84", "1800", "1900"].contains(where: digits.hasPrefix)
        {
            return Contact(range: found, kind: .number)
        }
        guard digits.count <= 7, end - start == digits.count else { return nil }
        let before = max(range.lowerBound, start - 30)..<start
        return callWords.contains { text.first($0, in: before) != nil }
            ? Contact(range: found, kind: .shortNumber) : nil
    }

    private static func bare(_ text: LetterText, _ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, !LetterShape.isLetter(text.scalars[low]), !LetterShape.isDigit(text.scalars[low]) { low += 1 }
        while high > low, !LetterShape.isLetter(text.scalars[high - 1]), !LetterShape.isDigit(text.scalars[high - 1]),
            text.scalars[high - 1] != "/"
        {
            high -= 1
        }
        return low..<high
    }
}
