import Foundation

extension Texts {
    static func damaged(_ part: String) -> Phrase {
        Phrase(
            vi: "Sổ theo dõi gửi tin bị hỏng (\(part)): nội dung không đọc được.",
            en: "The ledger is damaged (\(part)): its content cannot be read.")
    }

    static let damagedAdvice = Phrase(
        vi: "Dừng mọi lệnh gửi, giữ nguyên thư mục dữ liệu và khôi phục từ bản sao lưu.",
        en: "Stop all sending, leave the data folder as it is, and restore a backup.")

    package static func ledgerUnusable(_ detail: String) -> Phrase {
        Phrase(
            vi: "Không mở được sổ theo dõi gửi tin (\(detail)).", en: "The ledger cannot be opened (\(detail)).")
    }

    package static let ledgerUnusableAdvice = Phrase(
        vi: "Kiểm tra quyền ghi, dung lượng đĩa và đường dẫn --data.",
        en: "Check the right to write, the space on the disk and the path given by --data.")

    package static let keyMissing = Phrase(
        vi: "Không có tệp khóa, nên không mở được số thuê bao.",
        en: "The key file is missing, so the numbers cannot be opened.")

    package static let keyMissingAdvice = Phrase(
        vi: "Đặt LOA_KEY_FILE trỏ đến tệp khóa đã dùng khi lập kế hoạch.",
        en: "Point LOA_KEY_FILE at the key file that the plan was made with.")

    package static func keyUnusable(_ detail: String) -> Phrase {
        Phrase(vi: "Tệp khóa không dùng được (\(detail)).", en: "The key file cannot be used (\(detail)).")
    }

    package static let keyUnusableAdvice = Phrase(
        vi: "Tệp khóa phải có đúng 32 byte, chỉ chủ sở hữu được đọc (quyền 0600).",
        en: "A key file holds exactly 32 bytes and is readable by its owner only (mode 0600).")

    package static let dispatcherBusy = Phrase(
        vi: "Một lệnh gửi khác đang chạy trên cùng thư mục dữ liệu.",
        en: "Another run is working on the same data folder.")

    package static let dispatcherBusyAdvice = Phrase(
        vi: "Đợi lệnh kia kết thúc, hoặc dừng nó rồi chạy lại: không tin nào bị gửi hai lần.",
        en: "Wait for it to end, or stop it and run again: nothing is sent twice.")
}

extension Problem {
    /// Stored bytes that are not what was written.
    package static func damaged(_ part: String) -> Problem {
        .refused("ledger-damaged", Texts.damaged(part), Texts.damagedAdvice)
    }
}

extension Problem {
    /// `number`: `errno` of the call that failed.
    package static func pagesUnusable(_ path: String, _ number: Int32) -> Problem {
        .badUse(
            "ledger-unusable", at: Place(file: path), Texts.ledgerUnusable(String(cString: strerror(number))),
            Texts.ledgerUnusableAdvice)
    }

    package static func pagesMissing(_ path: String) -> Problem {
        .refused(
            "pages-missing", at: Place(file: path),
            Phrase(
                vi: "Thiếu tệp số thuê bao đã niêm phong của kế hoạch này.",
                en: "The file with the sealed numbers of this plan is missing."),
            Phrase(
                vi: "Sao chép thư mục dữ liệu thì phải chép cả thư mục plans/ bên cạnh ledger.sqlite.",
                en: "A copy of the data folder needs the folder plans/ beside ledger.sqlite."))
    }
}
