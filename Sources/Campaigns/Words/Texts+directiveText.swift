/// What is doubtful about the words of a letter, most of all those that it orders to be sent.
extension Finding {
    /// Inside a mandated text it would be sent, so a person must decide.
    static func confusedTerm(_ found: String, _ right: String, times: Int, at place: Place, isMandated: Bool) -> Finding
    {
        Finding(
            isMandated ? .block : .warn, "confused-term", at: place, found: found, suggested: right,
            why: Phrase(
                vi: "\"\(found)\" chỉ khác dấu với \"\(right)\", là cách viết \(times) lần trong các văn bản này"
                    + (isMandated
                        ? "; chữ này nằm trong nội dung phải gửi, người có thẩm quyền phải xác nhận trước khi gửi."
                        : "; có lẽ viết nhầm."),
                en: "\"\(found)\" differs only by diacritics from \"\(right)\", which these papers use \(times) times"
                    + (isMandated
                        ? "; it stands in the text to be sent, so somebody in authority must confirm it first."
                        : "; probably a mistake.")))
    }

    /// Said once only, it may be the letter's other words that are wrong: a warning; said more often, it blocks.
    static func confusedWord(_ found: String, _ right: String, times: Int, at place: Place) -> Finding {
        Finding(
            times > 1 ? .block : .warn, "confused-word", at: place, found: found, suggested: right,
            why: Phrase(
                vi:
                    "Trong nội dung phải gửi ghi \"\(found)\", còn chỗ khác của các văn bản này cùng cụm từ ấy ghi \"\(right)\" (\(times) lần); cần người xác nhận.",
                en:
                    "The text to be sent has \"\(found)\" where these papers elsewhere have \"\(right)\" in the same words (\(times) times); somebody must confirm it."
            ))
    }

    static func misspelt(_ found: String, _ right: String, at place: Place, isMandated: Bool) -> Finding {
        Finding(
            isMandated ? .block : .warn, "misspelt", at: place, found: found, suggested: right,
            why: Phrase(
                vi: "\"\(found)\" có lẽ viết sai, đúng là \"\(right)\""
                    + (isMandated ? "; chữ này nằm trong nội dung phải gửi, cần người xác nhận." : "."),
                en: "\"\(found)\" is probably misspelt for \"\(right)\""
                    + (isMandated ? "; it stands in the text to be sent, so somebody must confirm it." : ".")))
    }

    static func strayMark(_ count: Int, at place: Place) -> Finding {
        Finding(
            .note, "stray-mark", at: place, found: String(repeating: "*", count: min(count, 20)), suggested: "",
            why: Phrase(
                vi: "Dấu * do chép lại để lại, không phải của công văn; Loa bỏ nó khi đọc.",
                en: "Asterisks left by a transcription are no part of the letter; Loa reads past them."))
    }

    static func typographic(_ scalar: Unicode.Scalar, plain: String, at place: Place) -> Finding {
        Finding(
            .note, "typographic-character", at: place, found: String(scalar), suggested: plain,
            why: Phrase(
                vi:
                    "Ký tự \(scalar) (\(code(scalar))) buộc tin phải dùng mã UCS-2, tốn tin quy đổi; thay bằng \"\(plain)\".",
                en: "The character \(scalar) (\(code(scalar))) forces UCS-2 and costs parts; use \"\(plain)\" instead.")
        )
    }

    static func foreignLetter(_ scalar: Unicode.Scalar, right: String?, at place: Place) -> Finding {
        let meant = right.map { " \"\($0)\"" } ?? ""
        return Finding(
            .block, "foreign-letter", at: place, found: String(scalar), suggested: right,
            why: Phrase(
                vi:
                    "\"\(scalar)\" (\(code(scalar))) không phải chữ cái tiếng Việt; gõ lại chữ\(meant) trong nội dung tin.",
                en:
                    "\"\(scalar)\" (\(code(scalar))) is no letter of Vietnamese; type the letter\(meant) anew in the message."
            ))
    }

    static func invisible(_ scalar: Unicode.Scalar, count: Int, at place: Place) -> Finding {
        Finding(
            .note, "invisible-character", at: place, found: code(scalar),
            why: Phrase(
                vi: "Công văn có \(count) ký tự không nhìn thấy \(code(scalar)); đừng chép nó vào tin nhắn.",
                en: "The letter has \(count) invisible characters \(code(scalar)); do not copy them into a message."))
    }

