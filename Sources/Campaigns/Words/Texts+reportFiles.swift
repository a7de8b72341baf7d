/// Headings of the report's tables as files; each names its unit.
extension Texts {
    package static let provinceCode = Phrase(vi: "Mã tỉnh", en: "Province code")
    package static let plannedSubscribers = Phrase(vi: "Kế hoạch (thuê bao)", en: "Planned (subscribers)")
    package static let reachedPercent = Phrase(vi: "Đã nhận (% của kế hoạch)", en: "Delivered (% of planned)")
    package static let partsEach = Phrase(vi: "Tin quy đổi mỗi thuê bao", en: "Parts a subscriber")
    package static let partsPlanned = Phrase(vi: "Kế hoạch (tin quy đổi)", en: "Planned (parts)")
    package static let partsTaken = Phrase(vi: "Nhà mạng đã nhận (tin quy đổi)", en: "Taken by the carrier (parts)")
    package static let partsAtMost = Phrase(vi: "Nhiều nhất (tin quy đổi)", en: "At most (parts)")
    package static let pricePlanned = Phrase(vi: "Giá kế hoạch", en: "Price planned")
    package static let priceTaken = Phrase(vi: "Giá phần nhà mạng đã nhận", en: "Price of what was taken")
    package static let priceAtMost = Phrase(vi: "Giá nhiều nhất", en: "Price at most")
    package static let vatRate = Phrase(vi: "Thuế GTGT (%)", en: "VAT (%)")
    package static let pricePlannedGross = Phrase(vi: "Giá kế hoạch có thuế", en: "Price planned with VAT")
    package static let priceAtMostGross = Phrase(vi: "Giá nhiều nhất có thuế", en: "Price at most with VAT")
    package static let reportedReasons = Phrase(vi: "Lý do không đến (nhà mạng báo)", en: "Reasons (carrier's words)")
    package static let heldSheet = Phrase(vi: "Nhà mạng giữ", en: "Held by carriers")
    package static let currency = Phrase(vi: "Đơn vị tiền", en: "Currency")
    package static let number = Phrase(vi: "Số thuê bao", en: "Number")
    package static let stateWord = Phrase(vi: "Mã trạng thái", en: "State's word")
    package static let reasonWord = Phrase(vi: "Mã lý do", en: "Reason's word")
    package static let reasonVietnamese = Phrase(vi: "Lý do (tiếng Việt)", en: "Reason (Vietnamese)")
    package static let reasonEnglish = Phrase(vi: "Lý do (tiếng Anh)", en: "Reason (English)")
    package static let evidenceWord = Phrase(vi: "Mức xác nhận", en: "Evidence")
    package static let submittedAt = Phrase(vi: "Chuyển tin lúc", en: "Handed over at")
    package static let settledAt = Phrase(vi: "Có kết quả lúc", en: "Settled at")
    package static let sourceFile = Phrase(vi: "Tệp danh sách", en: "List")
    package static let sourceRow = Phrase(vi: "Dòng", en: "Row")
    package static let conflictMark = Phrase(vi: "Hai kết quả khác nhau", en: "Conflicting results")

    // Names of sheets: at most 31 characters.
    package static let segmentsSheet = Phrase(vi: "Tỉnh và mạng", en: "Segments")
    package static let failuresSheet = Phrase(vi: "Không đến theo lý do", en: "Failures by reason")
    package static let timelineSheet = Phrase(vi: "Diễn biến", en: "Timeline")
    package static let secondsUnit = Phrase(vi: "giây", en: "seconds")

    /// Heading of a column that counts subscribers in a state.
    package static func subscribers(in state: String) -> Phrase {
        let name = recipientState(state)
        return Phrase(vi: "\(name.vi) (thuê bao)", en: "\(name.en) (subscribers)")
    }

    package static func subscribers(_ phrase: Phrase) -> Phrase {
        Phrase(vi: "\(phrase.vi) (thuê bao)", en: "\(phrase.en) (subscribers)")
    }

    package static func reportWritten(_ path: String) -> Phrase {
        Phrase(vi: "Đã ghi: \(path)", en: "Written: \(path)")
    }
}
