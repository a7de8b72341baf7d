extension Texts {
    static func controlHelp(_ command: Command) -> Phrase {
        switch command {
        case .serve:
            Phrase(
                vi:
                    "Chạy thường trực: gửi chiến dịch đã lên lịch, nhận báo cáo trạng thái, tự gửi tiếp sau khi mất điện.",
                en: "Stays and works: sends what is scheduled, takes receipts, goes on alone after a power cut.")
        case .schedule:
            Phrase(
                vi: "Giao chiến dịch đã phê duyệt cho loa serve; nó gửi đúng giờ đã định.",
                en: "Hands an approved campaign to loa serve, which begins at its time.")
        case .pause:
            Phrase(
                vi: "Tạm dừng: trong vòng một giây không tin nào được gửi thêm.",
                en: "Pauses: within a second no new submission starts.")
        case .resume: Phrase(vi: "Gửi tiếp chiến dịch đang tạm dừng.", en: "Lets a paused campaign go on.")
        case .stop:
            Phrase(
                vi: "Dừng hẳn: thuê bao chưa gửi sẽ không được gửi nữa.",
                en: "Stops for good: whoever is still pending is withdrawn.")
        case .lanesPause: Phrase(vi: "Tạm dừng một luồng gửi.", en: "Pauses a lane.")
        case .lanesResume:
            Phrase(
                vi: "Cho luồng gửi chạy lại, bằng tốc độ hợp đồng, sau khi đã xử lý nguyên nhân.",
                en: "Lets a lane go on at the agreed rate, when what stopped it is put right.")
        case .lanesSlow: Phrase(vi: "Cho luồng gửi chạy chậm lại.", en: "Slows a lane down.")
        default:
            Phrase(
                vi: "Các luồng gửi: tốc độ hiện tại và được phép, hàng đợi, vì sao đứng lại.",
                en: "The lanes: rate now and allowed, queue, and why one stands still.")
        }
    }

    package static let lookReached = Phrase(
        vi: "Đã gửi đủ số thuê bao đầu tiên để xem kết quả.",
        en: "As many as were to be looked at first have been sent.")
    package static let budgetReached = Phrase(
        vi: "Đã dùng hết kinh phí; số còn lại chưa gửi.", en: "The budget is used up; the rest is still pending.")

    package static func scheduled(_ campaign: String, start: String?, first: Int?) -> Phrase {
        let time =
            start.map { (vi: "lúc \($0)", en: "at \($0)") } ?? (
                vi: "ngay khi trong khung giờ", en: "as soon as the hours allow"
            )
        let look =
            first.map {
                (
                    vi: "; tạm dừng sau \(Grouping.office($0)) thuê bao đầu tiên",
                    en: "; it pauses after the first \($0) subscribers"
                )
            } ?? (vi: "", en: "")
        return Phrase(
            vi: "Đã lên lịch \(campaign): loa serve sẽ gửi \(time.vi)\(look.vi).",
            en: "\(campaign) is scheduled: loa serve begins \(time.en)\(look.en).")
    }

    package static func paused(_ campaign: String) -> Phrase {
        Phrase(
            vi: "Đã tạm dừng \(campaign). Tin đã giao cho nhà mạng thì không rút lại được: xem loa status \(campaign).",
            en: "\(campaign) is paused. What the carriers already have is beyond recall: see loa status \(campaign).")
    }

    package static func resumed(_ campaign: String) -> Phrase {
        Phrase(vi: "\(campaign) được gửi tiếp.", en: "\(campaign) goes on.")
    }

    package static func stopped(_ campaign: String) -> Phrase {
        Phrase(
            vi: "Đã dừng hẳn \(campaign). Tin đã giao cho nhà mạng thì không rút lại được: xem loa status \(campaign).",
            en:
                "\(campaign) is stopped for good. What the carriers already have is beyond recall: see loa status \(campaign)."
        )
    }

    package static func serving(_ port: Int) -> Phrase {
        Phrase(
            vi: "Đang chạy; nhận báo cáo trạng thái tin ở cổng \(port). Ctrl-C để dừng.",
            en: "Serving; receipts are taken on port \(port). Ctrl-C ends it.")
    }

    package static func notPositive(_ option: String) -> Phrase {
        Phrase(vi: "\(option) phải từ 1 trở lên.", en: "\(option) must be 1 or more.")
    }

    package static func notAShare(_ option: String) -> Phrase {
        Phrase(vi: "\(option) phải lớn hơn 0 và không quá 1.", en: "\(option) must be above 0 and at most 1.")
    }

    package static let beyondRecall = Phrase(
        vi: "Đã ở nhà mạng, không rút lại được", en: "With the carrier, beyond recall")
}

extension Texts {
    package static let nobodySends = Phrase(
        vi: "Không có tiến trình nào đang gửi từ thư mục dữ liệu này (loa serve hoặc loa run).",
        en: "Nothing sends from this data folder now (loa serve or loa run).")
    package static let lane = Phrase(vi: "Luồng gửi", en: "Lane")
    package static let laneState = Phrase(vi: "Tình trạng", en: "State")
    package static let laneRate = Phrase(vi: "Tốc độ", en: "Rate")
    package static let laneAllowed = Phrase(vi: "Được phép", en: "Allowed")
    package static let laneOpen = Phrase(vi: "Đang chờ trả lời", en: "Open")
    package static let laneQueue = Phrase(vi: "Hàng đợi", en: "Queue")
    package static let laneCampaigns = Phrase(vi: "Chiến dịch", en: "Campaigns")
    package static let laneIdle = Phrase(vi: "rảnh", en: "idle")
    package static let laneGoes = Phrase(vi: "đang gửi", en: "sending")

    package static func perSecond(_ unit: String) -> Phrase {
        switch unit {
        case "part": Phrase(vi: "tin quy đổi/giây", en: "parts/s")
        case "message": Phrase(vi: "tin/giây", en: "messages/s")
        default: Phrase(vi: "yêu cầu/giây", en: "requests/s")
        }
    }

    package static func laneStandsStill(_ why: String, _ reason: String?) -> Phrase {
        switch why {
        case "paused": Phrase(vi: "tạm dừng theo lệnh", en: "paused by a person")
        case "breaker": Phrase(vi: "nghỉ vì cổng lỗi nhiều", en: "resting: the gateway fails too often")
        case "throttled": Phrase(vi: "chờ theo yêu cầu của nhà mạng", en: "waiting, as the carrier asked")
        default:
            Phrase(
                vi: "đứng lại: \(reason ?? why); xử lý xong thì loa lanes resume",
                en: "stands still: \(reason ?? why); put it right, then loa lanes resume")
        }
    }

    package static func laneOrdered(_ lane: String, isPaused: Bool, share: Double) -> Phrase {
        if isPaused { return Phrase(vi: "Luồng \(lane): tạm dừng.", en: "Lane \(lane): paused.") }
        if share < 1 {
            let percent = Int((share * 100).rounded())
            return Phrase(
                vi: "Luồng \(lane): không quá \(percent) % tốc độ hợp đồng.",
                en: "Lane \(lane): at most \(percent) % of the agreed rate.")
        }
        return Phrase(vi: "Luồng \(lane): được gửi.", en: "Lane \(lane): may go.")
    }
}
