import Foundation

extension Problem {
    package static func emptyList(_ file: String) -> Problem {
        .badUse(
            "list-empty", at: Place(file: file, line: 1, column: 1),
            Phrase(
                vi: "Danh sách trống, không có cả dòng tiêu đề.", en: "The list is empty, it has not even a header."),
            Phrase(
                vi: "Ghi dòng đầu là tên cột, ví dụ: phone,province.",
                en: "Put the names of the columns into the first line, such as: phone,province."))
    }

    package static func noPhoneColumn(header: [String], at place: Place) -> Problem {
        .badUse(
            "no-phone-column", at: Place(file: place.file, line: place.line ?? 1, column: 1),
            Phrase(
                vi: "Không cột nào là số điện thoại; dòng tiêu đề có: \(list(header)).",
                en: "No column holds the phone number; the header has: \(list(header))."),
            Phrase(
                vi:
                    "Đặt tên cột là \"Số điện thoại\" hoặc \"phone\", hoặc khai tên cột trong campaign.json (audience.columns.phone).",
                en: "Call the column \"phone\", or name it in campaign.json (audience.columns.phone)."))
    }

    package static func noColumn(_ name: String, header: [String], at place: Place) -> Problem {
        .badUse(
            "no-such-column", at: Place(file: place.file, line: place.line ?? 1, column: 1),
            Phrase(
                vi: "Không có cột \"\(name)\" mà campaign.json khai; dòng tiêu đề có: \(list(header)).",
                en: "There is no column \"\(name)\", which campaign.json names; the header has: \(list(header))."),
            Phrase(
                vi: "Sửa dòng tiêu đề của danh sách, hoặc audience.columns trong campaign.json.",
                en: "Correct the header of the list, or audience.columns in campaign.json."))
    }

    package static func quoteNeverClosed(_ place: Place) -> Problem {
        .badUse(
            "quote-never-closed", at: place,
            Phrase(
                vi: "Dấu ngoặc kép mở ở đây không được đóng cho đến hết tệp.",
                en: "The quote that opens here is not closed before the file ends."),
            Phrase(
                vi: "Thêm dấu ngoặc kép đóng, hoặc xóa dấu mở.", en: "Add the closing quote, or remove the opening one."
            ))
    }

    package static func rowTooLong(_ place: Place) -> Problem {
        .badUse(
            "row-too-long", at: place,
            Phrase(
                vi: "Dòng này dài hơn 4 MB; tệp không có dấu xuống dòng, hoặc không phải là danh sách.",
                en: "This line is longer than 4 MB; the file has no line breaks, or is no list."),
            Phrase(
                vi: "Mở bằng phần mềm bảng tính, kiểm tra mỗi người một dòng, rồi lưu lại dạng CSV UTF-8.",
                en: "Open it in a spreadsheet, see that each person has a row, and save it as CSV UTF-8."))
    }

    package static func phonesDisagree(_ place: Place) -> Problem {
        .badUse(
            "phones-disagree", at: place,
            Phrase(
                vi: "Danh sách có hai cột số điện thoại, và ở dòng này hai cột ghi hai số khác nhau.",
                en: "The list has two columns for the phone number, and in this row they hold different numbers."),
            Phrase(
                vi: "Khai cột nào là đúng trong campaign.json (audience.columns.phone), hoặc đặt tên cột theo người "
                    + "(SĐT cha, SĐT mẹ).",
                en:
                    "Name the right one in campaign.json (audience.columns.phone), or name the columns after the persons "
                    + "(SĐT cha, SĐT mẹ)."))
    }

    package static func notUTF8(_ file: String, line: Int) -> Problem {
        .badUse(
            "not-utf-8", at: Place(file: file, line: line, column: 1),
            Phrase(
                vi: "Dòng này không phải mã UTF-8 (có thể là TCVN3, VNI, Windows-1258 hoặc UTF-16).",
                en: "This line is not UTF-8 (it may be TCVN3, VNI, Windows-1258 or UTF-16)."),
            Phrase(
                vi: "Mở bằng Excel hoặc LibreOffice rồi lưu lại dạng \"CSV UTF-8\".",
                en: "Open it in a spreadsheet and save it as \"CSV UTF-8\"."))
    }

    package static func workbook(_ file: String) -> Problem {
        .badUse(
            "not-csv", at: Place(file: file),
            Phrase(
                vi: "Đây là tệp nén hoặc tài liệu khác, không phải bảng tính hay CSV.",
                en: "This is an archive or another document, neither a workbook nor CSV."),
            Phrase(
                vi: "Giải nén rồi dùng tệp danh sách bên trong, hoặc lưu danh sách dạng .xlsx hay \"CSV UTF-8\".",
                en: "Unpack it and use the list inside, or save the list as .xlsx or \"CSV UTF-8\"."))
    }

    package static func damagedArchive(_ file: String) -> Problem {
        .badUse(
            "archive-damaged", at: Place(file: file),
            Phrase(
                vi: "Tệp nén gzip này bị hỏng hoặc chưa chép xong.", en: "This gzip file is damaged or incomplete."),
            Phrase(
                vi: "Chép lại tệp, hoặc giải nén rồi dùng tệp CSV.", en: "Copy it again, or unpack it and use the CSV.")
        )
    }

    package static func binaryList(_ file: String) -> Problem {
        .badUse(
            "not-text", at: Place(file: file),
            Phrase(vi: "Tệp này không phải văn bản (có byte 0).", en: "This file is no text (it contains zero bytes)."),
            Phrase(
                vi: "Chọn đúng tệp danh sách dạng CSV UTF-8.", en: "Choose the list itself, saved as CSV UTF-8."))
    }

    private static func list(_ header: [String]) -> String {
        header.prefix(12).map { name in
            // A list without a header shows a row of data here.
            "\"\(name.count(where: \.isNumber) >= 6 ? Masking.mask(name) : name)\""
        }.joined(separator: ", ")
    }
}

extension Problem {
    /// `number`: `errno` of the call that failed.
    package static func unwritable(_ path: String, _ number: Int32) -> Problem {
        let detail = String(cString: strerror(number))
        return .badUse(
            "file-unwritable", at: Place(file: path),
            Phrase(
                vi: "Không ghi được tệp này (\(detail)).",
                en: "This file cannot be written (\(detail))."),
            Phrase(
                vi: "Kiểm tra quyền ghi vào thư mục và dung lượng đĩa.",
                en: "Check the right to write into the folder, and the space on its disk."))
    }
}

extension Problem {
    /// `most`: names of groups that a campaign can have.
    package static func tooManyGroups(_ place: Place, most: Int) -> Problem {
        .badUse(
            "too-many-groups", at: place,
            Phrase(
                vi:
                    "Đến dòng này cột nhóm (xã, lớp, đơn vị…) đã có hơn \(Grouping.office(most)) tên khác nhau, quá số nhóm của một chiến dịch.",
                en:
                    "Up to this row the group column (commune, class, unit…) has more than \(Grouping.office(most)) different names, more than a campaign can have."
            ),
            Phrase(
                vi:
                    "Khai đúng cột nhóm trong campaign.json (audience.columns.group), hoặc đổi tên cột ấy nếu nó không phải là nhóm.",
                en:
                    "Name the right group column in campaign.json (audience.columns.group), or rename the column if it is no group."
            ))
    }
}
