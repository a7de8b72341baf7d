/// A list that came late, and what a plan made of it belongs to.
extension Texts {
    package static let supplements = Phrase(vi: "Kế hoạch bổ sung", en: "Supplements")
    package static let madeOf = Phrase(vi: "Báo cáo gộp", en: "Added up from")
    package static let ownPlan = Phrase(vi: "kế hoạch chính", en: "the campaign's own plan")

    package static func supplementPreview(_ slug: String) -> Phrase {
        Phrase(
            vi: "Chưa đóng băng gì: \(slug) chưa được lập, đây là kế hoạch bổ sung nếu lập lúc này.",
            en: "Nothing was frozen: \(slug) is not made yet, this is the supplement as it would be made now.")
    }

    package static func lineage(_ kind: Lineage.Kind) -> Phrase {
        switch kind {
        case .supplement: Phrase(vi: "bổ sung", en: "supplement")
        }
    }
}

extension Problem {
    package static func supplementTooEarly(_ parent: String) -> Problem {
        .refused(
            "supplement-too-early",
            Phrase(
                vi: "Kế hoạch của \(parent) chưa được phê duyệt, nên chưa cần kế hoạch bổ sung.",
                en: "The plan of \(parent) is not approved yet, so no supplement is needed."),
            Phrase(
                vi: "Thêm danh sách vào audience.files trong campaign.json rồi lập kế hoạch lại: loa plan \(parent).",
                en: "Add the list to audience.files in campaign.json and plan again: loa plan \(parent)."))
    }

    package static func supplementReworded(_ parent: String) -> Problem {
        .refused(
            "supplement-reworded",
            Phrase(
                vi: "Nội dung hoặc công văn trong thư mục khác với kế hoạch đã phê duyệt của \(parent).",
                en: "The wording or the letter in the folder is not that of the approved plan of \(parent)."),
            Phrase(
                vi: "Trả message.txt và công văn về như khi phê duyệt; nội dung khác là một chiến dịch khác.",
                en: "Put message.txt and the letter back as they were approved; other words are another campaign."))
    }

    package static func supplementNeedsFiles(_ slug: String) -> Problem {
        .badUse(
            "supplement-needs-files",
            Phrase(
                vi: "\(slug) là kế hoạch bổ sung; lập lại nó cần danh sách.",
                en: "\(slug) is a supplement; to plan it again its lists are needed."),
            Phrase(
                vi: "Ghi: loa plan \(slug) --supplement TỆP --as \"TÊN\".",
                en: "Write: loa plan \(slug) --supplement FILE --as NAME."))
    }

    package static func noSuchSupplement(_ slug: String, known: [String]) -> Problem {
        let names = known.isEmpty ? "–" : known.joined(separator: ", ")
        return .badUse(
            "no-such-supplement",
            Phrase(vi: "Không có kế hoạch bổ sung \(slug).", en: "There is no supplement \(slug)."),
            Phrase(vi: "Đã có: \(names). Số tiếp theo do loa đặt.", en: "Known: \(names). loa gives the next number."))
    }

    package static func supplementMeanwhile(_ slug: String) -> Problem {
        .refused(
            "supplement-meanwhile",
            Phrase(vi: "Người khác vừa lập kế hoạch \(slug).", en: "Somebody else has just made the plan \(slug)."),
            Phrase(vi: "Chạy lại lệnh này.", en: "Run this again."))
    }

    package static let authorNeeded = Problem.badUse(
        "author-needed",
        Phrase(vi: "Chưa ghi ai lập kế hoạch.", en: "Nobody is named who makes the plan."),
        Phrase(vi: "Thêm --as \"TÊN\"; chỉ --diff mới không cần.", en: "Add --as NAME; only --diff needs none."))
}
