extension Texts {
    package static let contractChanged = Phrase(
        vi: "Mô tả nhà mạng đã đổi sau khi lập kế hoạch; lập kế hoạch lại.",
        en: "The carrier's description has changed since the plan was made; plan again.")
    package static let carrierDisabled = Phrase(
        vi: "Nhà mạng đang bị tắt trong carriers.json (enabled).",
        en: "The carrier is switched off in carriers.json (enabled).")
    package static let priceMissing = Phrase(
        vi: "Có mạng chưa có giá (price.perPart).", en: "Some network has no price (price.perPart).")
    package static let noReceiptsOffered = Phrase(
        vi: "Nhà mạng không có báo cáo trạng thái tin: kết quả chỉ là \"đã giao nhà mạng\".",
        en: "The carrier offers no receipts: the result will be \"handed over\" only.")
    package static let neverOpen = Phrase(
        vi: "Khung giờ gửi không bao giờ mở trong tám ngày tới; sửa windows hoặc schedule.days.",
        en: "The hours do not open within eight days; correct windows or schedule.days.")
    package static let laneHalted = Phrase(vi: "đã dừng theo lệnh", en: "halted as asked")
    package static let laneTooLate = Phrase(vi: "đã quá hạn gửi (validUntil)", en: "validUntil has passed")

    package static func secretMissing(_ name: String) -> Phrase {
        Phrase(
            vi: "Thiếu khóa bí mật \(name); đặt biến môi trường \(name) hoặc tệp cùng tên trong LOA_SECRETS_DIR.",
            en:
                "The secret \(name) is missing; set the environment variable \(name), or a file of that name in LOA_SECRETS_DIR."
        )
    }

    package static func textRefused(_ fault: Phrase) -> Phrase {
        Phrase(vi: "Nội dung không gửi được: \(fault.vi).", en: "The text cannot be sent: \(fault.en).")
    }

    package static func requestUnrenderable(_ problem: Problem) -> Phrase {
        Phrase(vi: problem.sentence(.vi), en: problem.sentence(.en))
    }

    package static func endsTooLate(_ end: String, _ until: String) -> Phrase {
        Phrase(
            vi: "Dự kiến xong lúc \(end), sau hạn gửi \(until).",
            en: "It would end at \(end), after validUntil (\(until)).")
    }

    package static func verdict(_ word: String) -> Phrase {
        switch word {
        case "ready": Phrase(vi: "Kết luận: sẵn sàng.", en: "Verdict: ready.")
        case "readyWithWarnings":
            Phrase(vi: "Kết luận: sẵn sàng, có điều cần lưu ý.", en: "Verdict: ready, with warnings.")
        default: Phrase(vi: "Kết luận: chưa sẵn sàng.", en: "Verdict: not ready.")
        }
    }

    package static func laneLatched(_ reason: Phrase, _ detail: String) -> Phrase {
        let more = detail.isEmpty ? "" : " (\(detail))"
        return Phrase(
            vi: "đứng lại vì \(reason.vi)\(more); người phụ trách xử lý xong thì chạy lại, phần còn lại vẫn chưa gửi",
            en: "stands still because of \(reason.en)\(more); clear it and run again, the rest is still pending")
    }

    package static func stillPending(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) thuê bao chưa gửi: chạy lại lệnh này để gửi tiếp.",
            en: "\(count) subscribers are still pending: run this again to go on.")
    }

    package static func receiptsAwaited(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) thuê bao còn đợi báo cáo: chạy lại lệnh này để nhận tiếp.",
            en: "\(count) subscribers still await a receipt: run this again to take them.")
    }

    package static func unclearLeft(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) thuê bao chưa rõ: có thể đã nhận tin, nên không tự gửi lại.",
            en: "\(count) subscribers are unclear: they may have got it, so it is not sent again.")
    }

    package static func conflicts(_ count: Int) -> Phrase {
        Phrase(
            vi: "\(count) thuê bao có hai kết quả khác nhau; kết quả đầu được giữ.",
            en: "\(count) subscribers have two different results; the first one stands.")
    }

    /// `name`: of a state, as JSON has it.
    package static func recipientState(_ name: String) -> Phrase {
        switch name {
        case "pending": Phrase(vi: "chưa gửi", en: "pending")
        case "submitted": Phrase(vi: "chờ báo cáo", en: "submitted")
        case "unclear": Phrase(vi: "chưa rõ", en: "unclear")
        case "delivered": Phrase(vi: "đã nhận", en: "delivered")
        case "undelivered": Phrase(vi: "không đến máy", en: "undelivered")
        case "expired": Phrase(vi: "hết hạn", en: "expired")
        case "rejected": Phrase(vi: "nhà mạng từ chối", en: "rejected")
        case "handedOver": Phrase(vi: "đã giao nhà mạng", en: "handed over")
        case "noReceipt": Phrase(vi: "không có báo cáo", en: "no receipt")
        case "cancelled": Phrase(vi: "đã hủy", en: "cancelled")
        default: Phrase(vi: name, en: name)
        }
    }

    package static func evidence(_ name: String) -> Phrase {
        switch name {
        case "none": Phrase(vi: "chưa có", en: "none")
        case "accepted": Phrase(vi: "cổng nhà mạng trả lời", en: "the gateway's reply")
        case "network": Phrase(vi: "mạng báo", en: "reported by the network")
        case "handset": Phrase(vi: "máy người nhận báo", en: "confirmed by the handset")
        case "noneOffered": Phrase(vi: "nhà mạng không có báo cáo", en: "none offered")
        default: Phrase(vi: name, en: name)
        }
    }

    package static func reason(_ name: String) -> Phrase {
        switch name {
        case "number": Phrase(vi: "số không gửi được", en: "the number")
        case "optedOut": Phrase(vi: "người nhận đã từ chối", en: "opted out")
        case "content": Phrase(vi: "nội dung bị từ chối", en: "the content")
        case "template": Phrase(vi: "mẫu tin chưa đăng ký", en: "no registered template")
        case "sender": Phrase(vi: "tên định danh", en: "the sender")
        case "encoding": Phrase(vi: "bảng mã", en: "the encoding")
        case "batchSize": Phrase(vi: "cỡ lô", en: "the size of the batch")
        case "network": Phrase(vi: "sai mạng", en: "the network")
        case "balance": Phrase(vi: "hết tiền trong tài khoản", en: "the balance")
        case "quota": Phrase(vi: "hết hạn mức", en: "the quota")
        case "window": Phrase(vi: "ngoài giờ của nhà mạng", en: "the carrier's hours")
        case "auth": Phrase(vi: "đăng nhập bị từ chối", en: "authentication")
        case "config": Phrase(vi: "cấu hình sai", en: "the configuration")
        case "gaveUp": Phrase(vi: "thử nhiều lần không được", en: "gave up after repeats")
        case "tooLate": Phrase(vi: "quá hạn gửi", en: "validUntil passed")
        case "stopped": Phrase(vi: "chiến dịch bị dừng", en: "the campaign was stopped")
        case "removed": Phrase(vi: "số bị chặn sau khi lập kế hoạch", en: "blocked after planning")
        case "frequencyCap": Phrase(vi: "đủ số tin cho đến hết hạn gửi", en: "frequency cap until validUntil")
        default: Phrase(vi: "lý do khác", en: "another reason")
        }
    }
}

