/// Form and name of the signer: below the text, before or after the distribution list, or in a column beside it.
struct Signature {
    private(set) var form: [String] = []
    private(set) var signer: String?
    private(set) var signerRange: Range<Int>?

    /// - `lines`: from the end of the text, or from "Nơi nhận", to the end of the letter.
    init(_ text: LetterText, _ lines: Range<Int>) {
        for line in lines {
            let range = text.trimmed(text.lines[line])
            guard !range.isEmpty, range.count <= 200 else { continue }
            for cell in text.cells(range) { read(text, cell) }
        }
    }

    private mutating func read(_ text: LetterText, _ cell: Range<Int>) {
        guard LetterShape.isLetter(text.scalars[cell.lowerBound]), cell.count <= 80 else { return }
        if text.isCapitals(cell) {
            if !form.isEmpty, signer == nil, let name = Self.capitalName(text.string(cell)) {
                (signer, signerRange) = (name, cell)
                return
            }
            let opens = LetterMarks.signingWords.contains { text.starts(cell, with: $0) }
            // A form over several lines: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".
            if opens || !form.isEmpty && signer == nil {
                form.append(text.string(cell))
                // A name above the title is no signer of this form.
                if signer != nil, form.count == 1 { (signer, signerRange) = (nil, nil) }
            }
        } else if signer == nil, let name = Self.name(text, cell) {
            signer = name
            signerRange = cell
        }
    }

    /// Two to six words, each with a capital; ranks and degrees in front are left out.
    static func name(_ text: LetterText, _ cell: Range<Int>) -> String? {
        var words = text.string(cell).split(separator: " ").map(String.init)
        while let first = words.first?.lowercased() {
            if first.split(separator: ".").allSatisfy({ ranks.contains(String($0)) }) {
                words.removeFirst()
            } else if words.count > 2, grades.contains(words[1].lowercased()) {
                words.removeFirst(2)
            } else {
                break
            }
        }
        guard (2...6).contains(words.count) else { return nil }
        let isName = words.allSatisfy { word in
            // "K'Brèm", "H'Yim": the names of the highlands.
            word.count <= 9
                && word.split(omittingEmptySubsequences: true) { "'’ʼ`".contains($0) }.allSatisfy { piece in
                    piece.first?.isUppercase == true && piece.dropFirst().allSatisfy { $0.isLowercase }
                }
        }
        return isName ? words.joined(separator: " ") : nil
    }

    /// "NGUYỄN VĂN AN" below the form is its signer; a family name tells him from an office.
    private static func capitalName(_ line: String) -> String? {
        let words = line.lowercased().split(separator: " ").map { UnitName.upperFirst(String($0)) }
        guard (2...5).contains(words.count), let first = words.first, families.contains(first),
            line.allSatisfy({ $0.isLetter || $0 == " " })
        else { return nil }
        return words.joined(separator: " ")
    }

    private static let families: Set<String> = [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
        "Lý", "Đinh", "Đoàn", "Trương", "Trịnh", "Mai", "Cao", "Lâm", "Hà", "Tô", "Tạ", "Châu", "Thái", "Lương", "Lưu",
        "Đào", "Phùng", "Vương", "Nông", "Hứa", "Quách", "Tống", "Danh", "Thạch", "Lò",
    ]

    private static let ranks: Set<String> = [
        "ths", "ts", "pgs", "gs", "bs", "bsckii", "bscki", "ckii", "cki", "ck2", "ck1", "dsckii", "dscki", "cn", "ks",
        "ds", "ttnd", "ttưt", "ngnd", "ngưt", "nsnd", "ông", "bà", "đ/c",
    ]
    /// The second words of ranks: "Thượng tá", "Thiếu tướng".
    private static let grades: Set<String> = ["tá", "tướng", "úy"]
}
