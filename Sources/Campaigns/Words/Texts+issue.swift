/// Reports that are issued under a number.
extension Texts {
    package static let differencesTitle = Phrase(
        vi: "Thay đổi so với báo cáo trước", en: "What changed since the report before")

    package static func issueNumber(_ number: Int) -> Phrase { Phrase(vi: "số \(number)", en: "no. \(number)") }

    package static func issuedAs(_ number: Int) -> Phrase {
        Phrase(
            vi: "Đã phát hành: báo cáo số \(number); số liệu được giữ nguyên, mã băm có trong nhật ký thao tác.",
            en: "Issued as report no. \(number); its figures are kept, its hash is in the journal.")
    }

    package static func comparedWith(_ number: Int, _ asOf: String) -> Phrase {
        Phrase(
            vi: "So với báo cáo số \(number) (số liệu đến \(asOf)), đơn vị thuê bao:",
            en: "Compared with report no. \(number) (as of \(asOf)), in subscribers:")
    }

    package static let otherPlan = Phrase(
        vi: "Chiến dịch đã được lập kế hoạch lại: danh sách nhận tin khác, số liệu không so sánh trực tiếp được.",
        en: "The campaign was planned anew: its recipients are others, the figures cannot be compared directly.")
    package static let nothingChanged = Phrase(vi: "Không trạng thái nào thay đổi.", en: "No state has changed.")

    package static func stateChanged(_ state: String, before: String, after: String, by: String) -> Phrase {
        let name = recipientState(state)
        return Phrase(vi: "\(name.vi): \(before) → \(after) (\(by))", en: "\(name.en): \(before) → \(after) (\(by))")
    }

    package static func sinceThen(submitted: String, settled: [Phrase]) -> Phrase {
        let none = Phrase(vi: "không có", en: "none")
        let vi = settled.isEmpty ? none.vi : settled.map(\.vi).joined(separator: ", ")
        let en = settled.isEmpty ? none.en : settled.map(\.en).joined(separator: ", ")
        return Phrase(
            vi: "Từ đó: chuyển tin cho \(submitted) thuê bao; kết quả cuối mới có: \(vi).",
            en: "Since then: \(submitted) subscribers were handed over; new final results: \(en).")
    }
}

extension Problem {
    package static func issuedMeanwhile(_ slug: String) -> Problem {
        .refused(
            "issued-meanwhile",
            Phrase(
                vi: "Có người khác vừa phát hành một báo cáo của \(slug).",
                en: "Somebody else has just issued a report of \(slug)."),
            Phrase(vi: "Chạy lại lệnh này để lấy số tiếp theo.", en: "Run this again to get the next number."))
    }

    package static func issuedEdited(_ number: Int, _ path: String) -> Problem {
        .refused(
            "issued-edited", at: Place(file: path),
            Phrase(
                vi: "Báo cáo số \(number) đã bị sửa sau khi phát hành: mã băm không khớp.",
                en: "Report no. \(number) was edited after it was issued: its hash does not fit."),
            Phrase(
                vi: "Khôi phục tệp từ bản sao lưu; mã băm đúng có trong loa journal.",
                en: "Restore the file from a backup; loa journal has the right hash."))
    }
}
