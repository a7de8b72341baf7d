extension Texts {
    /// An option of `loa report`, for its help.
    package enum ReportOption: Sendable {
        case csv, recipients, html, xlsx, by, out, reveal, revealReason, revealPerson, issue
    }

    package static func option(_ option: ReportOption) -> Phrase {
        switch option {
        case .csv:
            Phrase(vi: "CSV (UTF-8 có BOM), mỗi dòng một tỉnh và mạng.", en: "CSV (UTF-8 with BOM), a row a segment.")
        case .recipients:
            Phrase(
                vi: "CSV, mỗi dòng một thuê bao; số được che.", en: "CSV, a row a subscriber; numbers are masked.")
        case .html: Phrase(vi: "Một trang HTML in được, không cần mạng.", en: "One printable HTML page.")
        case .xlsx: Phrase(vi: "Bảng tính (xlsx); cần --out.", en: "A workbook (xlsx); needs --out.")
        case .by:
            Phrase(vi: "Chia theo: group (nhóm ghi trong danh sách).", en: "Divide by: group (as the lists have it).")
        case .out: Phrase(vi: "Ghi vào tệp này thay vì màn hình.", en: "File to write to, in place of standard output.")
        case .reveal:
            Phrase(
                vi: "Hiện đủ số thuê bao; cần --as và --reason, được ghi nhật ký.",
                en: "Show whole numbers; needs --as and --reason, goes into the journal.")
        case .revealReason: Phrase(vi: "Vì sao cần số thuê bao.", en: "Why the numbers are needed.")
        case .revealPerson: Phrase(vi: "Người yêu cầu.", en: "Who asks for it.")
        case .issue:
            Phrase(
                vi: "Phát hành báo cáo có số thứ tự, giữ nguyên với mã băm; cần --as.",
                en: "Issue a numbered report, kept with its hash; needs --as.")
        }
    }
}
