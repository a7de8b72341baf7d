/// What `loa carriers` says.
extension Texts {
    package static func vectorsUnread(at place: Place) -> Problem {
        .badUse(
            "vectors-unreadable", at: place,
            Phrase(
                vi: "Đây không phải danh sách mẫu thử: mỗi phần tử phải có mục “carrier”.",
                en: "This is no list of vectors: every item needs the member \"carrier\"."),
            Phrase(
                vi: "Hãy viết [{\"carrier\": …, \"input\": …, \"expect\": …}].",
                en: "Write [{\"carrier\": ..., \"input\": ..., \"expect\": ...}]."))
    }

    package static func carrierIdUnusable(_ id: String) -> Problem {
        .badUse(
            "carrier-id-unusable",
            Phrase(vi: "Mã nhà mạng “\(id)” không dùng được.", en: "The carrier id \"\(id)\" cannot be used."),
            Phrase(
                vi: "Hãy dùng 2–32 chữ thường không dấu, chữ số hoặc dấu -, bắt đầu bằng chữ.",
                en: "Use 2 to 32 lower-case letters, digits or hyphens, a letter first."))
    }

    package static func carriersChecked(
        carriers: Int, checks: Int, failed: Int, blocking: Int, warnings: Int
    ) -> Phrase {
        Phrase(
            vi:
                "\(carriers) nhà mạng · \(checks) phép thử, \(failed) không đạt · \(blocking) lỗi chặn, \(warnings) cảnh báo",
            en:
                "\(carriers) \(carriers == 1 ? "carrier" : "carriers") · \(checks) checks, \(failed) failed · \(blocking) findings that block, \(warnings) warnings"
        )
    }

    package static let noSamples = Phrase(
        vi: "Nhà mạng này không có yêu cầu HTTP nào để xem.", en: "This carrier has no HTTP request to show.")
    package static let senderTitle = Phrase(vi: "Tên định danh", en: "Senders")
    package static let rateTitle = Phrase(vi: "Tốc độ", en: "Rate")
    package static let hoursTitle = Phrase(vi: "Khung giờ", en: "Hours")
    package static let receiptsTitle = Phrase(vi: "Báo cáo trạng thái tin", en: "Receipts")
    package static let secretsTitle = Phrase(vi: "Bí mật cần có", en: "Secrets needed")

    package static func sampleTitle(_ purpose: String, _ encoding: String, _ recipients: Int) -> Phrase {
        switch purpose {
        case "token": Phrase(vi: "Lấy token", en: "Token")
        case "poll": Phrase(vi: "Hỏi báo cáo trạng thái tin", en: "Poll for receipts")
        default:
            Phrase(
                vi: "Gửi tin: \(encoding), \(recipients) thuê bao",
                en: "Send: \(encoding), \(recipients) \(recipients == 1 ? "recipient" : "recipients")")
        }
    }

    package static let carrierStartGuide = Phrase(
        vi: """
            Đây là một mô tả tối thiểu hợp lệ. Cần sửa lần lượt:
            1. name, routing.networks: nhà mạng nào, phục vụ mạng nào.
            2. senders, price, limits, windows: đúng như hợp đồng.
            3. auth và send.request: theo tài liệu của nhà mạng; bí mật viết {{secret.TÊN}}.
            4. response.rules: mỗi câu trả lời nghĩa là gì; điều không ai biết là "ambiguous".
            5. receipts: báo cáo trạng thái tin về bằng cách nào; không có thì "level": "none".
            6. enabled: true khi mọi mẫu thử đã đạt.
            Kiểm tra: loa carriers check --carriers TỆP --vectors MẪU-THỬ. Hướng dẫn: docs/carriers.md.
            """,
        en: """
            This is a small valid description. Change, in this order:
            1. name, routing.networks: which carrier, which networks it serves.
            2. senders, price, limits, windows: as the contract says.
            3. auth and send.request: after the gateway's document; secrets are written {{secret.NAME}}.
            4. response.rules: what each reply means; what nobody knows is "ambiguous".
            5. receipts: how delivery reports come; "level": "none" where they do not.
            6. enabled: true once all vectors pass.
            Check it: loa carriers check --carriers FILE --vectors VECTORS. Guide: docs/carriers.md.
            """)
}
