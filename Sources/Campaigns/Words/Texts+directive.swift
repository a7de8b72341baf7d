extension Finding {
    static func letterMissing(_ id: String, date: String, at place: Place) -> Finding {
        let day = date.split(separator: "-").reversed().joined(separator: "/")
        return Finding(
            .block, "letter-missing", at: place, found: "", suggested: "Số: " + id,
            why: Phrase(
                vi:
                    "Trong tệp không có công văn \(id) ngày \(day) mà campaign.json khai; sửa directive.id, directive.date hoặc chọn đúng tệp.",
                en:
                    "The file holds no letter \(id) of \(day), which campaign.json names; correct directive.id, directive.date or the file."
            ))
    }

    static func noAuthority(_ id: String, orders: [String], at place: Place) -> Finding {
        let others = orders.joined(separator: ", ")
        return Finding(
            .block, "no-authority", at: place, found: id, suggested: others,
            why: Phrase(
                vi:
                    "\(id) chỉ chuyển tiếp \(others), không có thẩm quyền về nội dung tin; khai \(others) trong campaign.json (directive).",
                en:
                    "\(id) only hands on \(others) and has no authority over the text; name \(others) in campaign.json (directive)."
            ))
    }

    static func notMarkedDerived(at place: Place) -> Finding {
        Finding(
            .block, "not-marked-derived", at: place, found: "",
            why: Phrase(
                vi:
                    "Công văn không ấn định nội dung tin; ghi \"derived\": true và các điểm của công văn (points) vào message của campaign.json, rồi xin duyệt nội dung.",
                en:
                    "The letter mandates no text; put \"derived\": true and the letter's points into message of campaign.json, and have the text approved."
            ))
    }

    static func derivedThoughOrdered(at place: Place) -> Finding {
        Finding(
            .block, "derived-though-ordered", at: place, found: "",
            why: Phrase(
                vi:
                    "Công văn ấn định đúng từng chữ phải gửi, nên không được soạn nội dung khác; bỏ \"derived\" trong campaign.json và dùng nội dung của công văn.",
                en:
                    "The letter orders the exact words, so none may be drafted; take \"derived\" out of campaign.json and use the letter's text."
            ))
    }

    static func issuerDiffers(_ issuer: String, named: String, at place: Place) -> Finding {
        Finding(
            .warn, "issuer-differs", at: place, found: issuer, suggested: named,
            why: Phrase(
                vi: "Công văn do \(issuer) ban hành, campaign.json khai \(named); đối chiếu lại.",
                en: "The letter was issued by \(issuer), campaign.json names \(named); compare the two."))
    }

    static func derived(points: [String], at place: Place) -> Finding {
        let list = points.joined(separator: ", ")
        return Finding(
            .warn, "derived-text", at: place, found: "",
            why: Phrase(
                vi: "Công văn không ấn định nội dung tin nhắn. Nội dung này được soạn từ công văn"
                    + (list.isEmpty ? "" : " (\(list))")
                    + " và phải được cơ quan ban hành, hoặc đơn vị mà công văn giao thông tin, duyệt.",
                en: "The letter mandates no text. This one was drafted from it" + (list.isEmpty ? "" : " (\(list))")
                    + " and must be approved by the issuer, or by the unit that the letter charges with informing."))
    }

    static func corrected(_ ordered: String, to sent: String, at place: Place, letter: Place) -> Finding {
        Finding(
            .warn, "corrected-word", at: place, found: sent,
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
                vi:
                    "Nội dung ấn định không có chữ \"\(word)\"; xóa nó, hoặc xác nhận kèm văn bản cho phép và lý do.",
                en:
                    "The mandated text does not have \"\(word)\"; remove it, or confirm it with the paper and the reason."
            ))
    }

    static func leftOut(_ word: String, at place: Place, letter: Place) -> Finding {
        Finding(
            .block, "left-out", at: place, found: "", suggested: word,
            why: Phrase(
                vi:
                    "Nội dung ấn định (công văn dòng \(letter.line ?? 0)) có chữ \"\(word)\" mà tin nhắn bỏ sót; thêm vào, hoặc xác nhận kèm văn bản cho phép và lý do.",
                en:
                    "The mandated text (line \(letter.line ?? 0) of the letter) has \"\(word)\", the message does not; add it, or confirm it with the paper and the reason."
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
