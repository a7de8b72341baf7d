/// Reads what stands above "Kính gửi": issuer, number, date, subject, in one column or two, in any order.
struct HeadingReader {
    private(set) var units: [String] = []
    private(set) var number: NumberLine?
    private(set) var dateline: Dateline?
    private(set) var hasNation = false
    private(set) var subject: [String] = []
    private(set) var subjectRange: Range<Int>?
    private(set) var secrecy: Range<Int>?
    private var subjectIsOpen = false
    /// True after the kind of paper, where the subject stands.
    private var followsKind = false

    private let text: LetterText

    /// - `lines`: of the heading, without the line of the addressees.
    init(_ text: LetterText, _ lines: Range<Int>) {
        self.text = text
        for line in lines { read(text.trimmed(text.lines[line])) }
    }

    private mutating func read(_ line: Range<Int>) {
        guard !line.isEmpty, line.count <= 600 else {
            subjectIsOpen = false
            return
        }
        var left = [line]
        if number == nil, let found = NumberLine(text, in: line) {
            number = found
            left = cut(found.whole, from: left)
        }
        if dateline == nil, let found = Dateline(text, in: line) {
            dateline = found
            left = cut(found.range, from: left)
            if left.isEmpty { subjectIsOpen = false }
        }
        for cell in left.flatMap(text.cells) { read(cell: cell) }
    }

    private mutating func read(cell: Range<Int>) {
        if LetterMarks.nationWords.contains(where: { text.starts(cell, with: $0) }) {
            hasNation = true
            return
        }
        if SecrecyMark.isMark(text, cell) {
            secrecy = secrecy ?? cell
            return
        }
        if LetterMarks.subjectWords.contains(where: { text.starts(cell, with: $0) }) {
            if subject.isEmpty { openSubject(cell) }
            return
        }
        if subjectIsOpen, !text.isCapitals(cell) || UnitName.beginsUnit(text.string(cell)) == false {
            subject.append(text.string(cell))
            subjectRange = subjectRange.map { $0.lowerBound..<cell.upperBound }
        } else if text.isCapitals(cell) {
            readCapitals(text.string(cell))
        } else if followsKind, subject.isEmpty, LetterShape.isUpper(text.scalars[cell.lowerBound]) {
            // Under "KẾ HOẠCH" the subject stands without "V/v" (Decree 30/2020/NĐ-CP, annex I).
            openSubject(cell)
        }
    }

    private mutating func openSubject(_ cell: Range<Int>) {
        subject = [text.string(cell)]
        subjectRange = cell
        subjectIsOpen = true
    }

    private mutating func readCapitals(_ name: String) {
        subjectIsOpen = false
        if Self.isKind(name) {
            followsKind = true
            return
        }
        guard !Self.urgencies.contains(name.lowercased()) else { return }
        if units.isEmpty || UnitName.beginsUnit(name) && !endsOpen(units.last ?? "") {
            units.append(name)
        } else {
            units[units.count - 1] += " " + name
        }
    }

    /// "… PHÒNG CHỐNG TỘI PHẠM VÀ" goes on in the next line.
    private func endsOpen(_ name: String) -> Bool {
        ["và", "của", ",", "về"].contains { name.lowercased().hasSuffix($0) }
    }

    private func cut(_ hole: Range<Int>, from ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.flatMap { range -> [Range<Int>] in
            guard range.overlaps(hole) else { return [range] }
            return [range.lowerBound..<hole.lowerBound, min(hole.upperBound, range.upperBound)..<range.upperBound]
                .map(text.trimmed).filter { !$0.isEmpty }
        }
    }

    /// Capitals that are not the issuer but the kind of paper.
    static func isKind(_ line: String) -> Bool { kinds.contains(line.lowercased()) }

    private static let kinds: Set<String> = [
        "công văn", "công điện", "quyết định", "thông báo", "kế hoạch", "chỉ thị", "tờ trình", "báo cáo", "hướng dẫn",
        "chương trình", "phương án", "thư ngỏ", "thông cáo", "giấy mời",
    ]
    private static let urgencies: Set<String> = [
        "hỏa tốc", "hoả tốc", "khẩn", "thượng khẩn", "bản sao", "sao y", "dự thảo",
    ]
}
