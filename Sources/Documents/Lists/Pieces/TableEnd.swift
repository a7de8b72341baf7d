import Campaigns

/// Tells the first row below a table from somebody without a number.
///
/// Below the tables of offices stand totals, dates, places and signatures: "Tổng cộng: 123", "Người lập biểu", "(Ký, ghi
/// rõ họ tên)". Such a row begins with such words, or fills less than half of the columns that hold no number, which
/// the row of a person does not. It only counts where no number follows.
enum TableEnd {
    /// A cell with nothing else but a figure.
    private static let totals = ["tong", "cong", "total", "sum"]
    private static let beginnings = [
        "tong cong", "tong so", "cong tong", "nguoi lap", "nguoi ky", "ky ten", "ky ghi", "thu truong", "chu tich",
        "hieu truong", "ke toan",
        "xac nhan", "lap bang", "lap bieu", "noi nhan", "ghi chu", "luu y", "danh sach nay", "danh sach co", "ngay",
        "tm", "kt", "note", "signature", "signed", "prepared by",
    ]

    /// `row`: one of a list, with nothing in the columns of numbers.
    static func isSeen(in row: Slice<UnsafeRawBufferPointer>, _ layout: ListLayout) -> Bool {
        var reader = RowReader(Array(row)[...], separator: layout.separator, isSheet: layout.isSheet)
        guard let cells = try? reader.next("")?.cells else { return false }
        let filled = layout.others.count { cells.indices.contains($0) && !cells[$0].bytes.isEmpty }
        if filled * 2 < layout.others.count { return true }
        guard let first = cells.first(where: { !$0.bytes.isEmpty })?.text else { return false }
        let words = first.plain.lowercased().split { !$0.isLetter && !$0.isNumber }
        let plain = words.joined(separator: " ") + " "
        let letters = words.filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
        return totals.contains(letters) || beginnings.contains { plain.hasPrefix($0 + " ") }
    }
}
