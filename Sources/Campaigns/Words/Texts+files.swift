extension Problem {
    package static func fileMissing(_ path: String) -> Problem {
        .badUse(
            "file-missing", at: Place(file: path), Phrase(vi: "Không có tệp này.", en: "There is no such file."),
            Phrase(
                vi: "Kiểm tra đường dẫn, và tên tệp ghi trong campaign.json.",
                en: "Check the path, and the file names in campaign.json."))
    }

    package static func unreadable(_ path: String) -> Problem {
        .badUse(
            "file-unreadable", at: Place(file: path),
            Phrase(vi: "Không đọc được tệp này.", en: "This file cannot be read."),
            Phrase(
                vi: "Kiểm tra quyền đọc; nó phải là tệp, không phải thư mục.",
                en: "Check the right to read it; it must be a file, not a folder."))
    }

    package static func emptyMessage(_ path: String) -> Problem {
        .badUse(
            "message-empty", at: Place(file: path, line: 1, column: 1),
            Phrase(vi: "Nội dung tin nhắn trống.", en: "The message is empty."),
            Phrase(
                vi: "Ghi nội dung đã được xác nhận vào tệp này, có dấu, mã UTF-8.",
                en: "Put the confirmed wording into this file, with diacritics, in UTF-8."))
    }

    package static func noCampaign(_ name: String) -> Problem {
        .badUse(
            "no-campaign", at: Place(file: name),
            Phrase(
                vi: "Không có chiến dịch nào ở đây (thiếu campaign.json), và sổ theo dõi không có chiến dịch tên này.",
                en: "There is no campaign here (no campaign.json), and the ledger has none of this name."),
            Phrase(
                vi: "Ghi đường dẫn thư mục chiến dịch, ví dụ: campaigns/an-giang-1153-so-lien-lac-dien-tu.",
                en: "Give the campaign's folder, such as: campaigns/an-giang-1153-so-lien-lac-dien-tu."))
    }
}

extension Problem {
    package static func unwritable(_ file: String, _ why: String) -> Problem {
        .badUse(
            "unwritable", at: Place(file: file),
            Phrase(vi: "Không ghi được tệp này: \(why).", en: "This file cannot be written: \(why)."),
            Phrase(
                vi: "Kiểm tra quyền ghi và chỗ trống trên đĩa, rồi làm lại.",
                en: "Check the right to write and the space on the disk, then do it again."))
    }
}
