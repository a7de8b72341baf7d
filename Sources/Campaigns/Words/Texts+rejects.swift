/// The rejects that go back to the commune, and a plan that is refused for their number.
extension Texts {
    package static let rejectsHeads = [
        Phrase(vi: "Tệp", en: "File"), Phrase(vi: "Trang tính", en: "Sheet"), Phrase(vi: "Dòng", en: "Row"),
        Phrase(vi: "Cột", en: "Column"), Phrase(vi: "Nội dung (đã che)", en: "Content (masked)"),
        Phrase(vi: "Mã", en: "Code"), Phrase(vi: "Lý do và cách sửa", en: "Reason and remedy"),
    ]

    package static func rejectsWithoutRows(_ path: String) -> Phrase {
        Phrase(
            vi: "Không dòng nào bị loại; \(path) chỉ có dòng tiêu đề.",
            en: "No row was left out; \(path) holds its header only.")
    }

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

    package static func rejectsOverInput(_ path: String) -> Problem {
        .badUse(
            "rejects-over-input", at: Place(file: path),
            Phrase(
                vi: "--rejects chỉ vào tệp đầu vào của chiến dịch; ghi vào đó sẽ làm mất tệp ấy.",
                en: "--rejects names an input of the campaign, which would be lost by it."),
            Phrase(
                vi: "Chọn tên tệp khác, ví dụ: --rejects tra-lai.csv.",
                en: "Choose another name, such as: --rejects mend.csv."))
    }

    /// `place`: of the list's header.
    package static func listWithoutRows(_ place: Place) -> Problem {
        .refused(
            "list-without-rows", at: place,
            Phrase(
                vi: "Dưới dòng tiêu đề này không có dòng nào ghi số điện thoại.",
                en: "No row below this header holds a phone number."),
            Phrase(
                vi: "Ghi mỗi thuê bao một dòng dưới tiêu đề, hoặc khai đúng tệp trong campaign.json (audience.files).",
                en: "Write one subscriber a row below it, or name the right file in campaign.json (audience.files)."))
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
