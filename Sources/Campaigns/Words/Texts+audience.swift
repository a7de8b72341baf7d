extension Texts {
    package static let rejectsHeader = Phrase(
        vi: "tệp,dòng,cột,nội dung (đã che),mã,lý do và cách sửa",
        en: "file,line,column,content (masked),code,reason and remedy")

    /// Why a number is not in the plan, and what the commune can do about it.
    package static func leftOut(_ cause: LeftOutCause) -> Phrase {
        if let number = cause.rejection { return numberRejected(number) }
        return switch cause {
        case .duplicate:
            Phrase(
                vi: "Trùng với một số đã đọc trước đó; chỉ gửi một lần.",
                en: "The same number was read before; it is sent once.")
        case .digitsLost:
            Phrase(
                vi: "Bảng tính đã làm mất chữ số (dạng 9,12E+08); định dạng cột là văn bản rồi ghi lại số từ bản gốc.",
                en:
                    "A spreadsheet has lost digits (9.12E+08); format the column as text and enter the number again from the original."
            )
        case .missingProvince:
            Phrase(
                vi: "Thiếu tỉnh; ghi tên tỉnh vào dòng này hoặc khai audience.province.",
                en: "No province; write it into the row, or set audience.province.")
        case .unknownProvince:
            Phrase(
                vi: "Không có tỉnh tên này; ghi đúng tên hoặc mã tỉnh.", en: "No such province; write its name or code."
            )
        case .ambiguousProvince:
            Phrase(
                vi: "Mã tỉnh này có hai nghĩa (trước và sau 01/07/2025); khai audience.codeList hoặc ghi tên tỉnh.",
                en:
                    "This code means two provinces (before and since 2025-07-01); set audience.codeList or write the name."
            )
        case .noCarrier:
            Phrase(
                vi: "Không nhà mạng nào của chiến dịch nhận mạng này; thêm nhà mạng vào campaign.json.",
                en: "No carrier of the campaign takes this network; add one to campaign.json.")
        case .optedOut:
            Phrase(
                vi: "Thuê bao đã từ chối nhận tin; không gửi. Nếu họ muốn nhận lại: loa numbers unblock.",
                en: "The subscriber refused messages; not sent. If they want them again: loa numbers unblock.")
        case .doNotCall:
            Phrase(
                vi: "Có trong danh sách không quảng cáo; tin quảng cáo không được gửi đến số này.",
                en: "In the do-not-call list; advertising must not be sent to this number.")
        case .earlierPlan:
            Phrase(
                vi: "Đã có trong một kế hoạch trước của chiến dịch này; kế hoạch ấy vẫn tiếp tục.",
                en: "Already in an earlier plan of this campaign, which goes on.")
        case .frequencyCap:
            Phrase(
                vi: "Đã đủ số tin được phép trong thời hạn mà cơ quan đặt ra; lập kế hoạch lại sau thời hạn ấy.",
                en: "As many messages as the office allows in its window are sent or reserved; plan again after it.")
        default:
            Phrase(
                vi: "Đã được gửi theo cùng công văn này; không gửi lần nữa.",
                en: "Already served by an earlier plan of the same directive; not sent again.")
        }
    }
}

extension Texts {
    /// Why numbers were not planned although they could be, in a few words; `word` is that of the rejects file.
    package static func suppression(_ word: String) -> Phrase {
        switch word {
        case "opted-out": Phrase(vi: "từ chối nhận", en: "opted out")
        case "do-not-call": Phrase(vi: "danh sách không quảng cáo", en: "do not call")
        case "earlier-plan": Phrase(vi: "trong kế hoạch trước", en: "in an earlier plan")
        case "served": Phrase(vi: "đã được gửi theo công văn này", en: "served by this directive")
        case "frequency-cap": Phrase(vi: "đủ số tin trong thời hạn", en: "frequency cap")
        default: Phrase(vi: word, en: word)
        }
    }
}
