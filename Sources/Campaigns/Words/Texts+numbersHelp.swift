extension Texts {
    /// A command under `loa numbers`, for its help.
    package enum NumbersCommand: Sendable {
        case numbersRead, numbersBlock, numbersUnblock, numbersBlocked, numbersFind, numbersCap
    }

    package static func help(_ command: NumbersCommand) -> Phrase {
        switch command {
        case .numbersRead:
            Phrase(
                vi: "Đọc số điện thoại, mỗi dòng một số: nhận hay không, vì sao, mạng nào.",
                en: "Reads telephone numbers, one a line: accepted or not, why, which network.")
        case .numbersBlock:
            Phrase(
                vi:
                    "Chặn số: người từ chối nhận tin, hoặc cả danh sách không quảng cáo. Có hiệu lực ngay, kể cả với kế hoạch đang gửi.",
                en:
                    "Blocks numbers: who refused messages, or a whole do-not-call list. It holds at once, for a plan under way too."
            )
        case .numbersUnblock:
            Phrase(vi: "Bỏ chặn số.", en: "Lets numbers in again.")
        case .numbersBlocked:
            Phrase(
                vi: "Có bao nhiêu số bị chặn, bao nhiêu mạng học được từ báo cáo, giới hạn tần suất.",
                en: "How many numbers are blocked, how many networks were learned from receipts, the frequency cap.")
        case .numbersFind:
            Phrase(
                vi: "Đang lưu gì về một số: mọi tin đã gửi, hoặc không có. Được ghi nhật ký.",
                en: "What is held of a number: everything that was sent to it, or nothing. It goes into the journal.")
        case .numbersCap:
            Phrase(
                vi: "Đặt giới hạn số tin đến một số trong một thời hạn, tính cả mọi chiến dịch.",
                en: "Sets how many messages a number may get in a time, over all campaigns.")
        }
    }

    package static func helpExample(_ command: NumbersCommand) -> Phrase {
        let line =
            switch command {
            case .numbersRead: "echo '0912 345 678' | loa numbers read --json"
            case .numbersBlock: "loa numbers block 0912345678 --as \"Lê Thị Hoa\" --reason \"gọi điện ngày 09/10/2025\""
            case .numbersUnblock: "loa numbers unblock 0912345678 --as \"Lê Thị Hoa\" --reason \"xin nhận lại\""
            case .numbersBlocked: "loa numbers blocked"
            case .numbersFind: "loa numbers find 0912345678 --as \"Lê Thị Hoa\" --reason \"đơn hỏi số 12\""
            case .numbersCap: "loa numbers cap --messages 3 --hours 24 --as \"Lê Văn Nam\" --reason \"quy chế 05\""
            }
        return Phrase(vi: "Ví dụ: \(line)", en: "Example: \(line)")
    }

    /// An option of these commands.
    package enum NumbersOption: Sendable {
        case number, blockFile, register, replace, capMessages, capHours, capOff
    }

    package static func option(_ option: NumbersOption) -> Phrase {
        switch option {
        case .number: Phrase(vi: "Số di động, viết kiểu nào cũng được.", en: "Mobile number, in any form.")
        case .blockFile:
            Phrase(
                vi: "Danh sách số (CSV, có thể nén), cột số tìm theo tiêu đề.",
                en: "A list of numbers (CSV, packed or not); its column is found by the header.")
        case .register:
            Phrase(
                vi:
                    "opt-out: từ chối nhận mọi tin; do-not-call: không nhận quảng cáo. Mặc định opt-out; block --file: do-not-call.",
                en:
                    "opt-out: no messages at all; do-not-call: no advertising. Default: opt-out; block --file: do-not-call."
            )
        case .replace:
            Phrase(
                vi: "Danh sách này thay toàn bộ danh sách cũ.", en: "This list takes the place of all that was there.")
        case .capMessages: Phrase(vi: "Nhiều nhất bao nhiêu tin (1–20).", en: "Messages at most (1–20).")
        case .capHours: Phrase(vi: "Trong bao nhiêu giờ (1–720).", en: "In how many hours (1–720).")
        case .capOff: Phrase(vi: "Bỏ giới hạn của cơ quan.", en: "Drop the office's own cap.")
        }
    }
}
