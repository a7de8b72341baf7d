/// What is doubtful about the form of a letter: heading, number, date, signer, the papers it names.
extension Finding {
    static func secrecy(_ mark: String, at place: Place) -> Finding {
        Finding(
            .block, "secrecy-mark", at: place, found: mark,
            why: Phrase(
                vi:
                    "Công văn có dấu chỉ độ mật: không được đưa vào Loa. Xóa tệp khỏi máy này và báo người phụ trách bảo mật.",
                en:
                    "The letter bears a secrecy mark: it must not be used here. Remove the file from this machine and tell the officer in charge of secrets."
            ))
    }

    static func headingMissing(inferred: String?, at place: Place) -> Finding {
        Finding(
            .warn, "heading-missing", at: place, found: "", suggested: inferred,
            why: Phrase(
                vi: "Không có tên cơ quan ban hành ở đầu công văn"
                    + (inferred.map { "; theo nội dung thì có lẽ là \($0)" } ?? "") + ". Đối chiếu với bản gốc.",
                en: "The heading names no issuer" + (inferred.map { "; by its text it is probably \($0)" } ?? "")
                    + ". Compare with the original."))
    }

    static func nationMissing(at place: Place) -> Finding {
        Finding(
            .note, "nation-missing", at: place, found: "",
            why: Phrase(
                vi: "Bản này thiếu Quốc hiệu và Tiêu ngữ; có thể là bản chép chưa đủ.",
                en: "The national name and motto are missing; the transcription may be incomplete."))
    }

    static func numberLineMissing(at place: Place) -> Finding {
        Finding(
            .warn, "letter-number-missing", at: place, found: "",
            why: Phrase(
                vi: "Không thấy số và ký hiệu (\"Số: …/…\"); công văn chưa có số thì chưa được dùng.",
                en: "There is no number and symbol (\"Số: …/…\"); a letter without them cannot be used yet."))
    }

    static func numberEmpty(_ written: String, at place: Place) -> Finding {
        Finding(
            .warn, "letter-number-missing", at: place, found: written,
            why: Phrase(
                vi: "Công văn có ký hiệu nhưng chưa ghi số; có thể là bản dự thảo.",
                en: "The letter has a symbol but no number; it may be a draft."))
    }

    static func blanksInNumber(_ written: String, _ id: String, at place: Place) -> Finding {
        Finding(
            .warn, "number-blanks", at: place, found: written, suggested: id,
            why: Phrase(
                vi: "Số và ký hiệu viết liền, không có khoảng trắng: \(id).",
                en: "Number and symbol are written without blanks: \(id)."))
    }

    static func numberNotDigits(_ number: String, at place: Place) -> Finding {
        Finding(
            .warn, "number-not-digits", at: place, found: number,
            why: Phrase(
                vi: "Số công văn phải là chữ số; có thể máy quét đọc nhầm. Đối chiếu với bản gốc.",
                en: "The number must consist of digits; a scan may have misread it. Compare with the original."))
    }

    static func numberUnpadded(_ number: String, at place: Place) -> Finding {
        Finding(
            .note, "number-unpadded", at: place, found: number, suggested: "0" + number,
            why: Phrase(
                vi: "Số nhỏ hơn 10 phải thêm số 0 phía trước (Nghị định 30/2020/NĐ-CP).",
                en: "A number below 10 is written with a zero in front (Decree 30/2020/NĐ-CP)."))
    }

    static func datelineMissing(at place: Place) -> Finding {
        Finding(
            .warn, "letter-date-missing", at: place, found: "",
            why: Phrase(
                vi: "Không thấy địa danh và ngày tháng năm; số công văn lặp lại mỗi năm nên cần có ngày.",
                en: "Place and date are missing; numbers start again every year, so the date is needed."))
    }

    static func noSuchDate(_ written: String, at place: Place) -> Finding {
        Finding(
            .warn, "no-such-date", at: place, found: written,
            why: Phrase(
                vi: "Ngày này không có thật; đối chiếu với bản gốc.",
                en: "There is no such day; compare with the original."))
    }

    static func unpaddedDate(_ written: String, at place: Place) -> Finding {
        Finding(
            .note, "date-unpadded", at: place, found: written,
            why: Phrase(
                vi: "Ngày nhỏ hơn 10 và tháng 1, 2 phải thêm số 0 phía trước (Nghị định 30/2020/NĐ-CP).",
                en: "Days below 10 and the months 1 and 2 are written with a zero in front (Decree 30/2020/NĐ-CP)."))
    }

