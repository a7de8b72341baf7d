extension Problem {
    package static func notPlanned(_ slug: String) -> Problem {
        .refused(
            "not-planned",
            Phrase(vi: "Chiến dịch \(slug) chưa có kế hoạch gửi.", en: "Campaign \(slug) has no plan yet."),
            CampaignState.draft.nextStep(slug))
    }

    package static func noShare(_ carrier: String, _ slug: String, known: [String]) -> Problem {
        .badUse(
            "no-such-carrier",
            Phrase(
                vi: "Nhà mạng \"\(carrier)\" không có phần nào trong kế hoạch của \(slug).",
                en: "Carrier \"\(carrier)\" has no share in the plan of \(slug)."),
            Phrase(
                vi: "Chọn một trong: \(known.joined(separator: ", ")).",
                en: "Choose one of: \(known.joined(separator: ", "))."))
    }

    package static func authorApproves(_ name: String) -> Problem {
        .refused(
            "author-approves",
            Phrase(
                vi: "\(name) đã soạn kế hoạch này, nên không thể tự phê duyệt.",
                en: "\(name) made this plan and cannot approve it."),
            Phrase(vi: "Nhờ người thứ hai phê duyệt.", en: "Let a second person approve it."))
    }

    package static func promisedMeanwhile(_ slug: String, by other: String) -> Problem {
        .refused(
            "promised-meanwhile",
            Phrase(
                vi:
                    "Sau khi lập kế hoạch này, chiến dịch \(other) của cùng công văn đã được phê duyệt: có thuê bao có thể nhận hai lần.",
                en:
                    "Since this plan was made, campaign \(other) of the same letter was approved: some subscribers might get it twice."
            ),
            Phrase(
                vi: "Lập kế hoạch lại: loa plan \(slug) --as \"NGƯỜI SOẠN\".",
                en: "Plan again: loa plan \(slug) --as AUTHOR."))
    }

    package static func notAccepted(_ slug: String, _ carriers: [String]) -> Problem {
        .refused(
            "not-accepted",
            Phrase(
                vi: "Nhà mạng chưa chấp thuận phần của mình: \(carriers.joined(separator: ", ")).",
                en: "These carriers have not accepted their share: \(carriers.joined(separator: ", "))."),
            Phrase(
                vi: "Mỗi nhà mạng: loa carrier accept \(slug) --carrier MÃ --as \"TÊN\".",
                en: "For each of them: loa carrier accept \(slug) --carrier ID --as NAME."))
    }

    package static func notApproved(_ slug: String) -> Problem {
        .refused(
            "not-approved",
            Phrase(
                vi: "Kế hoạch của \(slug) chưa được phê duyệt, hoặc đã đổi sau khi phê duyệt.",
                en: "The plan of \(slug) is not approved, or has changed since."),
            Phrase(vi: "Phê duyệt: loa approve \(slug) --as \"TÊN\".", en: "Approve it: loa approve \(slug) --as NAME.")
        )
    }

    package static func changedSincePlan(_ slug: String, _ changes: [String]) -> Problem {
        .refused(
            "changed-since-plan",
            Phrase(
                vi: "Sau khi lập kế hoạch, những tệp này đã đổi: \(changes.joined(separator: ", ")).",
                en: "These have changed since the plan was made: \(changes.joined(separator: ", "))."),
            Phrase(
                vi: "Trả lại như cũ, hoặc lập kế hoạch mới (loa plan \(slug)) rồi chấp thuận và phê duyệt lại.",
                en: "Put them back, or make a new plan (loa plan \(slug)) and have it accepted and approved again."))
    }

    package static func changedWhileRunning(_ slug: String, _ changes: [String]) -> Problem {
        .refused(
            "changed-while-running",
            Phrase(
                vi: "\(slug) đang gửi dở, mà hợp đồng đã đổi: \(changes.joined(separator: ", ")).",
                en: "\(slug) is under way, and these contracts have changed: \(changes.joined(separator: ", "))."),
            Phrase(
                vi: "Trả mô tả nhà mạng về như khi phê duyệt rồi chạy lại.",
                en: "Put the description back as it was approved and run again."))
    }

    package static let priceUnknown = Problem.refused(
        "price-unknown",
        Phrase(
            vi: "Có mạng chưa có giá, nên không so được với kinh phí.",
            en: "Some network has no price, so the plan cannot be held against the budget."),
        Phrase(
            vi: "Ghi giá vào carriers.json (price.perPart).", en: "Put the price into carriers.json (price.perPart)."))

    /// `price`: without tax, of everything that counts. `isWhole`: the plan alone is above the budget; otherwise together
    /// with what was approved for the campaign before.
    package static func overBudget(_ price: Money, _ budget: Budget, isWhole: Bool) -> Problem {
        let gross = budget.vat.gross(of: price)
        let limit = budget.limit
        let (kind, sort) = budget.basis == .included ? ("đã có thuế", "VAT included") : ("chưa có thuế", "without VAT")
        return .refused(
            "over-budget",
            Phrase(
                vi:
                    "\(isWhole ? "Kế hoạch" : "Cùng các kế hoạch đã phê duyệt của chiến dịch, kế hoạch này") tốn \(price.office) chưa thuế, \(gross.office) có thuế GTGT, vượt kinh phí \(limit.office) (\(kind)).",
                en:
                    "\(isWhole ? "The plan costs" : "With the campaign's approved plans this one costs") \(price.decimalString) \(price.currency) net, \(gross.decimalString) with VAT, above the budget of \(limit.decimalString) (\(sort))."
            ),
            Phrase(
                vi: "Tăng kinh phí (budget trong campaign.json), gửi bản không dấu, hoặc bớt danh sách.",
                en: "Raise the budget in campaign.json, send the variant without diacritics, or shorten the lists."))
    }

    package static let syntheticBeyondLoopback = Problem.refused(
        "synthetic-beyond-loopback",
        Phrase(
            vi:
                "Danh sách có số tổng hợp (synthetic=1); số ấy có thể là của người thật, nên chỉ gửi đến địa chỉ loopback.",
            en:
                "The list has synthetic numbers (synthetic=1); they may be somebody's, so they go to loopback addresses only."
        ),
        Phrase(
            vi: "Dùng carriers.json có địa chỉ 127.0.0.1, hoặc bỏ các dòng synthetic khỏi danh sách.",
            en: "Use a carriers.json with 127.0.0.1 addresses, or remove the synthetic rows from the list."))
}
