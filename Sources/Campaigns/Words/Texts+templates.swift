/// What is said of texts that are registered with a network, and of descriptions that would change a text.
extension Texts {
    package static func templateUnfit(carrier: String, sender: String, registered: [String]) -> Problem {
        let list = registered.isEmpty ? "—" : registered.joined(separator: ", ")
        return .refused(
            "template-unfit",
            Phrase(
                vi: "\(carrier): nội dung không trùng từng chữ với mẫu nào đã đăng ký của \(sender) (\(list)).",
                en: "\(carrier): the text is not word for word one of the templates registered for \(sender) (\(list))."
            ),
            Phrase(
                vi: "Hãy đăng ký mẫu tin đúng nội dung đã duyệt và ghi vào senders.templates.",
                en: "Register a template of exactly the approved text and list it in senders.templates."))
    }

    package static func textCut(_ variable: String, _ most: Int, carrier: String) -> Problem {
        .refused(
            "text-cut",
            Phrase(
                vi: "\(carrier): mô tả cắt “\(variable)” còn \(most) ký tự, ngắn hơn nội dung đã duyệt.",
                en:
                    "\(carrier): the description cuts \"\(variable)\" to \(most) characters, less than the approved text."
            ),
            Phrase(
                vi: "Hãy bỏ bộ lọc truncate, hoặc rút ngắn nội dung rồi phê duyệt lại.",
                en: "Take the filter truncate away, or shorten the text and have it approved again."))
    }

    package static func textUnsent(carrier: String) -> Problem {
        .refused(
            "text-unsent",
            Phrase(vi: "\(carrier): \(lintTextUnsent().what.vi)", en: "\(carrier): \(lintTextUnsent().what.en)"),
            lintTextUnsent().advice)
    }

    package static func numberUnsent(carrier: String) -> Problem {
        .refused(
            "number-unsent",
            Phrase(vi: "\(carrier): \(lintNumberUnsent().what.vi)", en: "\(carrier): \(lintNumberUnsent().what.en)"),
            lintNumberUnsent().advice)
    }

    package static func lintTextUnsent() -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu gửi đi không mang toàn bộ nội dung tin nhắn.",
                en: "the request does not carry the whole text of the message."),
            Phrase(
                vi: "Hãy ghi {{message.text}}, hoặc {{param.value}} trong $each trên template.params.",
                en: "Use {{message.text}}, or {{param.value}} in an $each over template.params."))
    }

    package static func lintNumberUnsent() -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu gửi đi không mang đầy đủ số của từng thuê bao.",
                en: "the request does not carry the whole number of every recipient."),
            Phrase(
                vi: "Hãy ghi {{recipient.address}} hoặc {{recipients.addresses}}, không cắt ngắn và không băm.",
                en: "Use {{recipient.address}} or {{recipients.addresses}}, neither cut nor hashed."))
    }

    package static func lintTokenUnextracted() -> Sentence {
        Sentence(
            Phrase(
                vi: "auth lấy token nhưng không nói token nằm ở đâu trong câu trả lời.",
                en: "auth fetches a token and does not say where the reply holds it."),
            Phrase(vi: "Hãy thêm \"token\" vào auth.extract.", en: "Add \"token\" to auth.extract."))
    }

    package static func lintPatternDecomposed() -> Sentence {
        Sentence(
            Phrase(
                vi: "mẫu này viết dấu rời (tổ hợp), còn nội dung gửi đi luôn dùng chữ dựng sẵn: không bao giờ trùng.",
                en: "the pattern holds decomposed letters, and what leaves is always composed (NFC): they never match."),
            Phrase(vi: "Hãy gõ lại mẫu bằng Unicode dựng sẵn.", en: "Write the pattern in composed Unicode (NFC)."))
    }

    package static func lintPatternSlot(_ written: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "“\(written)” không phải là chỗ điền nên được coi là chữ của mẫu.",
                en: "\"\(written)\" is no slot and is taken for words of the pattern."),
            Phrase(
                vi: "Hãy viết {Pn,m}: tham số thứ n, tối đa m ký tự (m từ 1).",
                en: "Write {Pn,m}: parameter n, at most m characters (m from 1)."))
    }

    package static func lintPatternLabel(_ label: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "mẫu không thể bắt đầu bằng nhãn “\(label)” mà mọi nội dung qua nhà mạng này đều mang.",
                en: "the pattern cannot begin with the label \"\(label)\" that every text through this carrier carries."
            ),
            Phrase(
                vi: "Hãy ghi nhãn vào mẫu như đã đăng ký, hoặc bỏ content.label.",
                en: "Write the label into the pattern as it is registered, or take content.label away."))
    }

    package static func lintPatternForbidden(_ word: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "mẫu có “\(word)” mà content.forbidden cấm.",
                en: "the pattern holds \"\(word)\", which content.forbidden forbids."),
            Phrase(vi: "Hãy sửa một trong hai.", en: "Correct one of them."))
    }

    package static func lintPatternEncoding() -> Sentence {
        Sentence(
            Phrase(
                vi: "chữ của mẫu cần một bảng mã mà content.encodings không có.",
                en: "the words of the pattern need an encoding that content.encodings does not have."),
            Phrase(
                vi: "Hãy thêm bảng mã (ucs2 cho chữ có dấu), hoặc đăng ký mẫu không dấu.",
                en: "Add the encoding (ucs2 for diacritics), or register a plain pattern."))
    }

    package static func lintTemplateUnsent(_ id: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu không gửi param.value nên tham số của mẫu “\(id)” không bao giờ tới nhà mạng.",
                en:
                    "the request sends no param.value, so the parameters of the template \"\(id)\" never reach the gateway."
            ),
            Phrase(
                vi: "Hãy dùng $each trên template.params, một fragment, hoặc {{param.value}}.",
                en: "Use $each over template.params, a fragment, or {{param.value}}."))
    }

    package static func lintAddressRange(_ written: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "“\(written)” không phải là địa chỉ IP hay dải địa chỉ: không cuộc gọi nào khớp với nó.",
                en: "\"\(written)\" is neither an IP address nor a range: no call ever matches it."),
            Phrase(
                vi: "Hãy viết như 203.0.113.7, 203.0.113.0/24 hoặc 2001:db8::/32.",
                en: "Write it like 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32."))
    }
}
