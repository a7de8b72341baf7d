/// The words of reports; every figure says its unit.
extension Texts {
    package static let asOf = Phrase(vi: "Số liệu đến", en: "As of")
    package static let reached = Phrase(vi: "Đã nhận", en: "Reached")
    package static let notReached = Phrase(vi: "Không đến", en: "Not reached")
    package static let reachUnknown = Phrase(vi: "Chưa biết chắc", en: "Not known")
    package static let notSent = Phrase(vi: "Chưa gửi", en: "Not sent")
    package static let reachedMeans = Phrase(
        vi: "có báo cáo trạng thái tin là đã nhận", en: "a receipt says that it was delivered")
    package static let notReachedMeans = Phrase(
        vi: "nhà mạng từ chối, hoặc mạng báo không đến", en: "refused by the carrier, or the network says it failed")
    package static let unknownMeans = Phrase(
        vi: "nhà mạng đã hoặc có thể đã nhận tin, nhưng không có báo cáo",
        en: "the carrier took it, or may have; no receipt tells the end")
    package static let notSentMeans = Phrase(vi: "chưa gửi hoặc đã hủy", en: "still waiting, or cancelled")
    package static let subscribersUnit = Phrase(vi: "thuê bao", en: "subscribers")
    package static let ofPlanned = Phrase(
        vi: "Đơn vị: thuê bao; tỷ lệ trên số thuê bao theo kế hoạch.",
        en: "Counted: subscribers; shares are of the planned subscribers.")

    package static func reachedOf(_ reached: String, _ planned: String, _ percent: String) -> Phrase {
        Phrase(
            vi: "Đã nhận \(reached) trên \(planned) thuê bao (\(percent))",
            en: "Reached \(reached) of \(planned) subscribers (\(percent))")
    }

    package static let whereNot = Phrase(vi: "Nơi nào không đến?", en: "Where not?")
    package static let whyNot = Phrase(vi: "Vì sao?", en: "Why?")
    package static let whatCost = Phrase(vi: "Chi phí?", en: "What did it cost?")
    package static let howSure = Phrase(vi: "Chắc chắn đến mức nào?", en: "How sure is that?")
    package static let howMany = Phrase(vi: "Bao nhiêu thuê bao đã nhận?", en: "How many were reached?")
    package static let nobodyMissed = Phrase(
        vi: "Không có thuê bao nào bị từ chối hay không đến.", en: "Nobody was refused or not reached.")

    package static let costPlanned = Phrase(vi: "Theo kế hoạch", en: "Planned")
    package static let costTaken = Phrase(vi: "Nhà mạng đã nhận tin", en: "Taken by the carriers")
    package static let costAtMost = Phrase(vi: "Nhiều nhất, nếu tính cả chưa rõ", en: "At most, with the unclear")
    package static let costDelivered = Phrase(vi: "Chỉ tính thuê bao đã nhận", en: "Delivered only")
    package static let costBasis = Phrase(
        vi:
            "Tính từ trả lời của cổng gửi tin và báo cáo trạng thái tin theo đơn giá của kế hoạch, không phải từ hóa đơn.",
        en: "Computed from replies and receipts at the plan's prices, not from an invoice.")
    package static let costTitle = Phrase(vi: "Chi phí", en: "Cost")

    package static let latencyTitle = Phrase(vi: "Thời gian nhận", en: "Latency")
    package static let latencyMeans = Phrase(
        vi: "Từ khi chuyển tin đến khi có báo cáo đã nhận; đơn vị đếm: thuê bao đã nhận có báo cáo.",
        en: "From hand-over to the receipt that says delivered; counted: subscribers delivered.")
    package static let receiptsCounted = Phrase(vi: "Báo cáo (thuê bao)", en: "Receipts (subscribers)")
    package static let longest = Phrase(vi: "lâu nhất", en: "longest")

    package static func within(_ percent: Int) -> Phrase {
        Phrase(vi: "\(percent) % trong", en: "\(percent) % within")
    }

    package static let timelineTitle = Phrase(vi: "Diễn biến theo thời gian", en: "Timeline")
    package static let submissions = Phrase(vi: "Chuyển tin", en: "Handed over")
    package static let receipts = Phrase(vi: "Báo cáo trạng thái tin", en: "Receipts")
    package static let stepStart = Phrase(vi: "Từ lúc", en: "From")

