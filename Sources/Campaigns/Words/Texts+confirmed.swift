/// Where the confirmation of a wording stands.
extension Texts {
    package static func needed(_ demand: Wording.Demand, _ slug: String) -> Phrase {
        switch demand {
        case .none: Phrase(vi: "Không cần xác nhận nội dung.", en: "The wording needs no confirmation.")
        case .correction:
            Phrase(
                vi:
                    "Người có thẩm quyền xác nhận nội dung: loa directive confirm \(slug) --as \"HỌ TÊN\" --paper \"số, ngày của văn bản cho phép sửa\".",
                en:
                    "Somebody in authority confirms the wording: loa directive confirm \(slug) --as NAME --paper \"number, date of the paper that allows it\"."
            )
        case .derived:
            Phrase(
                vi:
                    "Cơ quan ban hành, hoặc đơn vị mà công văn giao thông tin, duyệt nội dung đã soạn: loa directive confirm \(slug) --as \"HỌ TÊN\" --paper \"số, ngày\" (đơn vị được giao: thêm --unit \"ĐƠN VỊ\" --item MỤC).",
                en:
                    "The issuer, or the unit that the letter charges with informing, approves the drafted text: loa directive confirm \(slug) --as NAME --paper \"number, date\" (for a charged unit: add --unit UNIT --item ITEM)."
            )
        }
    }

    package static func confirmed(_ by: String, _ paper: Paper, at: String) -> Phrase {
        Phrase(
            vi: "Nội dung đã được \(by) xác nhận lúc \(at), theo \(paper).",
            en: "The wording was confirmed by \(by) at \(at), under \(paper).")
    }

    package static func confirmedForUnit(_ unit: String, item: String?) -> Phrase {
        Phrase(
            vi: "Duyệt thay mặt \(unit)" + (item.map { ", theo mục \($0) của công văn." } ?? "."),
            en: "Approved for \(unit)" + (item.map { ", charged by item \($0) of the letter." } ?? "."))
    }

    package static let confirmationStale = Phrase(
        vi: "Sau khi xác nhận, công văn, nội dung hoặc các bản được gửi đã đổi; phải xác nhận lại.",
        en: "The letter, the wording or its variants changed after the confirmation; confirm it again.")

    package static let asOrdered = Phrase(vi: "Theo công văn", en: "As ordered")
    package static let asConfirmed = Phrase(vi: "Được xác nhận", en: "As confirmed")
    package static let wordChanges = Phrase(vi: "Chỗ khác công văn", en: "Changed words")

    package static func answer(_ answer: Confirmation.Decision.Answer) -> Phrase {
        switch answer {
        case .corrected: Phrase(vi: "đã sửa", en: "corrected")
        case .kept: Phrase(vi: "giữ nguyên", en: "kept")
        }
    }

    /// Under a blocking finding: what the message does about it.
    package static func finding(stands: Bool, isConfirmed: Bool) -> Phrase {
        switch (stands, isConfirmed) {
        case (true, true): Phrase(vi: "→ giữ nguyên, đã xác nhận", en: "→ kept, confirmed")
        case (false, true): Phrase(vi: "→ tin nhắn đã sửa, đã xác nhận", en: "→ corrected in the message, confirmed")
        case (true, false):
            Phrase(
                vi:
                    "→ tin nhắn vẫn ghi như vậy: sửa message.txt theo đề xuất, hoặc giữ nguyên bằng --keep DÒNG:CỘT kèm lý do",
                en:
                    "→ the message still says so: correct message.txt as suggested, or keep it with --keep LINE:COLUMN and a reason"
            )
        case (false, false):
            Phrase(vi: "→ tin nhắn đã sửa, chờ xác nhận", en: "→ corrected in the message, not confirmed yet")
        }
    }

    package static func otherFindings(_ warnings: Int, _ notes: Int, file: String) -> Phrase {
        let vi = [(warnings, "điểm chú ý"), (notes, "ghi chú")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let en = [(warnings, "warnings"), (notes, "notes")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return Phrase(
            vi: "Công văn còn \(vi.joined(separator: ", ")): loa directive read \"\(file)\"",
            en: "The letter has \(en.joined(separator: " and ")) besides: loa directive read \"\(file)\"")
    }
}

extension Problem {
    package static func notConfirmed(_ slug: String, _ demand: Wording.Demand) -> Problem {
        .refused(
            "not-confirmed",
            demand == .derived
                ? Phrase(
                    vi: "Nội dung của \(slug) được soạn từ công văn và chưa ai duyệt.",
                    en: "The text of \(slug) was drafted from the letter, and nobody has approved it yet.")
                : Phrase(
                    vi: "Nội dung của \(slug) có điểm chặn hoặc khác công văn, và chưa ai xác nhận.",
                    en: "The wording of \(slug) is doubtful or not the letter's, and nobody has confirmed it yet."),
            Texts.needed(demand, slug))
    }

    package static func confirmationStale(_ slug: String, _ demand: Wording.Demand) -> Problem {
        .refused("confirmation-stale", Texts.confirmationStale, Texts.needed(demand, slug))
    }

    package static func wordingBlocked(_ slug: String, _ codes: [String]) -> Problem {
        .refused(
            "wording-blocked",
            Phrase(
                vi: "Nội dung của \(slug) có điểm không ai xác nhận thay được: \(codes.joined(separator: ", ")).",
                en: "The wording of \(slug) has what nobody can confirm away: \(codes.joined(separator: ", "))."),
            Phrase(
                vi: "Xem loa check \(slug), sửa, rồi lập kế hoạch lại.",
                en: "See loa check \(slug), put it right, plan again."))
    }

    package static func authorConfirms(_ name: String) -> Problem {
        .refused(
            "author-confirms",
            Phrase(
                vi: "\(name) vừa soạn kế hoạch vừa duyệt nội dung tự soạn.",
                en: "\(name) made the plan and also approved its drafted text."),
            Phrase(vi: "Người khác phải duyệt nội dung.", en: "Somebody else must approve the text."))
    }
}