    static func subjectMissing(at place: Place) -> Finding {
        Finding(
            .note, "subject-missing", at: place, found: "",
            why: Phrase(vi: "Không thấy trích yếu (\"V/v …\").", en: "There is no subject (\"V/v …\")."))
    }

    static func signerMissing(at place: Place) -> Finding {
        Finding(
            .warn, "signer-missing", at: place, found: "",
            why: Phrase(
                vi: "Không thấy người ký; bản chép có thể bị thiếu. Đối chiếu với bản gốc có chữ ký.",
                en: "There is no signer; the transcription may be incomplete. Compare with the signed original."))
    }

    static func signingFormMissing(_ signer: String, at place: Place) -> Finding {
        Finding(
            .warn, "signing-form-missing", at: place, found: signer,
            why: Phrase(
                vi: "\(signer) ký mà không ghi chức vụ; đối chiếu với bản gốc.",
                en: "\(signer) signs without an office; compare with the original."))
    }

    static func signerName(_ signer: String, _ right: String, source: String, at place: Place) -> Finding {
        Finding(
            .warn, "signer-name", at: place, found: signer, suggested: right,
            why: Phrase(
                vi: "Tên người ký có thể chép sai: nơi khác ghi \(right) (\(source)). Đối chiếu với bản gốc.",
                en:
                    "The signer's name may be miscopied: elsewhere it is \(right) (\(source)). Compare with the original."
            ))
    }

    static func citedNotHere(_ id: String, at place: Place) -> Finding {
        Finding(
            .note, "cited-not-here", at: place, found: id,
            why: Phrase(
                vi: "Công văn này viện dẫn \(id), văn bản ấy không có trong tệp; lấy văn bản gốc để đối chiếu.",
                en: "The letter names \(id), which is not in this file; get that paper and compare."))
    }

    static func citedLater(_ id: String, _ date: String, _ own: String, at place: Place) -> Finding {
        Finding(
            .warn, "cited-later", at: place, found: id,
            why: Phrase(
                vi: "Viện dẫn \(id) ngày \(office(date)), sau ngày của chính công văn này (\(office(own))).",
                en: "It names \(id) of \(date), which is later than the letter itself (\(own))."))
    }

    static func citedDateDiffers(_ id: String, _ date: String, _ real: String, at place: Place) -> Finding {
        Finding(
            .warn, "cited-date-differs", at: place, found: office(date), suggested: office(real),
            why: Phrase(
                vi: "Viện dẫn \(id) ghi ngày \(office(date)), còn văn bản ấy đề ngày \(office(real)).",
                en: "It dates \(id) \(date), but that letter bears \(real)."))
    }

    static func onlyForwards(_ ids: [String], at place: Place) -> Finding {
        let list = ids.joined(separator: ", ")
        return Finding(
            .note, "only-forwards", at: place, found: list,
            why: Phrase(
                vi:
                    "Công văn này chỉ chuyển tiếp \(list), không ấn định nội dung tin; nội dung phải theo đúng \(list).",
                en: "This letter only hands on \(list) and orders no words of its own; the text is that of \(list)."))
    }

    static func endedUnit(_ name: String, now: String?, count: Int, at place: Place) -> Finding {
        Finding(
            .warn, "ended-unit", at: place, found: name, suggested: now,
            why: Phrase(
                vi: "Từ 01/07/2025 không còn \(name)" + (now.map { ", nay thuộc \($0)" } ?? " (bỏ cấp huyện)")
                    + "; công văn nhắc \(count) lần. Xác định đơn vị hiện nay trước khi dùng.",
                en: "Since 2025-07-01 there is no \(name)"
                    + (now.map { "; it is part of \($0)" } ?? " (the district level ended)")
                    + ", named \(count) times. Settle which unit is meant today."))
    }

    static func more(_ code: String, count: Int, at place: Place) -> Finding {
        Finding(
            .note, "more-findings", at: place, found: code,
            why: Phrase(
                vi: "Còn \(count) điểm cần kiểm tra cùng loại (\(code)) không liệt kê ở đây.",
                en: "\(count) more findings of this kind (\(code)) are not listed."))
    }

    private static func office(_ iso: String) -> String { iso.split(separator: "-").reversed().joined(separator: "/") }
}
