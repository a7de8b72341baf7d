/// What `loa directive read` prints.
extension Texts {
    package static let noNumber = Phrase(vi: "(không có số)", en: "(no number)")
    package static let letterDate = Phrase(vi: "Ngày", en: "Date")
    package static let letterIssuer = Phrase(vi: "Cơ quan ban hành", en: "Issuer")
    package static let letterParent = Phrase(vi: "Cơ quan chủ quản", en: "Parent body")
    package static let letterSubject = Phrase(vi: "Trích yếu", en: "Subject")
    package static let letterSigner = Phrase(vi: "Người ký", en: "Signer")
    package static let letterRecipients = Phrase(vi: "Kính gửi", en: "Addressed to")
    package static let letterCites = Phrase(vi: "Viện dẫn", en: "Names")
    package static let letterForwards = Phrase(vi: "Chuyển tiếp", en: "Hands on")
    package static let letterFindings = Phrase(vi: "Điểm cần kiểm tra", en: "Findings")

    package static func mandatedText(item: String?, line: Int, characters: Int) -> Phrase {
        Phrase(
            vi: "Nội dung tin theo công văn (" + (item.map { "mục \($0), " } ?? "")
                + "dòng \(line), \(characters) ký tự)",
            en: "Mandated text (" + (item.map { "item \($0), " } ?? "") + "line \(line), \(characters) characters)")
    }

    package static func perhaps(_ suggested: String) -> Phrase {
        Phrase(vi: "Đề xuất: \(suggested)", en: "Suggested: \(suggested)")
    }

    package static let letterRefused = Phrase(
        vi: "Từ chối: văn bản có dấu chỉ độ mật.", en: "Refused: the paper bears a secrecy mark.")

    /// What the clerk does next.
    package static func nextForLetter(blocks: Int, warnings: Int) -> Phrase {
        if blocks > 0 {
            return Phrase(
                vi:
                    "Việc tiếp theo: \(blocks) điểm chặn phải được người có thẩm quyền xác nhận trước khi gửi; xem các dòng ✗.",
                en:
                    "Next: \(blocks) blocking findings must be confirmed by somebody in authority before sending; see the lines with ✗."
            )
        }
        if warnings > 0 {
            return Phrase(
                vi: "Việc tiếp theo: đối chiếu \(warnings) điểm chú ý với bản gốc của công văn.",
                en: "Next: compare \(warnings) warnings with the original letter.")
        }
        return Phrase(vi: "Không có gì cần sửa trước khi dùng.", en: "Nothing needs to be put right before it is used.")
    }
}

extension Problem {
    package static func secretLetter(_ place: Place) -> Problem {
        .refused(
            "secrecy-mark", at: place,
            Phrase(
                vi: "Văn bản có dấu chỉ độ mật, Loa từ chối.", en: "The paper bears a secrecy mark; Loa refuses it."),
            Phrase(
                vi: "Xóa tệp khỏi máy này và báo người phụ trách bảo vệ bí mật nhà nước.",
                en: "Remove the file from this machine and tell the officer in charge of state secrets."))
    }

    package static func allowNeedsReason(_ text: String) -> Problem {
        .badUse(
            "allow-without-reason",
            Phrase(vi: "\"\(text)\" thiếu lý do.", en: "\"\(text)\" has no reason."),
            Phrase(
                vi: "Ghi theo mẫu: --allow \"18001091=đường dây nóng theo điểm 2 công văn\".",
                en: "Write it as: --allow \"18001091=hotline that item 2 of the letter orders\"."))
    }
}
