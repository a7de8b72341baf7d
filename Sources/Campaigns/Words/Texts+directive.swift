extension Finding {
    static func numberMissing(_ id: String, at place: Place) -> Finding {
        Finding(
            .warn, "number-missing", at: place, found: "", suggested: "Số: " + id,
            why: Phrase(
                vi: "Trong công văn không có số \(id) mà campaign.json khai; kiểm tra lại tệp công văn.",
                en: "The letter does not bear the number \(id) that campaign.json names; check the letter's file."))
    }

    static func dateMissing(_ date: String, at place: Place) -> Finding {
        Finding(
            .warn, "date-missing", at: place, found: "", suggested: date,
            why: Phrase(
                vi: "Trong công văn không có ngày \(date) mà campaign.json khai.",
                en: "The letter is not dated \(date), as campaign.json has it."))
    }

    static func derived(points: [String], at place: Place) -> Finding {
        let list = points.joined(separator: ", ")
        return Finding(
            .warn, "derived-text", at: place, found: "",
            why: Phrase(
                vi: "Công văn không ấn định nội dung tin nhắn. Nội dung này được soạn từ công văn"
                    + (list.isEmpty ? "" : " (\(list))") + " và phải được cơ quan ban hành duyệt.",
                en: "The letter mandates no text. This one was drafted from it" + (list.isEmpty ? "" : " (\(list))")
                    + " and must be approved by the issuing body."))
    }

    static func corrected(_ ordered: String, to sent: String, at place: Place, letter: Place) -> Finding {
        Finding(
            .warn, "corrected-word", at: place, found: sent, suggested: ordered,
            why: Phrase(
                vi:
                    "Công văn (dòng \(letter.line ?? 0)) ghi \"\(ordered)\", tin nhắn gửi \"\(sent)\": đây là chỗ đã sửa, người phê duyệt phải biết.",
                en:
                    "The letter (line \(letter.line ?? 0)) has \"\(ordered)\", the message sends \"\(sent)\": a correction that the approver must know of."
            ))
    }

    static func notInLetter(_ word: String, at place: Place) -> Finding {
        Finding(
            .block, "not-in-letter", at: place, found: word,
            why: Phrase(
                vi: "Công văn không có chữ này trong nội dung ấn định; xóa nó hoặc dùng đúng nội dung của công văn.",
                en: "The mandated text does not have this word; remove it, or use the letter's own words."))
    }

    static func leftOut(_ word: String, at place: Place, letter: Place) -> Finding {
        Finding(
            .block, "left-out", at: place, found: "", suggested: word,
            why: Phrase(
                vi: "Nội dung ấn định (công văn dòng \(letter.line ?? 0)) có chữ này mà tin nhắn bỏ sót; thêm vào.",
                en:
                    "The mandated text (line \(letter.line ?? 0) of the letter) has this word, the message does not; add it."
            ))
    }

    static func unsendable(_ scalar: Unicode.Scalar, at place: Place) -> Finding {
        let name = "U+" + String(scalar.value, radix: 16, uppercase: true)
        return Finding(
            .block, "unsendable-character", at: place, found: name,
            why: Phrase(
                vi: "Ký tự \(name) không được đến máy người nhận; xóa nó khỏi nội dung.",
                en: "The character \(name) must not reach a phone; remove it from the text."))
    }
}
