/// Subscribers that a carrier holds, and what it says of them.
extension Texts {
    package static let heldTitle = Phrase(vi: "Thuê bao do nhà mạng giữ", en: "Subscribers held by the carrier")
    package static let declared = Phrase(vi: "Nhà mạng khai (thuê bao)", en: "Declared (subscribers)")
    package static let allNetworks = Phrase(vi: "mọi mạng của nhà mạng", en: "all of the carrier's networks")
    package static let reportedByCarrier = Phrase(vi: "Nhà mạng tự báo cáo", en: "Reported by the carrier")
    package static let reportedSent = Phrase(vi: "Đã gửi (nhà mạng báo)", en: "Sent (carrier's figure)")
    package static let reportedDelivered = Phrase(vi: "Đã nhận (nhà mạng báo)", en: "Delivered (carrier's figure)")
    package static let reportedFailed = Phrase(vi: "Không đến (nhà mạng báo)", en: "Failed (carrier's figure)")
    package static let reportedOpen = Phrase(vi: "Chưa có kết quả (nhà mạng báo)", en: "Open (carrier's figure)")
    package static let reportedAsOf = Phrase(vi: "Số liệu nhà mạng đến", en: "Carrier's figures as of")
    package static let noTotalsYet = Phrase(vi: "nhà mạng chưa báo số liệu", en: "no totals from the carrier yet")
    package static let heldMeans = Phrase(
        vi:
            "Nhà mạng tự gửi theo danh sách của mình; số liệu do nhà mạng báo, không phải báo cáo trạng thái tin của từng thuê bao.",
        en: "The carrier sends by its own list; these are its own totals, not receipts of single subscribers.")

    package static func carrierSends(_ name: String, _ count: Int) -> Phrase {
        Phrase(
            vi: "\(name) tự gửi cho \(Grouping.office(count)) thuê bao do nhà mạng giữ; số liệu: loa carrier totals.",
            en: "\(name) sends to \(Grouping.office(count)) subscribers that it holds; figures: loa carrier totals.")
    }

    package static func heldSeparately(_ count: Int) -> Phrase {
        Phrase(
            vi: "Ngoài ra \(Grouping.office(count)) thuê bao do nhà mạng giữ, không tính vào kế hoạch gửi theo số.",
            en: "Besides, \(Grouping.office(count)) subscribers held by carriers, not counted in planned.")
    }

    package static func moreSentThanDeclared(
        _ carrier: String, _ province: String, sent: Int, declared: Int
    ) -> Phrase {
        Phrase(
            vi:
                "! \(carrier), \(province): báo đã gửi \(Grouping.office(sent)), nhiều hơn \(Grouping.office(declared)) thuê bao đã khai trong kế hoạch; hãy hỏi lại nhà mạng.",
            en:
                "! \(carrier), \(province): reports \(Grouping.office(sent)) sent, more than the \(Grouping.office(declared)) subscribers declared in the plan; ask the carrier."
        )
    }

    package static func heldAndListed(_ carrier: String, _ province: String, listed: Int) -> Phrase {
        Phrase(
            vi:
                "! \(province): \(carrier) tự gửi cho thuê bao do mình giữ, mà danh sách cũng có \(Grouping.office(listed)) số cùng tỉnh, cùng mạng; những thuê bao này có thể nhận tin hai lần.",
            en:
                "! \(province): \(carrier) sends to subscribers that it holds, and the lists have \(Grouping.office(listed)) numbers of the same province and network, too; they may get the message twice."
        )
    }

    package static func totalsTaken(_ carrier: String, sent: Int, delivered: Int, failed: Int) -> Phrase {
        Phrase(
            vi:
                "Đã ghi số liệu của \(carrier): đã gửi \(Grouping.office(sent)), đã nhận \(Grouping.office(delivered)), không đến \(Grouping.office(failed)) thuê bao.",
            en:
                "Totals of \(carrier) are kept: sent \(Grouping.office(sent)), delivered \(Grouping.office(delivered)), failed \(Grouping.office(failed)) subscribers."
        )
    }
}

extension Problem {
    static func nobodyAddressed(_ place: Place) -> Problem {
        .badUse(
            "nobody-addressed", at: place,
            Phrase(
                vi: "Không có danh sách nào (files) và không nhà mạng nào giữ thuê bao (held).",
                en: "There are neither lists (files) nor subscribers that a carrier holds (held)."),
            Phrase(
                vi: "Ghi ít nhất một tệp vào audience.files, hoặc một mục vào audience.held.",
                en: "Put at least one file into audience.files, or one entry into audience.held."))
    }

    static func heldByStranger(_ carrier: String, _ known: [String], at place: Place) -> Problem {
        .badUse(
            "held-by-stranger", at: place,
            Phrase(
                vi: "Nhà mạng \"\(carrier)\" giữ thuê bao nhưng không có trong carriers của chiến dịch.",
                en: "Carrier \"\(carrier)\" holds subscribers but is not among the campaign's carriers."),
            Phrase(
                vi: "Chọn một trong: \(known.joined(separator: ", ")); hoặc thêm nhà mạng vào carriers.",
                en: "Choose one of: \(known.joined(separator: ", ")); or add it to carriers."))
    }

    static func heldNowhere(_ province: String, at place: Place) -> Problem {
        .badUse(
            "held-nowhere", at: place,
            Phrase(
                vi: "Không có tỉnh, thành phố nào mang mã \"\(province)\" từ 01/07/2025.",
                en: "There is no province with the code \"\(province)\" since 2025-07-01."),
            Phrase(vi: "Ghi mã tỉnh hiện hành, ví dụ 91 (An Giang).", en: "Write today's code, such as 91 (An Giang)."))
    }

    static func heldTwice(_ carrier: String, _ province: String, at place: Place) -> Problem {
        .badUse(
            "held-twice", at: place,
            Phrase(
                vi: "Thuê bao của \(carrier) ở tỉnh mã \(province) được khai hai lần.",
                en: "The subscribers of \(carrier) in province \(province) are declared twice."),
            Phrase(
                vi: "Gộp hai mục, hoặc ghi rõ mạng (network) khác nhau.", en: "Merge them, or name different networks.")
        )
    }

    static func heldUnserved(_ demand: Campaign.Held) -> Problem {
        let network = demand.network?.name ?? "…"
        return .refused(
            "held-unserved",
            Phrase(
                vi: "Hợp đồng của \(demand.carrier) không có mạng \(network) ở tỉnh mã \(demand.province).",
                en: "The contract of \(demand.carrier) does not serve \(network) in province \(demand.province)."),
            Phrase(
                vi: "Sửa audience.held trong campaign.json, hoặc routing trong carriers.json.",
                en: "Correct audience.held in campaign.json, or routing in carriers.json."))
    }
}
