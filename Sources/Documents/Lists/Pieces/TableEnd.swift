import Campaigns

/// Tells the first row below a table from somebody without a number.
///
/// Below the tables of offices stand totals, dates, places and signatures: "Tổng cộng: 123", "Người lập biểu", "(Ký, ghi
/// rõ họ tên)". Such a row begins with such words, or has nothing where numbers stand and fills less than half of the
/// other columns, which the row of a person does not. It only counts where no number follows.
enum TableEnd {
    /// A cell with nothing else but a figure.
    private static let totals = ["tong", "cong", "total", "sum"]
    private static let beginnings = [
        "tong cong", "tong so", "cong tong", "nguoi lap", "lien he", "moi chi tiet", "nguoi ky", "ky ten", "ky ghi",
        "thu truong", "chu tich",
        "hieu truong", "ke toan",
        "xac nhan", "lap bang", "lap bieu", "noi nhan", "ghi chu", "luu y", "danh sach nay", "danh sach co", "ngay",
        "tm", "kt", "note", "signature", "signed", "prepared by",
    ]

    /// - Parameters:
    ///   - row: one of a list, without a number.
    ///   - layout: its columns.
    ///   - hasCell: something else stands where a number should.
    /// - Returns: true when it may stand below the table.
    static func isSeen(in row: Slice<UnsafeRawBufferPointer>, _ layout: ListLayout, hasCell: Bool) -> Bool {
        // Most wrong numbers are digits behind a running number: their rows are not looked at any closer.
        let first = row.first { ![0x20, 0x09, 0x22, layout.separator].contains($0) } ?? 0
        if hasCell, first < 0x41, first != 0x2A { return false }
        var reader = RowReader(Array(row)[...], separator: layout.separator, isSheet: layout.isSheet)
        guard let cells = try? reader.next("")?.cells else { return false }
        if hasCell { return begins(cells) }
        let filled = layout.others.count { cells.indices.contains($0) && !cells[$0].bytes.isEmpty }
        return filled * 2 < layout.others.count || begins(cells)
    }

    private static func begins(_ cells: [RowReader.Cell]) -> Bool {
        guard let first = cells.first(where: { !$0.bytes.isEmpty })?.text else { return false }
        let words = first.plain.lowercased().split { !$0.isLetter && !$0.isNumber }
        let plain = words.joined(separator: " ") + " "
        let letters = words.filter { $0.contains(where: \.isLetter) }.joined(separator: " ")
        return totals.contains(letters) || beginnings.contains { plain.hasPrefix($0 + " ") }
    }
}
