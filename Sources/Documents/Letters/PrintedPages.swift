/// The pages of a printed letter as one text: a sentence that goes on overleaf goes on in the next line.
enum PrintedPages {
    private static let feed: UInt8 = 0x0C
    private static let line: UInt8 = 0x0A

    /// Pages end with a form feed. From the second one on, the number at its top (Decree 30/2020/NĐ-CP puts it there)
    /// and the blank lines around the break go.
    static func joined(_ text: [UInt8]) -> [UInt8] {
        let pages = text.split(separator: feed, omittingEmptySubsequences: false)
        var joined: [UInt8] = []
        joined.reserveCapacity(text.count)
        for (index, page) in pages.enumerated() {
            var lines = page.split(separator: line, omittingEmptySubsequences: false)[...]
            if index > 0 {
                lines = lines.drop(while: isBlank)
                if let first = lines.first, isNumber(first, index + 1) {
                    lines = lines.dropFirst().drop(while: isBlank)
                }
            }
            while let last = lines.last, isBlank(last) { lines.removeLast() }
            for row in lines {
                joined += row
                joined.append(line)
            }
        }
        return joined
    }

    private static func isBlank(_ row: ArraySlice<UInt8>) -> Bool { row.allSatisfy { $0 <= 0x20 } }

    private static func isNumber(_ row: ArraySlice<UInt8>, _ page: Int) -> Bool {
        row.filter { $0 > 0x20 && $0 != UInt8(ascii: "-") }.elementsEqual(String(page).utf8)
    }
}
