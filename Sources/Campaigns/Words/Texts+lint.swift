/// What lint says of `carriers.json` beyond its schema.
extension Texts {
    /// Why a finding refuses the file: the promise that the description would break.
    package static func lintPromise(_ number: Int, _ advice: Phrase) -> Phrase {
        let promise =
            switch number {
            case 1:
                Phrase(
                    vi: "nội dung gửi đi đúng từng chữ đã duyệt", en: "what is sent is the approved text, word for word"
                )
            case 2: Phrase(vi: "mỗi thuê bao đều được tính, đúng một lần", en: "everyone is accounted for, once")
            case 3: Phrase(vi: "không ai nhận hai lần", en: "nobody gets it twice")
            case 4: Phrase(vi: "không gửi nhanh hơn hợp đồng", en: "never faster than agreed")
            default: Phrase(vi: "báo cáo giả không thay đổi được gì", en: "forged receipts change nothing")
            }
        return Phrase(
            vi: "\(advice.vi) (Nếu không sẽ trái cam kết \(number): \(promise.vi).)",
            en: "\(advice.en) (It would break promise \(number): \(promise.en).)")
    }

    package static func lintGetWithoutFresh() -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu GET hoặc không có thân có thể bị gửi lặp trên kết nối dùng lại.",
                en: "a GET, or a request without a body, can be sent twice on a reused connection."),
            Phrase(
                vi: "Hãy ghi \"transport\": {\"reuse\": \"fresh\"}.", en: "Set \"transport\": {\"reuse\": \"fresh\"}."))
    }

    package static func lintBatchWithoutEach() -> Sentence {
        Sentence(
            Phrase(
                vi: "batch.max lớn hơn 1 nhưng yêu cầu không ghi hết các thuê bao.",
                en: "batch.max is more than 1, and the request does not name every recipient."),
            Phrase(
                vi: "Hãy dùng $each trên recipients, {{recipients.addresses}} hoặc một fragment; hoặc đặt max là 1.",
                en: "Use $each over recipients, {{recipients.addresses}} or a fragment; or set max to 1."))
    }

    package static func lintFlagMissing(_ encoding: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu dùng message.flag nhưng flags không có \(encoding).",
                en: "the request uses message.flag, and flags has no \(encoding)."),
            Phrase(
                vi: "Hãy thêm \(encoding) vào flags, hoặc bỏ nó khỏi encodings.",
                en: "Add \(encoding) to flags, or take it out of encodings."))
    }

    package static func lintTokenWithoutAuth() -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu dùng auth.token nhưng auth không lấy và không ký token nào.",
                en: "the request uses auth.token, and auth neither fetches nor signs a token."),
            Phrase(vi: "Hãy mô tả auth kiểu tokenFetch hoặc jwt.", en: "Describe auth as tokenFetch or jwt."))
    }

    package static func lintBatchBounds(_ min: Int, _ max: Int) -> Sentence {
        Sentence(
            Phrase(
                vi: "batch.min (\(min)) lớn hơn batch.max (\(max)).",
                en: "batch.min (\(min)) is above batch.max (\(max))."),
            Phrase(vi: "Hãy sửa lại: không lô nào gửi được.", en: "Correct them: no batch could ever leave."))
    }

    package static func lintFallbackMissing() -> Sentence {
        Sentence(
            Phrase(
                vi: "belowMin là fallback nhưng routing.fallback trống.",
                en: "belowMin is fallback, and routing.fallback is empty."),
            Phrase(vi: "Hãy ghi nhà mạng thay thế, hoặc chọn hold.", en: "Name a carrier to turn to, or choose hold."))
    }

    package static func lintKeyCut() -> Sentence {
        Sentence(
            Phrase(
                vi: "khóa của Loa dài 17 ký tự và bị cắt ngắn hơn: hai thuê bao có thể trùng khóa.",
                en: "Loa's keys have 17 characters and are cut shorter: two recipients could share one."),
            Phrase(
                vi: "Hãy cắt từ 17 ký tự trở lên, hoặc dùng recipient.seq / batch.seq.",
                en: "Truncate to 17 or more, or use recipient.seq / batch.seq."))
    }

    package static func lintReplayWithoutKey() -> Sentence {
        Sentence(
            Phrase(
                vi: "onAmbiguous là replaySameKey nhưng send.idempotency không được mô tả.",
                en: "onAmbiguous is replaySameKey, and send.idempotency is not described."),
            Phrase(
                vi: "Hãy mô tả cách nhà mạng phát hiện trùng, hoặc chọn hold.",
                en: "Describe the gateway's duplicate detection, or choose hold."))
    }

    package static func lintReplayTooLong(_ window: Int, _ allowed: Int) -> Sentence {
        Sentence(
            Phrase(
                vi: "nhà mạng chỉ nhớ khóa \(window) giây nhưng Loa được gửi lại trong \(allowed) giây.",
                en: "the gateway remembers a key for \(window) s, and replays are allowed for \(allowed) s."),
            Phrase(
                vi: "Hãy đặt retry.giveUpAfterSeconds không quá \(window), hoặc chọn hold.",
                en: "Set retry.giveUpAfterSeconds to at most \(window), or choose hold."))
    }

    package static func lintReplayByContent() -> Sentence {
        Sentence(
            Phrase(
                vi: "nhà mạng so nội dung chứ không so khóa, nên replaySameKey không có tác dụng.",
                en: "the gateway compares texts, not keys, so replaySameKey does nothing."),
            Phrase(vi: "Hãy chọn hold.", en: "Choose hold."))
    }

    package static func lintKeyMissing(_ field: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "yêu cầu không có mục “\(field)” mà nhà mạng dùng để phát hiện trùng.",
                en: "the request has no \"\(field)\", by which the gateway detects duplicates."),
            Phrase(
                vi: "Hãy thêm mục này với {{recipient.key}} hoặc {{batch.key}}.",
                en: "Add it with {{recipient.key}} or {{batch.key}}."))
    }

    package static func lintKeyChanges(_ field: String) -> Sentence {
        Sentence(
            Phrase(
                vi: "giá trị của “\(field)” không giữ nguyên qua các lần gửi lại.",
                en: "the value of \"\(field)\" does not stay the same over replays."),
            Phrase(vi: "Hãy dùng {{recipient.key}} hoặc {{batch.key}}.", en: "Use {{recipient.key}} or {{batch.key}}."))
    }

    package static func lintTemporaryByStatus() -> Sentence {
        Sentence(
            Phrase(
                vi: "chỉ mã HTTP này chưa chứng tỏ tin chưa được gửi, mà Loa sẽ gửi lại.",
                en: "this status alone does not show that nothing was sent, and Loa would send again."),
            Phrase(
                vi: "Hãy thêm điều kiện về thân, hoặc chọn ambiguous.",
                en: "Add a condition on the body, or choose ambiguous."))
    }

    package static func lintNoneAccepts() -> Sentence {
        Sentence(
            Phrase(vi: "không quy tắc nào cho kết quả accepted.", en: "no rule accepts."),
            Phrase(
                vi: "Hãy mô tả câu trả lời khi nhà mạng nhận tin.",
                en: "Describe the reply with which the gateway takes a message."))
    }

    package static func lintUnreachable(_ earlier: Int) -> Sentence {
        Sentence(
            Phrase(
                vi: "quy tắc này không bao giờ được dùng: quy tắc thứ \(earlier) đã khớp trước mọi trường hợp của nó.",
                en: "this rule is never reached: rule \(earlier) takes everything that it could match."),
            Phrase(vi: "Hãy đưa nó lên trước, hoặc xóa nó.", en: "Move it up, or remove it."))
    }

    package static func lintAcceptedByStatus() -> Sentence {
        Sentence(
            Phrase(
                vi: "chỉ dựa vào mã 200 mà coi là đã nhận; trang lỗi của máy trung gian cũng trả 200.",
                en: "accepted by the status 200 alone; a proxy's error page answers 200 too."),
            Phrase(vi: "Hãy thêm điều kiện về thân.", en: "Add a condition on the body."))
    }

    package static func lintPartialMissing() -> Sentence {
        Sentence(
            Phrase(
                vi: "kết quả partial nhưng response.partial không nói cách tách từng thuê bao.",
                en: "the outcome is partial, and response.partial does not tell the recipients apart."),
            Phrase(
                vi: "Hãy mô tả response.partial với items hoặc invalid.",
                en: "Describe response.partial with items or invalid."))
    }

    package static func lintExpiredWithoutToken() -> Sentence {
        Sentence(
            Phrase(
                vi: "authExpired nghĩa là lấy token mới, nhưng auth không lấy token nào.",
                en: "authExpired means to fetch a new token, and auth fetches none."),
            Phrase(vi: "Hãy chọn blocked với reason auth.", en: "Choose blocked with the reason auth."))
    }

    package static func lintNoWayForReceipts() -> Sentence {
        Sentence(
            Phrase(
                vi: "level hứa có báo cáo trạng thái tin nhưng không có callback lẫn poll.",
                en: "level promises receipts, and there is neither callback nor poll."),
            Phrase(vi: "Hãy mô tả callback hoặc poll, hoặc ghi none.", en: "Describe callback or poll, or write none."))
    }

    package static func lintTotalsOnly() -> Sentence {
        Sentence(
            Phrase(
                vi: "callback chỉ đưa số tổng, không có poll để lấy kết quả từng thuê bao.",
                en: "the callback brings totals only, and there is no poll for each recipient's result."),
            Phrase(vi: "Hãy mô tả poll, hoặc ghi level là none.", en: "Describe poll, or set level to none."))
    }

    package static func lintReceiptTooLate(_ end: Int, _ first: Int) -> Sentence {
        Sentence(
            Phrase(
                vi: "kết thúc sau \(end) giây, trước lần hỏi đầu tiên (\(first) giây).",
                en: "it ends after \(end) s, before the first poll (\(first) s)."),
            Phrase(vi: "Hãy đặt dài hơn firstAfterSeconds.", en: "Make it longer than firstAfterSeconds."))
    }

    package static func lintReceiptUnmatched(_ names: [String]) -> Sentence {
        let list = names.joined(separator: ", ")
        return Sentence(
            Phrase(
                vi: "báo cáo mang \(list), nhưng yêu cầu không gửi và câu trả lời không lấy ra giá trị ấy.",
                en: "receipts carry \(list), which neither the request sends nor the reply gives."),
            Phrase(
                vi: "Hãy lấy ra trong response.extract, hoặc gửi {{recipient.key}}.",
                en: "Extract it in response.extract, or send {{recipient.key}}."))
    }

    package static func lintCallbackOpen() -> Sentence {
        Sentence(
            Phrase(
                vi: "callback không có gì chứng tỏ nó đến từ nhà mạng.",
                en: "the callback shows nothing that proves where it comes from."),
            Phrase(
                vi: "Hãy bật pathToken, hoặc mô tả ipAllow, basic hay hmac.",
                en: "Set pathToken, or describe ipAllow, basic or hmac."))
    }
}
