/// Blocked numbers, the frequency cap, and what is held of a number.
extension Texts {
    /// `name`: a register's stable word.
    package static func register(_ name: String) -> Phrase {
        switch name {
        case "opt-out": Phrase(vi: "từ chối nhận", en: "opted out")
        case "do-not-call": Phrase(vi: "danh sách không quảng cáo", en: "do-not-call list")
        case "learned-networks": Phrase(vi: "mạng học được từ báo cáo", en: "networks learned from receipts")
        default: Phrase(vi: name, en: name)
        }
    }

    package static func numbersBlocked(_ register: String, _ changed: Int, _ unchanged: Int, _ total: Int) -> Phrase {
        let name = self.register(register)
        return Phrase(
            vi:
                "\(name.vi): \(office(changed)) số thay đổi, \(office(unchanged)) số đã có sẵn; cả thảy \(office(total)) số.",
            en:
                "\(name.en): \(office(changed)) numbers changed, \(office(unchanged)) were there already; \(office(total)) in all."
        )
    }

    package static func numbersUnblocked(_ register: String, _ changed: Int, _ unchanged: Int, _ total: Int) -> Phrase {
        let name = self.register(register)
        return Phrase(
            vi:
                "\(name.vi): bỏ chặn \(office(changed)) số, \(office(unchanged)) số vốn không bị chặn; còn \(office(total)) số.",
            en:
                "\(name.en): \(office(changed)) numbers let in again, \(office(unchanged)) were not blocked; \(office(total)) are left."
        )
    }

    package static func frequencyCap(_ messages: Int?, _ hours: Int?) -> Phrase {
        guard let messages, let hours else {
            return Phrase(
                vi:
                    "Giới hạn tần suất: cơ quan không đặt; tin quảng cáo nhiều nhất 3 tin trong 24 giờ theo Nghị định 91/2020/NĐ-CP.",
                en:
                    "Frequency cap: none of the office's own; advertising at most 3 messages in 24 hours by Decree 91/2020/NĐ-CP."
            )
        }
        return Phrase(
            vi: "Giới hạn tần suất: nhiều nhất \(messages) tin đến một số trong \(hours) giờ, tính cả mọi chiến dịch.",
            en: "Frequency cap: at most \(messages) messages to a number in \(hours) hours, over all campaigns.")
    }

    package static func findingTitle(_ number: String) -> Phrase {
        Phrase(vi: "Số \(number)", en: "Number \(number)")
    }

    package static let nothingSent = Phrase(
        vi: "Không có ghi nhận nào về việc gửi tin đến số này.", en: "No record of sending to this number.")

    package static func recordsSince(_ moment: String?) -> Phrase {
        guard let moment else { return Phrase(vi: "Sổ chưa có gì.", en: "There are no records yet.") }
        return Phrase(vi: "Sổ có từ \(moment).", en: "Records exist since \(moment).")
    }

    package static func searched(_ plans: Int, closed: Int) -> Phrase {
        let gone =
            closed == 0
            ? Phrase(vi: "", en: "")
            : Phrase(
                vi: " \(closed) kế hoạch không mở được: khóa của chúng đã hủy hoặc thiếu.",
                en: " \(closed) plans cannot be opened: their keys were destroyed or are missing.")
        return Phrase(vi: "Đã tìm trong \(plans) kế hoạch.\(gone.vi)", en: "\(plans) plans were searched.\(gone.en)")
    }

    package static func blockedBy(_ registers: [String]) -> Phrase {
        guard !registers.isEmpty else { return Phrase(vi: "Không bị chặn.", en: "Not blocked.") }
        let names = registers.map(register)
        return Phrase(
            vi: "Bị chặn: \(names.map(\.vi).joined(separator: ", ")).",
            en: "Blocked: \(names.map(\.en).joined(separator: ", ")).")
    }

    package static func learnedNetwork(_ network: String) -> Phrase {
        Phrase(vi: "Mạng theo báo cáo trạng thái tin: \(network).", en: "Network as receipts reported it: \(network).")
    }

    package static let earlierPlanOnly = Phrase(
        vi: "(kế hoạch trước của chiến dịch: chỉ còn số và trạng thái)",
        en: "(an earlier plan of the campaign: only numbers and states are left)")
    package static let heldEvidence = Phrase(vi: "Mức xác nhận", en: "Evidence")
    package static let heldSender = Phrase(vi: "Tên định danh", en: "Sender")
    package static let heldText = Phrase(vi: "Nội dung", en: "Text")
    package static let notHandedOver = Phrase(vi: "chưa chuyển cho nhà mạng", en: "not handed over to the carrier")

    private static func office(_ count: Int) -> String { Grouping.office(count) }
}

extension Problem {
    package static let noNumberNamed = Problem.badUse(
        "no-number",
        Phrase(vi: "Chưa có số nào.", en: "No number was named."),
        Phrase(
            vi: "Ghi số sau lệnh, hoặc --file DANH_SÁCH có ít nhất một số di động.",
            en: "Write numbers behind the command, or --file LIST with at least one mobile number."))

    /// `rejects`: where the rows are, with their reasons.
    package static func noNumberInList(_ file: String, _ rows: RowCounts, rejects: [String]) -> Problem {
        let (read, files) = (Grouping.office(rows.read), rejects.joined(separator: ", "))
        return .badUse(
            "no-number", at: Place(file: file),
            Phrase(
                vi: "Trong \(read) dòng đã đọc không có số di động nào dùng được.",
                en: "None of the \(read) rows read holds a mobile number that can be used."),
            Phrase(
                vi: "Sửa các dòng ghi trong \(files) rồi nhập lại.", en: "Mend the rows in \(files) and import again."))
    }

    package static func numberUnusable(_ text: String, _ rejection: NumberRejection) -> Problem {
        .badUse(
            "number-unusable",
            Phrase(
                vi: "\"\(Masking.mask(text))\" không phải số di động dùng được.",
                en: "\"\(Masking.mask(text))\" is no mobile number that can be used."),
            Texts.numberRejected(rejection))
    }

    package static func numberListRow(_ place: Place, _ reason: Phrase) -> Problem {
        .badUse(
            "number-list-row", at: place, reason,
            Phrase(
                vi: "Sửa hoặc bỏ dòng này rồi nhập lại: chưa số nào được nhập.",
                en: "Put this row right or take it out, then import again: no number was imported."))
    }

    package static let replaceNeedsFile = Problem.badUse(
        "replace-needs-file",
        Phrase(vi: "--replace chỉ dùng với --file.", en: "--replace goes with --file only."),
        Phrase(
            vi: "Ghi --file DANH_SÁCH, hoặc bỏ --replace để thêm số.",
            en: "Give --file LIST, or leave --replace out to add numbers."))

    package static let badCap = Problem.badUse(
        "bad-cap",
        Phrase(
            vi: "Giới hạn cần số tin từ 1 đến 20 và số giờ từ 1 đến 720.",
            en: "A cap needs 1 to 20 messages and 1 to 720 hours."),
        Phrase(
            vi: "Ví dụ: --messages 3 --hours 24; hoặc --off để bỏ giới hạn.",
            en: "Such as: --messages 3 --hours 24; or --off to drop it."))

    package static func noRecordsYet(_ folder: String) -> Problem {
        .refused(
            "no-records", at: Place(file: folder),
            Phrase(
                vi: "Thư mục dữ liệu này chưa có sổ: không có ghi nhận nào về bất kỳ số nào.",
                en: "This data folder has no ledger: there is no record of any number."),
            Phrase(vi: "Kiểm tra --data.", en: "Check --data."))
    }
}
