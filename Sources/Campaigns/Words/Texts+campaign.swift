extension Texts {
    static func state(_ state: CampaignState) -> Phrase {
        switch state {
        case .draft: Phrase(vi: "dự thảo", en: "draft")
        case .planned: Phrase(vi: "đã lập kế hoạch", en: "planned")
        case .accepted: Phrase(vi: "nhà mạng đã chấp thuận", en: "accepted by the carriers")
        case .approved: Phrase(vi: "đã phê duyệt", en: "approved")
        case .scheduled: Phrase(vi: "đã lên lịch", en: "scheduled")
        case .running: Phrase(vi: "đang gửi", en: "running")
        case .paused: Phrase(vi: "tạm dừng", en: "paused")
        case .stopping: Phrase(vi: "đang dừng", en: "stopping")
        case .finished: Phrase(vi: "đã hoàn thành", en: "finished")
        case .cancelled: Phrase(vi: "đã dừng hẳn", en: "cancelled")
        case .expired: Phrase(vi: "hết hiệu lực", en: "expired")
        }
    }

    static func unlawful(_ act: CampaignState.Act, _ state: CampaignState, _ campaign: String) -> Phrase {
        let name = self.state(state)
        let deed = self.act(act)
        return Phrase(
            vi: "Chiến dịch \(campaign) đang ở trạng thái \"\(name.vi)\", không thể \(deed.vi).",
            en: "Campaign \(campaign) is \(name.en); it cannot be \(deed.en).")
    }

    private static func act(_ act: CampaignState.Act) -> Phrase {
        switch act {
        case .plan: Phrase(vi: "lập kế hoạch", en: "planned")
        case .acceptShare, .acceptLastShare: Phrase(vi: "chấp thuận", en: "accepted")
        case .approve: Phrase(vi: "phê duyệt", en: "approved")
        case .schedule: Phrase(vi: "lên lịch", en: "scheduled")
        case .start: Phrase(vi: "gửi", en: "run")
        case .pause: Phrase(vi: "tạm dừng", en: "paused")
        case .resume: Phrase(vi: "gửi tiếp", en: "resumed")
        case .stop, .drain: Phrase(vi: "dừng hẳn", en: "stopped")
        case .finish: Phrase(vi: "kết thúc", en: "finished")
        case .expire: Phrase(vi: "cho hết hạn", en: "expired")
        }
    }

    /// What has to happen next, and who does it.
    static func nextStep(_ state: CampaignState, _ campaign: String) -> Phrase {
        switch state {
        case .draft:
            Phrase(
                vi: "Lập kế hoạch trước: loa plan \(campaign) --as \"NGƯỜI SOẠN\".",
                en: "Plan it first: loa plan \(campaign) --as AUTHOR.")
        case .planned:
            Phrase(
                vi: "Nhà mạng chạy thử rồi chấp thuận: loa carrier accept \(campaign) --carrier MÃ --as \"TÊN\".",
                en: "The carriers dry-run and accept it: loa carrier accept \(campaign) --carrier ID --as NAME.")
        case .accepted:
            Phrase(
                vi: "Người thứ hai phê duyệt: loa approve \(campaign) --as \"TÊN\".",
                en: "A second person approves it: loa approve \(campaign) --as NAME.")
        case .approved:
            Phrase(
                vi: "Gửi: loa run \(campaign); hoặc giao cho loa serve: loa schedule \(campaign) --as \"TÊN\".",
                en: "Send it: loa run \(campaign); or hand it to loa serve: loa schedule \(campaign) --as NAME.")
        case .scheduled:
            Phrase(
                vi: "Đã lên lịch: loa serve gửi đúng giờ; xem loa status \(campaign).",
                en: "It is scheduled: loa serve begins at its time; see loa status \(campaign).")
        case .paused:
            Phrase(
                vi:
                    "Gửi tiếp: loa resume \(campaign) --as \"TÊN\"; dừng hẳn: loa stop \(campaign) --as \"TÊN\" --reason \"…\".",
                en: "Go on: loa resume \(campaign) --as NAME; or for good: loa stop \(campaign) --as NAME --reason WHY."
            )
        case .running, .stopping:
            Phrase(vi: "Xem tình hình: loa status \(campaign).", en: "See where it stands: loa status \(campaign).")
        case .finished, .cancelled, .expired:
            Phrase(
                vi: "Xem kết quả: loa report \(campaign); gửi lần nữa thì lập kế hoạch mới: loa plan \(campaign).",
                en: "Read the result: loa report \(campaign); to send again, make a new plan: loa plan \(campaign).")
        }
    }

    static func noSuchTime(_ text: String) -> Phrase {
        Phrase(vi: "\"\(text)\" không phải là một thời điểm có thật.", en: "\"\(text)\" is no moment that exists.")
    }

    static let noSuchTimeAdvice = Phrase(
        vi: "Ghi theo mẫu 2025-10-08T07:00:00+07:00.", en: "Write it as 2025-10-08T07:00:00+07:00.")

    static let evenWithoutEnd = Phrase(
        vi: "pace \"even\" cần một hạn gửi (validUntil) để chia đều.",
        en: "pace \"even\" needs validUntil, the moment until which to spread.")

    static let evenWithoutEndAdvice = Phrase(
        vi: "Thêm schedule.validUntil, hoặc đặt pace là \"fast\".",
        en: "Add schedule.validUntil, or set pace to \"fast\".")

    static let validUntilBeforeStart = Phrase(
        vi: "Hạn gửi (validUntil) không sau giờ bắt đầu (start).", en: "validUntil is not after start.")

    static let validUntilBeforeStartAdvice = Phrase(
        vi: "Sửa một trong hai thời điểm.", en: "Correct one of the two moments.")
}

extension Problem {
    static func unlawful(_ act: CampaignState.Act, in state: CampaignState, campaign: String) -> Problem {
        .refused(
            "not-in-this-state", Texts.unlawful(act, state, campaign), Texts.nextStep(state, campaign))
    }
}

extension CampaignState {
    /// The state in words.
    package var phrase: Phrase { Texts.state(self) }

    /// Who must act next, and with which command.
    package func nextStep(_ campaign: String) -> Phrase { Texts.nextStep(self, campaign) }
}