extension Problem {
    package static let nameMissing = Problem.badUse(
        "name-missing", Phrase(vi: "Thiếu tên người thực hiện.", en: "The name of who does this is empty."),
        Phrase(
            vi: "Ghi tên sau --as, ví dụ: --as \"Trần Văn Bình\".",
            en: "Give it after --as, such as: --as \"Trần Văn Bình\"."))

    package static func badAddress(_ text: String) -> Problem {
        .badUse(
            "bad-address",
            Phrase(vi: "\"\(text)\" không phải địa chỉ MÁY:CỔNG.", en: "\"\(text)\" is no HOST:PORT."),
            Phrase(vi: "Ví dụ: --listen 127.0.0.1:18081.", en: "Such as: --listen 127.0.0.1:18081."))
    }

    package static func unknownCarrier(_ id: String, file: String, known: [String]) -> Problem {
        .badUse(
            "unknown-carrier", at: Place(file: file),
            Phrase(
                vi: "Không có nhà mạng \"\(id)\" (hoặc đang tắt) trong tệp này.",
                en: "There is no carrier \"\(id)\" in this file, or it is switched off."),
            Phrase(
                vi: "Có: \(known.joined(separator: ", ")). Sửa carriers trong campaign.json hoặc thêm nhà mạng.",
                en:
                    "There are: \(known.joined(separator: ", ")). Correct carriers in campaign.json, or add the carrier."
            ))
    }

    package static func mockKind(_ id: String, file: String) -> Problem {
        .badUse(
            "mock-carrier", at: Place(file: file),
            Phrase(
                vi: "Nhà mạng \"\(id)\" có kind: mock, không gửi qua HTTP được.",
                en: "Carrier \"\(id)\" is of kind mock and cannot be sent to over HTTP."),
            Phrase(
                vi: "Mô tả nó bằng kind: http rồi chạy loa mock.", en: "Describe it as kind: http and start loa mock."))
    }

    package static func nobodyPlanned(_ path: String, _ rows: RowCounts, rejects: [String]) -> Problem {
        let files = rejects.joined(separator: ", ")
        let reasons =
            files.isEmpty
            ? Phrase(vi: "", en: "") : Phrase(vi: " Lý do từng dòng: \(files).", en: " Reasons, row by row: \(files).")
        let advice =
            rows.rejectedTotal > 0
            ? Phrase(vi: "Sửa các dòng không hợp lệ rồi lập lại.", en: "Mend the rejected rows and plan again.")
            : Phrase(
                vi: "Kiểm tra danh sách; nếu mọi thuê bao đã được gửi theo công văn này thì không cần gửi nữa.",
                en: "Check the lists; if everybody was served under this directive, there is nothing left to send.")
        return .refused(
            "nobody-planned", at: Place(file: path),
            Phrase(
                vi:
                    "Không dòng nào gửi được: đọc \(rows.read), không hợp lệ \(rows.rejectedTotal), trùng \(rows.duplicates), loại trừ \(rows.suppressed).",
                en:
                    "No row can be planned: \(rows.read) read, \(rows.rejectedTotal) rejected, \(rows.duplicates) duplicates, \(rows.suppressed) suppressed."
            ),
            Phrase(vi: advice.vi + reasons.vi, en: advice.en + reasons.en))
    }
}
