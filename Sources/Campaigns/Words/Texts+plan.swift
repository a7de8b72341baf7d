extension Texts {
    static func variant(_ kind: VariantKind) -> Phrase {
        switch kind {
        case .accented: Phrase(vi: "bản có dấu", en: "the variant with diacritics")
        case .plain: Phrase(vi: "bản không dấu", en: "the variant without diacritics")
        }
    }

    static func noVariant(carrier: String, faults: [Phrase]) -> Phrase {
        Phrase(
            vi: "Không bản nào của nội dung gửi được qua \(carrier): \(faults.map(\.vi).joined(separator: "; ")).",
            en: "No variant of the message can go through \(carrier): \(faults.map(\.en).joined(separator: "; ")).")
    }

    static let noVariantAdvice = Phrase(
        vi:
            "Cho phép thêm một bản trong campaign.json (message.variants), rút ngắn nội dung, đăng ký mẫu tin đúng nội dung này, hoặc bỏ nhà mạng này.",
        en:
            "Allow another variant in campaign.json (message.variants), shorten the text, register a template of exactly this text, or leave the carrier out."
    )

    static func encodingNotTaken(_ kind: VariantKind, _ encoding: Encoding) -> Phrase {
        let name = variant(kind)
        return Phrase(
            vi: "\(name.vi) cần bảng mã \(encoding.rawValue) mà nhà mạng không nhận",
            en: "\(name.en) needs \(encoding.rawValue), which the carrier does not take")
    }

    static func templateFitsNot(_ kind: VariantKind, _ network: Network?, registered: Int) -> Phrase {
        let name = variant(kind)
        let place = network.map { Phrase(vi: " trên mạng \($0.name)", en: " on \($0.name)") } ?? Phrase(vi: "", en: "")
        return Phrase(
            vi: "\(name.vi) không trùng từng chữ với mẫu tin nào trong \(registered) mẫu đã đăng ký\(place.vi)",
            en: "\(name.en) is not word for word one of the \(registered) templates registered\(place.en)")
    }

    static func tooManyParts(_ kind: VariantKind, _ parts: Int, _ most: Int) -> Phrase {
        let name = variant(kind)
        return Phrase(
            vi: "\(name.vi) dài \(parts) tin quy đổi, nhà mạng nhận tối đa \(most)",
            en: "\(name.en) has \(parts) parts, the carrier takes at most \(most)")
    }

    static func tooManyCharacters(_ kind: VariantKind, _ count: Int, _ most: Int) -> Phrase {
        let name = variant(kind)
        return Phrase(
            vi: "\(name.vi) dài \(count) ký tự, nhà mạng nhận tối đa \(most)",
            en: "\(name.en) has \(count) characters, the carrier takes at most \(most)")
    }

    static func forbiddenCharacters(_ kind: VariantKind, _ word: String) -> Phrase {
        let name = variant(kind)
        return Phrase(
            vi: "\(name.vi) có \"\(word)\" mà nhà mạng cấm",
            en: "\(name.en) contains \"\(word)\", which the carrier forbids")
    }

    static func noCarrier(_ key: SegmentKey) -> Phrase {
        Phrase(
            vi: "Không nhà mạng nào của chiến dịch nhận thuê bao \(key.network.rawValue) ở tỉnh mã \(key.province).",
            en: "No carrier of the campaign takes \(key.network.rawValue) subscribers in province \(key.province).")
    }

    static let noCarrierAdvice = Phrase(
        vi: "Thêm nhà mạng vào campaign.json (carriers) hoặc sửa routing trong carriers.json.",
        en: "Add a carrier to campaign.json (carriers), or correct routing in carriers.json.")
}

extension Texts {
    package static func planProgress(rows: Int, perSecond: Int, secondsLeft: Int) -> Phrase {
        let (all, rate) = (Grouping.office(rows), Grouping.office(perSecond))
        return Phrase(
            vi: "\(all) số · \(rate) số/giây · còn \(secondsLeft) giây",
            en: "\(all) numbers · \(rate) a second · \(secondsLeft) s left")
    }
}

extension Problem {
    package static let planInterrupted = Problem.refused(
        "interrupted", Phrase(vi: "Đã dừng theo yêu cầu; chưa lập kế hoạch nào.", en: "Stopped; no plan was made."),
        Phrase(vi: "Chạy lại lệnh khi sẵn sàng.", en: "Run the command again when you are ready."))
}