    package static func timelineMeans(_ minutes: Int) -> Phrase {
        Phrase(
            vi: "Số thuê bao mỗi \(minutes) phút, giờ Việt Nam.", en: "Subscribers per \(minutes) min, Viet Nam's time."
        )
    }

    package static let matrixTitle = Phrase(vi: "Tỉnh × mạng", en: "Province × network")
    package static let matrixMeans = Phrase(
        vi: "Thuê bao đã nhận / theo kế hoạch, và tỷ lệ. Nhà mạng không có báo cáo trạng thái tin: chỉ có số đã giao.",
        en: "Subscribers reached / planned, and the share. Carriers without receipts: handed over only.")
    package static let failuresTitle = Phrase(vi: "Không đến, theo lý do", en: "Not reached, by reason")
    package static let segmentsTitle = Phrase(vi: "Mười trạng thái theo tỉnh và mạng", en: "The ten states by segment")
    package static let carriersTitle = Phrase(vi: "Nhà mạng", en: "Carriers")
    package static let groupsTitle = Phrase(vi: "Theo nhóm của danh sách", en: "By group of the lists")
    package static let group = Phrase(vi: "Nhóm", en: "Group")
    package static let noGroup = Phrase(vi: "(không ghi nhóm)", en: "(no group)")
    package static let summaryTitle = Phrase(vi: "Tóm tắt", en: "Summary")
    package static let textTitle = Phrase(vi: "Nội dung đã gửi", en: "The text that was sent")
    package static let consentTitle = Phrase(
        vi: "Xác nhận, chấp thuận, phê duyệt", en: "Confirmation, acceptances, approval")
    package static let reasonTitle = Phrase(vi: "Lý do", en: "Reason")
    package static let shareOfPlanned = Phrase(vi: "Tỷ lệ trên kế hoạch", en: "Share of planned")
    package static let reachedShare = Phrase(vi: "Tỷ lệ đã nhận", en: "Share reached")
    package static let byNetwork = Phrase(vi: "đã nhận do mạng báo", en: "delivered as the network says")
    package static let byHandset = Phrase(vi: "đã nhận do máy xác nhận", en: "delivered as the handset says")
    package static let noPaperYet = Phrase(vi: "chưa có", en: "none yet")
    package static let confirmedTitle = Phrase(vi: "Xác nhận nội dung", en: "Wording confirmed")
    package static let acceptedTitle = Phrase(vi: "Chấp thuận", en: "Accepted")
    package static let approvedTitle = Phrase(vi: "Phê duyệt", en: "Approved")
    package static let hashTitle = Phrase(vi: "Mã băm SHA-256", en: "SHA-256")
    package static let figure = Phrase(vi: "Số liệu", en: "Figure")
    package static let unit = Phrase(vi: "Đơn vị", en: "Unit")
    package static let value = Phrase(vi: "Giá trị", en: "Value")
    package static let means = Phrase(vi: "Nghĩa là", en: "Means")
    package static let messages = Phrase(vi: "tin nhắn", en: "messages")
    package static let evidenceHeading = Phrase(vi: "Mức xác nhận", en: "Evidence")
    package static let syntheticReport = Phrase(
        vi: "Dữ liệu giả lập: các thuê bao này không có thật.", en: "Synthetic data: these subscribers are made up.")
    package static let oneMessageEach = Phrase(
        vi: "Mỗi thuê bao một tin nhắn; tin quy đổi là đơn vị nhà mạng tính tiền.",
        en: "One message a subscriber; parts are what carriers bill.")

    package static let outOf = Phrase(vi: "trên", en: "of")
    package static let timelineTable = Phrase(vi: "Số liệu của biểu đồ", en: "The chart's figures")

    package static func moreBelow(_ count: Int) -> Phrase {
        Phrase(vi: "và \(count) nơi nữa, xem bảng bên dưới", en: "and \(count) more, see the tables below")
    }

    package static func groupedParts(_ parts: String) -> Phrase {
        Phrase(vi: "\(parts) tin quy đổi", en: "\(parts) parts")
    }

    package static func most(_ count: String) -> Phrase {
        Phrase(vi: "nhiều nhất: \(count) thuê bao", en: "most: \(count) subscribers")
    }

    package static func timelineDescription(from: String, to: String, busiest: String, count: String) -> Phrase {
        Phrase(
            vi: "Từ \(from) đến \(to). Chuyển tin nhiều nhất lúc \(busiest): \(count) thuê bao.",
            en: "From \(from) to \(to). Most were handed over at \(busiest): \(count) subscribers.")
    }

