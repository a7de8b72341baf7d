/// The text of an official letter, as far as a campaign is held against it: its number, its date, the words it orders.
package struct Letter: Sendable {
    /// The exact words that a letter orders to be sent.
    package struct Mandate: Sendable, Equatable {
        /// Without the outer quotes and the asterisks that transcriptions leave.
        package let text: String
        /// Where it begins.
        package let place: Place
    }

    private let lines: [String]
    private let file: String

    /// - Parameters:
    ///   - bytes: the letter as it came, UTF-8; bytes that are none become replacement characters.
    ///   - file: its name in findings.
    package init(_ bytes: [UInt8], file: String) {
        let text = String(decoding: bytes, as: UTF8.self).normalised
        lines = text.split(separator: /\r\n|\n|\r/, omittingEmptySubsequences: false).map(String.init)
        self.file = file
    }

    /// The line with this number and symbol (`Số: 1153 /UBND-KGVX`), blanks not counted.
    package func place(ofNumber id: String) -> Place? {
        let wanted = Self.squeezed("Số:" + id)
        guard let index = lines.firstIndex(where: { Self.squeezed($0).hasPrefix(wanted) }) else { return nil }
        return Place(file: file, line: index + 1, column: 1)
    }

    /// The line that is dated so (`An Giang, ngày 06 tháng 10 năm 2025`).
    /// `date`: ISO.
    package func place(ofDate date: String) -> Place? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        for (index, line) in lines.enumerated() {
            guard let match = line.firstMatch(of: /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/) else {
                continue
            }
            if [Int(match.3), Int(match.2), Int(match.1)] == [parts[0], parts[1], parts[2]] {
                return Place(file: file, line: index + 1, column: 1)
            }
        }
        return nil
    }

    /// The first text that stands in quotes after "nội dung như sau" in one paragraph.
    package var mandate: Mandate? {
        for (index, line) in lines.enumerated() {
            guard let order = line.firstRange(of: /nội dung (như sau|sau đây|sau)\s*:/),
                let open = line[order.upperBound...].firstIndex(where: { Self.quotes.contains($0) }),
                let close = line.lastIndex(where: { Self.quotes.contains($0) }), open < close
            else { continue }
            // The text itself quotes words: it ends at the last quote of the paragraph, not at the first.
            let inner = line[line.index(after: open)..<close]
            let start = inner.firstIndex { $0 != "*" && $0 != " " } ?? inner.startIndex
            let text = String(inner[start...]).trimmed(of: "* ")
            let column = line.distance(from: line.startIndex, to: start) + 1
            return Mandate(text: text, place: Place(file: file, line: index + 1, column: column))
        }
        return nil
    }

    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]

    private static func squeezed(_ text: String) -> String {
        String(text.filter { !$0.isWhitespace && $0 != "*" && $0 != "\u{A0}" })
    }
}

extension String {
    fileprivate func trimmed(of characters: String) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }
}
