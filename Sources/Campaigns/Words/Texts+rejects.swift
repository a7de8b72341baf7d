/// The rejects that go back to the commune, and a plan that is refused for their number.
extension Texts {
    package static let rejectsHeads = [
        Phrase(vi: "Tệp", en: "File"), Phrase(vi: "Trang tính", en: "Sheet"), Phrase(vi: "Dòng", en: "Row"),
        Phrase(vi: "Cột", en: "Column"), Phrase(vi: "Nội dung (đã che)", en: "Content (masked)"),
        Phrase(vi: "Mã", en: "Code"), Phrase(vi: "Lý do và cách sửa", en: "Reason and remedy"),
    ]

    /// `number`: of the sheet, counted from 1.
    package static func rejectsSheet(_ number: Int) -> Phrase {
        Phrase(vi: "Dòng không gửi \(number)", en: "Rows left out \(number)")
    }
}

extension Problem {
    /// `rejects`: where the rows are, with their reasons.
    package static func tooManyRejects(_ rows: RowCounts, most: String, rejects: [String]) -> Problem {
        let (rejected, read) = (Grouping.office(rows.rejectedTotal), Grouping.office(rows.read))
        let share = Grouping.percent(rows.rejectedTotal, of: rows.read)
        let files = rejects.joined(separator: ", ")
        return .refused(
            "too-many-rejects",
            Phrase(
                vi:
                    "\(rejected) trong \(read) dòng không hợp lệ (\(share)), vượt mức --strict \(most); chưa lập kế hoạch.",
                en: "\(rejected) of \(read) rows are rejected (\(share)), above --strict \(most); no plan was made."),
            Phrase(
                vi: "Sửa các dòng ghi trong \(files) rồi lập lại, hoặc chọn mức cao hơn.",
                en: "Mend the rows in \(files) and plan again, or choose a higher share."))
    }

    package static func strictShareWrong(_ text: String) -> Problem {
        .badUse(
            "strict-share",
            Phrase(
                vi: "--strict \"\(text)\" không phải là một tỷ lệ.", en: "--strict \"\(text)\" is no share."),
            Phrase(
                vi: "Ghi số từ 0 đến 1, hoặc phần trăm, ví dụ: --strict 0.02 hay --strict 2%.",
                en: "Give a number from 0 to 1, or a percentage, such as: --strict 0.02 or --strict 2%."))
    }

    package static func rejectsForm(_ path: String) -> Problem {
        .badUse(
            "rejects-form", at: Place(file: path),
            Phrase(
                vi: "--rejects chỉ ghi được tệp .xlsx hoặc .csv.", en: "--rejects writes .xlsx or .csv files only."),
            Phrase(
                vi: "Đặt tên tệp có đuôi .xlsx hoặc .csv, ví dụ: --rejects tra-lai.xlsx.",
                en: "Let the name end in .xlsx or .csv, such as: --rejects mend.xlsx."))
    }

    /// Another process made the key file while this one was reading.
    package static func keyMadeMeanwhile(_ path: String) -> Problem {
        .refused(
            "key-made-meanwhile", at: Place(file: path),
            Phrase(
                vi: "Trong lúc lập kế hoạch, một lệnh khác đã tạo tệp khóa này; chưa lập kế hoạch nào.",
                en: "While the plan was made, another command made this key file; no plan was made."),
            Phrase(vi: "Chạy lại lệnh.", en: "Run the command again."))
    }
}
