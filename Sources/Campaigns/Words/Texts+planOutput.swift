/// What planning shows: money with its tax, the lanes' forecasts, and what a new plan would change.
extension Texts {
    package static let grossPrice = Phrase(vi: "Có thuế", en: "With VAT")
    package static let withTax = Phrase(vi: "có thuế", en: "with VAT")
    package static let budget = Phrase(vi: "Kinh phí", en: "Budget")
    package static let aboveBudget = Phrase(
        vi: "VƯỢT KINH PHÍ, không phê duyệt được", en: "ABOVE BUDGET, cannot be approved")

    package static func vat(_ rate: String) -> Phrase {
        Phrase(vi: "Thuế GTGT \(rate) %", en: "VAT \(rate) %")
    }

    package static func basis(_ basis: Budget.Basis) -> Phrase {
        switch basis {
        case .included: Phrase(vi: "đã gồm thuế", en: "VAT included")
        case .excluded: Phrase(vi: "chưa gồm thuế", en: "without VAT")
        }
    }

    package static func sharedWith(_ others: String) -> Phrase {
        Phrase(
            vi: "cùng luồng gửi với \(others); tính cả các chiến dịch ấy:",
            en: "shares its lane with \(others); with them counted in:")
    }

    /// `start` is nil when it never begins, `end` when it does not end within a year, `isInTime` without `validUntil`;
    /// `late` are subscribers whose turn would come too late.
    package static func course(
        start: String?, end: String?, days: Int, byDay: String, late: Int, isInTime: Bool?
    ) -> Phrase {
        guard let start else { return neverOpen }
        let until =
            end.map { Phrase(vi: "đến \($0)", en: "to \($0)") }
            ?? Phrase(vi: "không xong trong một năm", en: "does not end within a year")
        let some =
            days > 1 ? Phrase(vi: "; \(days) ngày (\(byDay))", en: "; \(days) days (\(byDay))") : Phrase(vi: "", en: "")
        let time =
            switch isInTime {
            case true?: Phrase(vi: "; kịp hạn gửi", en: "; before validUntil")
            case false?:
                Phrase(
                    vi: "; KHÔNG KỊP hạn gửi: \(Grouping.office(late)) thuê bao sẽ không được gửi",
                    en: "; NOT before validUntil: \(Grouping.office(late)) subscribers would not be sent to")
            case nil: Phrase(vi: "", en: "")
            }
        return Phrase(
            vi: "\(start) \(until.vi)\(some.vi)\(time.vi)", en: "\(start) \(until.en)\(some.en)\(time.en)")
    }

    package static let planSame = Phrase(
        vi: "Không có gì thay đổi: kế hoạch mới sẽ giống hệt kế hoạch đã đóng băng.",
        en: "Nothing has changed: a new plan would be the frozen one.")
    package static let wordsChanged = Phrase(
        vi: "Nội dung hoặc công văn đã đổi.", en: "The wording or the letter has changed.")
    package static let cannotPlanNow = Phrase(
        vi: "Chiến dịch đang gửi, nên lúc này không lập kế hoạch mới được.",
        en: "The campaign is under way: it cannot be planned anew now.")
    package static let wordsUnconfirmed = Phrase(
        vi: "Nội dung này chưa được người có thẩm quyền xác nhận.",
        en: "This wording is not confirmed by somebody in authority.")
    package static let nothingFrozen = Phrase(
        vi: "Chưa đóng băng gì: đây chỉ là so sánh.", en: "Nothing was frozen: this is a comparison only.")

    package static func contractDiffers(_ carrier: String) -> Phrase {
        Phrase(
            vi: "Hợp đồng của \(carrier) đã đổi (carriers.json).",
            en: "The contract of \(carrier) has changed (carriers.json).")
    }

    package static func carrierGoes(_ carrier: String) -> Phrase {
        Phrase(
            vi: "\(carrier) không còn phần gửi nào trong kế hoạch mới.",
            en: "\(carrier) has no share in a new plan any more.")
    }

    package static func carrierComes(_ carrier: String) -> Phrase {
        Phrase(
            vi: "\(carrier) có phần gửi trong kế hoạch mới, trước đây không có.",
            en: "\(carrier) has a share in a new plan, and had none before.")
    }

    package static func acceptancesStay(_ carriers: [String]) -> Phrase {
        let names = carriers.joined(separator: ", ")
        return Phrase(vi: "Chấp thuận còn giá trị: \(names).", en: "Acceptances that stay: \(names).")
    }

    package static func acceptancesFall(_ carriers: [String]) -> Phrase {
        let names = carriers.joined(separator: ", ")
        return Phrase(vi: "Chấp thuận mất giá trị: \(names).", en: "Acceptances that fall: \(names).")
    }

    package static func approvalFalls(_ name: String) -> Phrase {
        Phrase(
            vi: "Phê duyệt của \(name) mất giá trị khi lập kế hoạch mới.",
            en: "The approval by \(name) falls with a new plan.")
    }
}
