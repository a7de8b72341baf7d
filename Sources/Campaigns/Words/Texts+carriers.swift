/// What is wrong with a description of carriers, beyond what its schema says.
extension Texts {
    package static func carrierTwice(_ id: String) -> Sentence {
        Sentence(
            Phrase(vi: "đã có nhà mạng mang mã “\(id)”.", en: "there is already a carrier \"\(id)\"."),
            Phrase(vi: "Hãy đặt một mã khác.", en: "Give it another id."))
    }

    package static func carrierUnknown(_ id: String, known: [String]) -> Problem {
        let list = known.joined(separator: ", ")
        return .badUse(
            "carrier-unknown", Phrase(vi: "Không có nhà mạng “\(id)”.", en: "There is no carrier \"\(id)\"."),
            Phrase(vi: "Hãy chọn một trong: \(list).", en: "Choose one of: \(list)."))
    }

    package static func zoneUnknown(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "không có múi giờ “\(name)”.", en: "there is no time zone \"\(name)\"."),
            Phrase(vi: "Hãy viết như Asia/Ho_Chi_Minh.", en: "Write it like Asia/Ho_Chi_Minh."))
    }

    package static func templateUnclosed() -> Sentence {
        Sentence(
            Phrase(vi: "dấu {{ không có dấu }} đóng lại.", en: "\"{{\" is not closed by \"}}\"."),
            Phrase(vi: "Hãy thêm dấu }}.", en: "Add \"}}\"."))
    }

    package static func templateVariable(_ name: String, near: String?, known: [String]) -> Sentence {
        let list = known.joined(separator: ", ")
        return Sentence(
            Phrase(vi: "không có biến “\(name)”.", en: "there is no variable \"\(name)\"."),
            near.map { Phrase(vi: "Có phải ý bạn là “\($0)”?", en: "Did you mean \"\($0)\"?") }
                ?? (known.isEmpty
                    ? Phrase(vi: "Hãy khai báo biến này trước.", en: "Declare it first.")
                    : Phrase(vi: "Hãy chọn một trong: \(list).", en: "Choose one of: \(list).")))
    }

    package static func templateFilter(_ name: String, known: [String]) -> Sentence {
        let list = known.joined(separator: ", ")
        return Sentence(
            Phrase(vi: "không hiểu bộ lọc “\(name)”.", en: "the filter \"\(name)\" is not understood."),
            Phrase(vi: "Hãy chọn một trong: \(list).", en: "Choose one of: \(list)."))
    }

    package static func templateNotDate(_ name: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "bộ lọc date và epoch không dùng được cho “\(name)”.",
                en: "the filters date and epoch cannot be used on \"\(name)\"."),
            Phrase(
                vi: "Hãy đặt chúng ngay sau now, schedule.at hoặc recipient.sentAt.",
                en: "Put them directly after now, schedule.at or recipient.sentAt."))
    }

    package static func templateCircle(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "“\(name)” tự gọi lại chính nó.", en: "\"\(name)\" leads back to itself."),
            Phrase(vi: "Hãy bỏ vòng lặp này.", en: "Break the circle."))
    }

    package static func selectorUnread(_ written: String) -> Sentence {
        Sentence(
            Phrase(vi: "không đọc được cách chọn “\(written)”.", en: "the selector \"\(written)\" cannot be read."),
            Phrase(
                vi: "Hãy viết /đường/dẫn, //tênXML, regex:…, header:…, cookie:… hoặc text:.",
                en: "Write /a/pointer, //xmlName, regex:..., header:..., cookie:... or text:."))
    }

    package static func expressionUnread(_ pattern: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "không đọc được biểu thức “\(pattern)”.",
                en: "the regular expression \"\(pattern)\" cannot be read."),
            Phrase(
                vi: "Hãy sửa lại; không dùng tham chiếu ngược như \\1.",
                en: "Correct it; back-references such as \\1 are not allowed."))
    }

    package static func charsetUnknown(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "không hỗ trợ bảng mã “\(name)”.", en: "the character set \"\(name)\" is not supported."),
            Phrase(
                vi: "Hãy chọn utf-8, utf-16be, iso-8859-1 hoặc us-ascii.",
                en: "Choose utf-8, utf-16be, iso-8859-1 or us-ascii."))
    }

    package static func operatorUnread(_ name: String) -> Sentence {
        Sentence(
            Phrase(vi: "toán tử “\(name)” viết không đúng.", en: "the operator \"\(name)\" is not well written."),
            Phrase(
                vi: "Hãy viết {\"$each\": …, \"$item\": …} hoặc {\"$when\": …, \"$value\": …}.",
                en: "Write {\"$each\": ..., \"$item\": ...} or {\"$when\": ..., \"$value\": ...}."))
    }
}

