/// What confirming a wording refuses, and why.
extension Problem {
    static func obstacle(_ finding: Finding) -> Problem {
        .refused(
            finding.code, at: finding.place, finding.why,
            Phrase(
                vi: "Điều này không ai xác nhận thay được; sửa rồi làm lại.",
                en: "Nobody can confirm this away; put it right first."))
    }

    static func noPaper(_ text: String) -> Problem {
        .badUse(
            "no-paper",
            Phrase(
                vi: "\"\(text)\" không phải số và ngày của một văn bản.",
                en: "\"\(text)\" is no number and date of a paper."
            ),
            Phrase(
                vi: "Ghi số, dấu phẩy, ngày: --paper \"1160/UBND-KGVX, 07/10/2025\".",
                en: "Give the number, a comma, the date: --paper \"1160/UBND-KGVX, 07/10/2025\"."))
    }

    static func paperOfTomorrow(_ paper: Paper) -> Problem {
        .refused(
            "paper-of-tomorrow",
            Phrase(
                vi: "Văn bản \(paper) đề ngày chưa tới.", en: "The paper \(paper) is of a day that is still to come."),
            Phrase(vi: "Kiểm tra lại ngày của văn bản.", en: "Check the paper's date."))
    }

    static func nothingToConfirm(_ slug: String) -> Problem {
        .refused(
            "nothing-to-confirm",
            Phrase(
                vi: "Nội dung đúng từng chữ như công văn và không có điểm chặn; không cần xác nhận.",
                en: "The words are the letter's and nothing blocks; there is nothing to confirm."),
            Phrase(
                vi: "Lập kế hoạch: loa plan \(slug) --as \"NGƯỜI SOẠN\".", en: "Plan it: loa plan \(slug) --as AUTHOR.")
        )
    }

    static func undecided(_ finding: Finding, file: String, slug: String) -> Problem {
        let proposal = finding.suggested ?? ""
        return .refused(
            "undecided", at: Place(file: file, line: finding.place.line, column: finding.place.column),
            Phrase(
                vi: "Tin nhắn vẫn ghi \"\(finding.found)\", là điểm chặn của công văn.",
                en: "The message still says \"\(finding.found)\", which blocks."),
            Phrase(
                vi: (proposal.isEmpty ? "Sửa message.txt" : "Sửa message.txt thành \"\(proposal)\"")
                    + ", hoặc giữ nguyên chữ của công văn: loa directive confirm \(slug) … --keep \(finding.spot) --reason \"LÝ DO\".",
                en: (proposal.isEmpty ? "Correct message.txt" : "Correct message.txt to \"\(proposal)\"")
                    + ", or keep the letter's words: loa directive confirm \(slug) … --keep \(finding.spot) --reason REASON."
            ))
    }

    static func keptWithoutReason(_ finding: Finding, file: String) -> Problem {
        .badUse(
            "kept-without-reason", at: Place(file: file, line: finding.place.line, column: finding.place.column),
            Phrase(
                vi: "Giữ nguyên \"\(finding.found)\" thì phải có lý do.",
                en: "Keeping \"\(finding.found)\" needs a reason."),
            Phrase(vi: "Thêm --reason \"LÝ DO\".", en: "Add --reason REASON."))
    }

    static func keptThoughCorrected(_ finding: Finding, file: String) -> Problem {
        .refused(
            "kept-though-corrected", at: Place(file: file, line: finding.place.line, column: finding.place.column),
            Phrase(
                vi: "--keep \(finding.spot) giữ \"\(finding.found)\", nhưng tin nhắn không còn chữ ấy.",
                en: "--keep \(finding.spot) keeps \"\(finding.found)\", but the message does not say so any more."),
            Phrase(
                vi: "Bỏ --keep, hoặc trả message.txt về chữ của công văn.",
                en: "Leave --keep out, or put the letter's words back into message.txt."))
    }

    static func noSuchFinding(_ name: String, known: [String]) -> Problem {
        let list = known.joined(separator: ", ")
        return .badUse(
            "no-such-finding",
            Phrase(
                vi: "Không có điểm chặn \"\(name)\" trong nội dung ấn định.",
                en: "No finding \"\(name)\" blocks the mandated text."),
            list.isEmpty
                ? Phrase(vi: "Công văn này không có điểm chặn; bỏ --keep.", en: "Nothing blocks; leave --keep out.")
                : Phrase(vi: "Chọn một trong: \(list).", en: "Choose one of: \(list)."))
    }

    static func ownChange(_ change: WordChange, file: String) -> Problem {
        .refused(
            "own-change", at: Place(file: file, line: change.line, column: change.column),
            Phrase(
                vi: "Chỗ này khác công văn mà không phải là sửa theo đề xuất: … \(change.shown) …",
                en: "This differs from the letter and is no proposed correction: … \(change.shown) …"),
            Phrase(
                vi: "Trả lại chữ của công văn, hoặc thêm --reason \"LÝ DO\".",
                en: "Put the letter's words back, or add --reason REASON."))
    }

    static func derivedWithoutPoints(_ file: String) -> Problem {
        .badUse(
            "derived-without-points", at: Place(file: "campaign.json"),
            Phrase(
                vi: "Nội dung được soạn từ công văn nhưng không ghi truyền đạt điểm nào.",
                en: "The text is derived, and does not say which points of the letter it conveys."),
            Phrase(
                vi: "Ghi các điểm vào message.points, như [\"item 2\"].",
                en: "Put the points into message.points, such as [\"item 2\"]."))
    }

    static func itemMissing(_ unit: String, issuer: String) -> Problem {
        .badUse(
            "item-missing",
            Phrase(
                vi: "\(unit) không phải là cơ quan ban hành (\(issuer)).", en: "\(unit) is not the issuer (\(issuer))."),
            Phrase(
                vi: "Thêm --item với mục của công văn giao đơn vị này thông tin, như --item 2.",
                en: "Add --item with the item of the letter that charges this unit with informing, such as --item 2."))
    }

    static func noSuchItem(_ item: String, known: [String]) -> Problem {
        .refused(
            "no-such-item", Phrase(vi: "Công văn không có mục \(item).", en: "The letter has no item \(item)."),
            Phrase(
                vi: "Công văn có các mục: \(known.joined(separator: ", ")).",
                en: "It has the items: \(known.joined(separator: ", "))."))
    }
}
