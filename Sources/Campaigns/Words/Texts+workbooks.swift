/// Lists that are workbooks: what is wrong with one, and which of its sheets are no lists.
extension Texts {
    /// Why a sheet was not read.
    package static func skipped(_ skip: ListCounts.Skip) -> Phrase {
        switch skip {
        case .empty: Phrase(vi: "trang tính trống, bỏ qua", en: "an empty sheet, passed over")
        case .hidden:
            Phrase(
                vi: "trang tính ẩn, KHÔNG đọc; bỏ ẩn nếu cần gửi cho các số trong đó",
                en: "a hidden sheet, NOT read; unhide it when its numbers are to be sent to")
        case .noPhoneColumn:
            Phrase(
                vi: "không có cột số điện thoại, KHÔNG đọc; nếu là danh sách, đặt tên cột là \"Số điện thoại\"",
                en: "no column for the phone number, NOT read; if it is a list, call the column \"phone\"")
        }
    }

    /// Columns whose headers speak of telephones.
    package static func unreadColumns(_ headers: [String]) -> Phrase {
        let names = headers.map { "\"\($0)\"" }.joined(separator: ", ")
        return Phrase(
            vi: "cột \(names) KHÔNG đọc; nếu đó là số điện thoại, đặt tên cột đầy đủ (ví dụ \"SĐT mẹ\") trên một dòng "
                + "tiêu đề hoặc khai trong audience.columns.phone",
            en: "column \(names) NOT read; if it holds phone numbers, give it a full name (such as \"SĐT mẹ\") in one "
                + "row of headers, or name it in audience.columns.phone")
    }

    /// Rows below the table.
    package static func footerRows(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(Grouping.office(count)) dòng cuối bảng không có số điện thoại (tổng cộng, chữ ký), không tính",
            en: "\(Grouping.office(count)) rows below the table without a number (totals, signatures), not counted")
    }

    /// What is in a sheet that would be read in part only, or not at all.
    package static let rowWithoutNumber = Phrase(
        vi: "Bảng tính không ghi số thứ tự của dòng này nên dòng sẽ bị bỏ sót; không đọc bảng tính nào thiếu dòng.",
        en: "The workbook does not number this row, so it would be left out; no workbook is read without a row of it.")
    package static let textInPieces = Phrase(
        vi: "Một ô của dòng này có nhiều đoạn chữ định dạng khác nhau; phần sau của ô sẽ bị bỏ sót.",
        en: "A cell of this row holds text in several pieces with different looks; its end would be left out.")
    package static let formulaNotComputed = Phrase(
        vi: "Một ô của dòng này là công thức chưa được tính ra kết quả.",
        en: "A cell of this row is a formula that was never computed.")
    package static let sheetUnreadable = Phrase(
        vi: "Nội dung trang tính này không theo cách ghi thông thường (UTF-8).",
        en: "The contents of this sheet are not written as usual (UTF-8).")

    package static func convertingWorkbook(_ file: String) -> Phrase {
        Phrase(vi: "Đang mở \(file)", en: "Opening \(file)")
    }
}

extension Problem {
    package static func workbookEncrypted(_ file: String) -> Problem {
        .badUse(
            "workbook-encrypted", at: Place(file: file),
            Phrase(vi: "Bảng tính này được bảo vệ bằng mật khẩu.", en: "This workbook is protected by a password."),
            Phrase(
                vi: "Mở bằng mật khẩu rồi lưu lại không đặt mật khẩu, hoặc xin nơi gửi bản không đặt mật khẩu.",
                en: "Open it with the password and save it without one, or ask its sender for one without."))
    }

    package static func workbookBroken(_ file: String) -> Problem {
        .badUse(
            "workbook-broken", at: Place(file: file),
            Phrase(
                vi: "Không mở được bảng tính này: tệp bị hỏng, chưa chép xong, hoặc được bảo vệ bằng mật khẩu.",
                en: "This workbook cannot be opened: it is damaged, incomplete, or protected by a password."),
            Phrase(
                vi: "Chép lại tệp từ nơi gửi; nếu vẫn lỗi, mở bằng phần mềm bảng tính rồi lưu lại dạng .xlsx.",
                en: "Copy it again from its sender; if that fails, open it in a spreadsheet and save it as .xlsx."))
    }

    /// `meaning`: what is in that row that would be lost.
    package static func workbookUnread(_ place: Place, _ meaning: Phrase) -> Problem {
        .badUse(
            "workbook-unread", at: place, meaning,
            Phrase(
                vi:
                    "Mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx, hoặc lưu trang tính dạng \"CSV UTF-8\".",
                en: "Open it in Excel or LibreOffice and save it as .xlsx again, or save the sheet as \"CSV UTF-8\"."))
    }

    package static func workbookTooLarge(_ file: String) -> Problem {
        .badUse(
            "workbook-too-large", at: Place(file: file),
            Phrase(
                vi: "Nội dung bảng tính này khi mở ra vượt quá 4 GB; đó không phải là một danh sách thông thường.",
                en: "This workbook would unpack to more than 4 GB; that is no usual list."),
            Phrase(
                vi: "Chia nhỏ bảng tính, hoặc lưu từng trang tính dạng \"CSV UTF-8\".",
                en: "Divide it, or save each sheet as \"CSV UTF-8\"."))
    }

    package static func workbookTooSlow(_ file: String, tool: String, minutes: Int) -> Problem {
        .badUse(
            "workbook-too-slow", at: Place(file: file),
            Phrase(
                vi: "\(tool) không mở xong bảng tính này trong \(minutes) phút nên đã bị dừng.",
                en: "\(tool) did not finish this workbook in \(minutes) minutes and was stopped."),
            Phrase(
                vi: "Chia nhỏ bảng tính, hoặc lưu từng trang tính dạng \"CSV UTF-8\".",
                en: "Divide it, or save each sheet as \"CSV UTF-8\"."))
    }

    /// `package`: Debian's package that has the tool.
    package static func workbookToolMissing(_ file: String, tool: String, package: String) -> Problem {
        .badUse(
            "converter-missing", at: Place(file: file),
            Phrase(
                vi: "Để đọc bảng tính này cần chương trình \(tool), máy này chưa cài.",
                en: "Reading this workbook needs \(tool), which is not installed here."),
            Phrase(
                vi:
                    "Cài bằng: sudo apt-get install --no-install-recommends \(package); hoặc lưu từng trang tính dạng \"CSV UTF-8\".",
                en:
                    "Install it: sudo apt-get install --no-install-recommends \(package); or save each sheet as \"CSV UTF-8\"."
            ))
    }
}