/// Why a request cannot be rendered. Values are never shown: they may be secrets or personal data.
extension Texts {
    package static func secretMissing(_ name: String) -> Problem {
        .badUse(
            "secret-missing", Phrase(vi: "Thiếu bí mật “\(name)”.", en: "The secret \"\(name)\" is missing."),
            Phrase(
                vi: "Hãy đặt nó vào biến môi trường hoặc thư mục bí mật.",
                en: "Put it into the environment or the secrets directory."))
    }

    package static func variableMissing(_ name: String, carrier: String) -> Problem {
        .badUse(
            "variable-missing",
            Phrase(vi: "\(carrier): biến “\(name)” chưa có giá trị.", en: "\(carrier): \"\(name)\" has no value here."),
            Phrase(
                vi: "Hãy kiểm tra mô tả của nhà mạng trong carriers.json.",
                en: "Look at the carrier's description in carriers.json."))
    }

    package static func recipientOutOfScope(_ name: String, carrier: String) -> Problem {
        .badUse(
            "recipient-out-of-scope",
            Phrase(
                vi: "\(carrier): “\(name)” chỉ dùng được khi yêu cầu có đúng một thuê bao hoặc bên trong $each.",
                en: "\(carrier): \"\(name)\" needs a request with exactly one recipient, or an $each around it."),
            Phrase(
                vi: "Hãy dùng $each, hoặc đặt send.batch.max là 1.", en: "Use $each, or set send.batch.max to 1."))
    }

    package static func filterRefused(_ filter: String, variable: String, carrier: String) -> Problem {
        .badUse(
            "filter-refused",
            Phrase(
                vi: "\(carrier): giá trị của “\(variable)” không dùng được với bộ lọc \(filter).",
                en: "\(carrier): the value of \"\(variable)\" does not suit the filter \(filter)."),
            Phrase(
                vi: "Hãy kiểm tra mô tả của nhà mạng trong carriers.json.",
                en: "Look at the carrier's description in carriers.json."))
    }

    package static func headerRefused(_ name: String, carrier: String) -> Problem {
        .badUse(
            "header-refused",
            Phrase(
                vi: "\(carrier): phần đầu “\(name)” chứa ký tự xuống dòng hoặc ký tự điều khiển.",
                en: "\(carrier): the header \"\(name)\" would hold a line break or a control character."),
            Phrase(vi: "Hãy sửa bí mật hoặc biến của nó.", en: "Correct the secret or variable in it."))
    }

    package static func urlRefused(carrier: String) -> Problem {
        .badUse(
            "url-refused",
            Phrase(
                vi: "\(carrier): tên máy chủ trong địa chỉ chứa ký tự không được phép.",
                en: "\(carrier): the host in the URL would hold a character that is not allowed."),
            Phrase(vi: "Hãy sửa bí mật hoặc biến trong send.request.url.", en: "Correct the secret or variable in it."))
    }

    package static func charsetRefused(_ charset: String, carrier: String) -> Problem {
        .badUse(
            "charset-refused",
            Phrase(
                vi: "\(carrier): bảng mã \(charset) không có một ký tự của nội dung.",
                en: "\(carrier): the text holds a character that \(charset) does not have."),
            Phrase(vi: "Hãy dùng nội dung không dấu hoặc utf-8.", en: "Use the plain variant, or utf-8."))
    }

    package static func requestMissing(_ what: String, carrier: String) -> Problem {
        .badUse(
            "request-missing",
            Phrase(vi: "\(carrier) không mô tả yêu cầu “\(what)”.", en: "\(carrier) describes no request \"\(what)\"."),
            Phrase(vi: "Hãy bổ sung vào carriers.json.", en: "Add it to carriers.json."))
    }

    package static func readBackRefused(_ member: String, carrier: String) -> Problem {
        .badUse(
            "read-back-refused",
            Phrase(
                vi: "\(carrier): không đọc ngược được mục “\(member)” của yêu cầu.",
                en: "\(carrier): the member \"\(member)\" of the request cannot be read back."),
            Phrase(
                vi: "Hãy kiểm tra yêu cầu đúng với mô tả, và các biến trong mẫu được ngăn cách nhau.",
                en: "Check that the request follows the description and that text separates its placeholders."))
    }
}