    /// Why a recipient did not get it, in plain words. `state` and `reason` by their names in JSON.
    package static func failure(_ state: String, _ reason: String) -> Phrase {
        let known = reason == "none" ? nil : self.reason(reason)
        switch state {
        case "undelivered":
            return known ?? Phrase(vi: "mạng báo tin không đến máy", en: "the network says that it did not arrive")
        case "expired":
            return known
                ?? Phrase(
                    vi: "máy tắt hoặc ngoài vùng phủ sóng đến khi tin hết hạn",
                    en: "the phone was off or out of reach until the message expired")
        case "rejected":
            let cause = known ?? Phrase(vi: "không nêu lý do", en: "no reason given")
            return Phrase(vi: "nhà mạng từ chối: \(cause.vi)", en: "refused by the carrier: \(cause.en)")
        case "cancelled":
            let cause = known ?? Phrase(vi: "không nêu lý do", en: "no reason given")
            return Phrase(vi: "đã hủy: \(cause.vi)", en: "cancelled: \(cause.en)")
        default: return known ?? Phrase(vi: "", en: "")
        }
    }

    /// `1,2 giây`, `3 phút 20 giây`, `2 giờ 5 phút`.
    package static func duration(milliseconds: Int64) -> Phrase {
        let seconds = milliseconds / 1_000
        if seconds < 60 {
            let tenths = milliseconds / 100
            return Phrase(vi: "\(tenths / 10),\(tenths % 10) giây", en: "\(tenths / 10),\(tenths % 10) s")
        }
        if seconds < 3_600 {
            return Phrase(vi: "\(seconds / 60) phút \(seconds % 60) giây", en: "\(seconds / 60) min \(seconds % 60) s")
        }
        let minutes = seconds / 60
        return Phrase(vi: "\(minutes / 60) giờ \(minutes % 60) phút", en: "\(minutes / 60) h \(minutes % 60) min")
    }

    /// How sure "reached" is: who says so.
    package static func sureness(handset: String, network: String, unknown: String, noneOffered: String) -> Phrase {
        Phrase(
            vi:
                "\(handset) thuê bao do chính máy nhận xác nhận; \(network) do mạng báo (mạng báo đã nhận là mức thường có ở Việt Nam, không chứng minh người nhận đã đọc). \(unknown) thuê bao chưa biết chắc, trong đó \(noneOffered) qua nhà mạng không có báo cáo trạng thái tin.",
            en:
                "\(handset) subscribers were confirmed by the handset itself; \(network) were reported by the network (the usual case in Viet Nam; it does not prove that anybody read it). Of \(unknown) subscribers the end is not known, \(noneOffered) of them with carriers that offer no receipts."
        )
    }
}

extension Problem {
    package static let reasonMissing = Problem.badUse(
        "reason-missing",
        Phrase(
            vi: "Việc với số thuê bao cần tên người thực hiện và lý do.",
            en: "Dealing with numbers needs the name of who does it, and the reason."),
        Phrase(
            vi: "Ghi thêm: --as \"HỌ TÊN\" --reason \"VÌ SAO\". Việc này được ghi nhật ký.",
            en: "Add: --as NAME --reason WHY. It goes into the journal."))

    package static let oneForm = Problem.badUse(
        "one-form",
        Phrase(
            vi: "Mỗi lần chỉ một dạng báo cáo: --json, --csv, --recipients, --html hoặc --xlsx.",
            en: "One form at a time: --json, --csv, --recipients, --html or --xlsx."),
        Phrase(vi: "Chạy lệnh lần nữa cho dạng khác.", en: "Run the command again for another form."))

    package static let workbookNeedsFile = Problem.badUse(
        "workbook-needs-file",
        Phrase(vi: "Bảng tính cần tên tệp.", en: "A workbook needs a file to go to."),
        Phrase(vi: "Ghi thêm: --out baocao.xlsx.", en: "Add: --out report.xlsx."))

    package static let revealWithoutRecipients = Problem.badUse(
        "reveal-alone",
        Phrase(vi: "--reveal chỉ dùng cùng --recipients.", en: "--reveal goes with --recipients only."),
        Phrase(vi: "Bỏ --reveal, hoặc thêm --recipients.", en: "Drop --reveal, or add --recipients."))
}
