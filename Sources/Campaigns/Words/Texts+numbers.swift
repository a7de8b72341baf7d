/// Why a row's number was not taken, and what to do about it.
extension Texts {
    package static func numberRejected(_ reason: NumberRejection) -> Phrase {
        switch reason {
        case .notANumber:
            Phrase(
                vi: "Ô trống hoặc có ký tự không phải chữ số; ghi lại số di động, ví dụ 0912 345 678.",
                en: "The cell is empty or has characters that are not digits; write the mobile number, "
                    + "such as 0912 345 678.")
        case .badLength:
            Phrase(
                vi: "Số thiếu hoặc thừa chữ số; số di động có 10 chữ số, kể cả số 0 đầu.",
                en: "The number has too few or too many digits; a mobile number has 10, the leading 0 included.")
        case .unallocatedPrefix:
            Phrase(
                vi: "Đầu số này chưa cấp cho mạng nào; kiểm tra lại các chữ số đầu.",
                en: "No network has this prefix; check the first digits.")
        case .landline:
            Phrase(
                vi: "Số máy bàn, không nhận được tin nhắn; ghi số di động của người nhận.",
                en: "A landline, which cannot receive messages; write the recipient's mobile number.")
        case .landlineBadLength:
            Phrase(
                vi: "Giống số máy bàn nhưng sai độ dài; ghi số di động của người nhận.",
                en: "It looks like a landline of the wrong length; write the recipient's mobile number.")
        case .serviceNumber:
            Phrase(
                vi: "Số tổng đài 1800/1900, không phải của thuê bao; ghi số di động của người nhận.",
                en: "A service number (1800/1900), not a subscriber's; write the recipient's mobile number.")
        case .privateNetwork:
            Phrase(
                vi: "Số mạng dùng riêng 069, không nhận được tin nhắn; ghi số di động của người nhận.",
                en: "A number of a private network (069), which cannot receive messages; "
                    + "write the recipient's mobile number.")
        case .vsat:
            Phrase(
                vi: "Số vệ tinh VSAT 0672, không nhận được tin nhắn; ghi số di động của người nhận.",
                en: "A satellite number (VSAT, 0672), which cannot receive messages; "
                    + "write the recipient's mobile number.")
        case .shortCode:
            Phrase(
                vi: "Số ngắn, không phải của thuê bao; ghi đủ 10 chữ số của số di động.",
                en: "A short code, not a subscriber's number; write all 10 digits of the mobile number.")
        case .foreign:
            Phrase(
                vi: "Số nước ngoài; chiến dịch chỉ gửi đến thuê bao di động Việt Nam (+84), hãy bỏ dòng này.",
                en: "A foreign number; a campaign reaches mobile subscribers of Viet Nam (+84) only, remove this row.")
        case .unrecognised:
            Phrase(
                vi: "Không nhận ra đây là số gì; ghi số di động bắt đầu bằng 0 hoặc +84.",
                en: "Not recognised as any kind of number; write a mobile number that begins with 0 or +84.")
        }
    }
}
