/// What lint says of secrets, contract and law. Values of secrets are never shown.
extension Texts {
    package static func lintSecretMissing(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "không tìm thấy bí mật “\(name)”.", en: "the secret \"\(name)\" cannot be found."),
            Phrase(
                vi: "Trước khi gửi, hãy đặt nó vào biến môi trường hoặc thư mục bí mật.",
                en: "Before sending, put it into the environment or the secrets directory."))
    }

    package static func lintSecretInURL(isPlain: Bool) -> Sentence {
        Sentence(
            isPlain
                ? Phrase(
                    vi: "bí mật nằm trong địa chỉ HTTP không mã hóa.", en: "a secret stands in a plain-HTTP URL.")
                : Phrase(vi: "bí mật nằm trong địa chỉ.", en: "a secret stands in the URL."),
            Phrase(
                vi: "Hãy đưa nó vào thân hoặc phần đầu; nếu nhà mạng bắt buộc, ghi \"secretsInUrl\": true.",
                en: "Move it into the body or a header; where the gateway demands it, set \"secretsInUrl\": true."))
    }

    package static func lintSecretInTheClear() -> Sentence {
        Sentence(
            Phrase(
                vi: "bí mật đi qua HTTP không mã hóa.", en: "a secret travels over plain HTTP."),
            Phrase(
                vi: "Hãy dùng https; nếu nhà mạng không có, hãy đi qua đường riêng (VPN).",
                en: "Use https; where the gateway has none, go through a private line (VPN)."))
    }

    package static func lintSecretWritten(_ name: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "“\(name)” có vẻ là bí mật viết thẳng trong tệp.",
                en: "\"\(name)\" looks like a secret written into the file."),
            Phrase(vi: "Hãy thay bằng {{secret.TÊN}}.", en: "Write {{secret.NAME}} instead."))
    }

    package static func lintSenderUnregistered(_ networks: [String]) -> Sentence {
        let list = networks.joined(separator: ", ")
        return Sentence(
            Phrase(
                vi: "không tên định danh nào được đăng ký trên mạng \(list).",
                en: "no sender is registered on \(list)."),
            Phrase(
                vi: "Hãy đăng ký, hoặc bỏ mạng này khỏi routing.networks.",
                en: "Register one, or take the network out of routing.networks."))
    }

    package static func lintSenderDefaults() -> Sentence {
        Sentence(
            Phrase(vi: "đã có một tên định danh mặc định khác.", en: "another sender is the default already."),
            Phrase(vi: "Hãy giữ lại một.", en: "Keep one."))
    }

    package static func lintTemplateMissing(_ networks: [String]) -> Sentence {
        let list = networks.joined(separator: ", ")
        return Sentence(
            Phrase(
                vi: "nhà mạng nhận tham số của mẫu, nhưng tên định danh này không có mẫu nào trên mạng \(list).",
                en: "the gateway takes template parameters, and this sender has no template on \(list)."),
            Phrase(vi: "Hãy ghi các mẫu đã đăng ký vào templates.", en: "List the registered ones in templates."))
    }

    package static func lintFallbackUnknown(_ id: String, known: [String]) -> Sentence {
        let list = known.joined(separator: ", ")
        return Sentence(
            Phrase(vi: "không có nhà mạng khác mang mã “\(id)”.", en: "there is no other carrier \"\(id)\"."),
            known.isEmpty
                ? Phrase(vi: "Hãy xóa mục này.", en: "Remove it.")
                : Phrase(vi: "Hãy chọn một trong: \(list).", en: "Choose one of: \(list)."))
    }

    package static func lintAdaptiveTooFast() -> Sentence {
        Sentence(
            Phrase(
                vi: "floorPerSecond cao hơn tốc độ trong hợp đồng.", en: "floorPerSecond is above the contract's rate."),
            Phrase(vi: "Hãy đặt không quá rate.perSecond.", en: "Set it to at most rate.perSecond."))
    }

    package static func lintWindowEmpty(_ from: String, _ to: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "khung giờ \(from)–\(to) đóng trước khi mở nên không bao giờ mở.",
                en: "the window \(from)–\(to) closes before it opens, so it is never open."),
            Phrase(
                vi: "Hãy tách khung qua nửa đêm làm hai: đến 24:00 và từ 00:00.",
                en: "Split a window over midnight in two: until 24:00 and from 00:00."))
    }

    package static func lintAdvertisingLabel() -> Sentence {
        Sentence(
            Phrase(
                vi: "tên định danh quảng cáo (qc) nhưng content.label trống.",
                en: "a sender is for advertising (qc), and content.label is empty."),
            Phrase(
                vi: "Hãy ghi nhãn \"[QC] \" (Nghị định 91/2020/NĐ-CP).", en: "Write \"[QC] \" (Decree 91/2020/NĐ-CP)."))
    }

    package static func lintAdvertisingHours() -> Sentence {
        Sentence(
            Phrase(
                vi: "tên định danh quảng cáo (qc) nhưng khung giờ rộng hơn 07:00–22:00.",
                en: "a sender is for advertising (qc), and the hours are wider than 07:00–22:00."),
            Phrase(
                vi: "Hãy thu hẹp windows (Nghị định 91/2020/NĐ-CP).", en: "Narrow windows (Decree 91/2020/NĐ-CP)."))
    }
}