    static func decomposed(_ letter: String, count: Int, at place: Place) -> Finding {
        Finding(
            .warn, "decomposed", at: place, found: letter,
            why: Phrase(
                vi:
                    "\(count) chữ được viết bằng dấu rời (NFD); tin gửi phải dùng chữ dựng sẵn (NFC), nếu không sẽ tốn thêm tin.",
                en:
                    "\(count) letters are written in pieces (NFD); a message must have them composed (NFC) or costs more parts."
            ))
    }

    static func nestedQuotes(at place: Place) -> Finding {
        Finding(
            .note, "nested-quotes", at: place, found: "",
            why: Phrase(
                vi: "Trong nội dung phải gửi lại có ngoặc kép; nội dung được lấy đến dấu ngoặc cuối cùng.",
                en: "The text to be sent quotes words itself; it was read up to the outer closing quote."))
    }

    static func quotesUnbalanced(at place: Place) -> Finding {
        Finding(
            .warn, "quotes-unbalanced", at: place, found: "",
            why: Phrase(
                vi: "Dấu ngoặc kép không đủ cặp; kiểm tra chỗ bắt đầu và chỗ kết thúc của nội dung phải gửi.",
                en: "Quotes do not pair; check where the text to be sent begins and ends."))
    }

    static func mandateUnquoted(at place: Place) -> Finding {
        Finding(
            .warn, "mandate-unquoted", at: place, found: "",
            why: Phrase(
                vi: "Nội dung phải gửi không nằm trong ngoặc kép; kiểm tra chỗ bắt đầu và chỗ kết thúc.",
                en: "The text to be sent is not quoted; check where it begins and ends."))
    }

    static func stopOutside(at place: Place) -> Finding {
        Finding(
            .note, "stop-outside-quotes", at: place, found: ".",
            why: Phrase(
                vi: "Dấu chấm nằm ngoài ngoặc kép nên không thuộc nội dung phải gửi.",
                en: "The full stop stands outside the quotes and is no part of the text to be sent."))
    }

    static func noMandate(at place: Place) -> Finding {
        Finding(
            .note, "no-mandated-text", at: place, found: "",
            why: Phrase(
                vi:
                    "Công văn không ấn định nội dung tin nhắn; phải soạn nội dung theo các điểm của công văn và được phê duyệt.",
                en: "The letter mandates no text; one must be drafted from its points and approved."))
    }

    static func url(_ found: String, at place: Place) -> Finding {
        Finding(
            .block, "url", at: place, found: found,
            why: Phrase(
                vi: "Tin cảnh báo lừa đảo không được có đường dẫn: người dân được dặn không bấm vào đường dẫn lạ.",
                en: "A warning against scams has no link: people are told not to open any."))
    }

    static func email(_ found: String, at place: Place) -> Finding {
        Finding(
            .block, "email", at: place, found: found,
            why: Phrase(
                vi: "Tin cảnh báo không nên có địa chỉ thư điện tử; cần người xác nhận.",
                en: "A warning should have no mail address; somebody must confirm it."))
    }

    static func telephone(_ found: String, at place: Place) -> Finding {
        Finding(
            .block, "telephone", at: place, found: found,
            why: Phrase(
                vi:
                    "Tin cảnh báo lừa đảo có số điện thoại chưa được cho phép; nếu công văn yêu cầu, khai số ấy kèm lý do.",
                en:
                    "The warning has a telephone number that is not allowed; if the letter orders it, list it with a reason."
            ))
    }

    static func allowedContact(_ found: String, reason: String, at place: Place) -> Finding {
        Finding(
            .note, "allowed-contact", at: place, found: found,
            why: Phrase(vi: "Được phép: \(reason).", en: "Allowed: \(reason)."))
    }

    static func contactForOffices(_ found: String, at place: Place) -> Finding {
        Finding(
            .note, "contact-for-offices", at: place, found: found,
            why: Phrase(
                vi:
                    "\(found) trong công văn là để các đơn vị liên hệ, không phải cho người dân; đừng đưa vào tin nhắn.",
                en: "\(found) is for the offices, not for the public; keep it out of the message."))
    }

    static func attachmentHint(_ found: String, at place: Place) -> Finding {
        Finding(
            .warn, "attachment-hint", at: place, found: found,
            why: Phrase(
                vi: "Tin nhắn không kèm tệp được; \"\(found)\" làm người nhận đi tìm tệp.",
                en: "A message carries no file; \"\(found)\" sends people looking for one."))
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
