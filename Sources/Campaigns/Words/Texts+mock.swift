/// What the mock gateway says when it cannot start.
extension Texts {
    package static func mockPortInUse(_ port: Int) -> Problem {
        .badUse(
            "port-in-use",
            Phrase(
                vi: "Cổng \(port) đang có chương trình khác dùng.", en: "Port \(port) is in use by another program."),
            Phrase(
                vi: "Hãy dừng chương trình đó, hoặc chọn cổng khác bằng --port và sửa cổng trong carriers.json.",
                en: "Stop that program, or choose another port with --port and correct the port in carriers.json."))
    }

    package static func mockCannotListen(_ host: String, _ port: Int, _ detail: String) -> Problem {
        .badUse(
            "cannot-listen",
            Phrase(
                vi: "Không mở được \(host):\(port) (\(detail)).", en: "\(host):\(port) cannot be opened (\(detail))."),
            Phrase(vi: "Hãy chọn cổng khác bằng --port.", en: "Choose another port with --port."))
    }

    package static func mockNotLoopback(_ host: String) -> Problem {
        .badUse(
            "not-loopback",
            Phrase(
                vi: "“\(host)” không phải là địa chỉ của chính máy này.",
                en: "\"\(host)\" is not an address of this very machine."),
            Phrase(
                vi: "Cổng giả lập chỉ chạy tại 127.0.0.1, ::1 hoặc localhost.",
                en: "The mock gateway runs on 127.0.0.1, ::1 or localhost only."))
    }

    package static func mockNothingToPlay(_ host: String, _ port: Int) -> Problem {
        .badUse(
            "nothing-to-play",
            Phrase(
                vi: "Không nhà mạng nào trong carriers.json có địa chỉ tại \(host):\(port).",
                en: "No carrier of carriers.json has its address at \(host):\(port)."),
            Phrase(
                vi: "Hãy sửa địa chỉ (send.request.url) hoặc chọn đúng cổng bằng --port.",
                en: "Correct the address (send.request.url), or choose the right port with --port."))
    }

    package static func mockCannotPlay(_ carrier: String, _ why: Phrase) -> Problem {
        .badUse(
            "cannot-be-played",
            Phrase(
                vi: "Không giả lập được nhà mạng \(carrier): \(why.vi).",
                en: "Carrier \(carrier) cannot be played: \(why.en)."),
            Phrase(
                vi: "Hãy sửa mô tả của nhà mạng này, hoặc đặt \"enabled\": false rồi chạy lại.",
                en: "Correct the description of this carrier, or set \"enabled\": false and start again."))
    }

    package static func mockScriptUnread(at place: Place, known: [String]) -> Problem {
        let list = known.joined(separator: ", ")
        return .badUse(
            "mock-script-unread", at: place,
            Phrase(
                vi: "Kịch bản trả lời không đọc được ở chỗ này.", en: "The script of replies cannot be read here."),
            Phrase(
                vi: "Hãy viết [{\"carrier\": …, \"responses\": [{\"http\": 200, \"body\": …}]}]; nhà mạng: \(list).",
                en: "Write [{\"carrier\": ..., \"responses\": [{\"http\": 200, \"body\": ...}]}]; carriers: \(list)."))
    }

    package static func mockShareUnread(_ written: String, known: [String]) -> Problem {
        let list = known.joined(separator: ", ")
        return .badUse(
            "share-unread",
            Phrase(vi: "Không hiểu tỷ lệ “\(written)”.", en: "The share \"\(written)\" cannot be understood."),
            Phrase(
                vi: "Hãy ghi như rejected=0.02, từ 0 đến 1; các tên dùng được: \(list).",
                en: "Write it like rejected=0.02, from 0 to 1; the names are: \(list)."))
    }

    package static func mockSharesTooLarge(_ names: [String]) -> Problem {
        let list = names.joined(separator: ", ")
        return .badUse(
            "shares-too-large",
            Phrase(vi: "Các tỷ lệ \(list) cộng lại lớn hơn 1.", en: "The shares \(list) add up to more than 1."),
            Phrase(vi: "Hãy giảm bớt để tổng không quá 1.", en: "Lower them so that they add up to at most 1."))
    }
}

/// Why a description cannot be played; completes the sentence of ``Texts/mockCannotPlay(_:_:)``.
extension Texts {
    package static let mockNoAcceptance = Phrase(
        vi: "không có câu trả lời nào mà mô tả hiểu là đã nhận tin",
        en: "there is no reply that the description reads as accepted")

    package static let mockCannotReadBack = Phrase(
        vi: "không đọc lại được số thuê bao hoặc nội dung từ yêu cầu gửi tin",
        en: "numbers or text cannot be read back from the request that sends")

    package static func mockReceiptKeyMissing(_ name: String) -> Phrase {
        Phrase(
            vi: "báo cáo trạng thái tin cần “\(name)”, nhưng cả yêu cầu lẫn câu trả lời đều không có",
            en: "a receipt needs \"\(name)\", which neither the request nor the reply holds")
    }

    package static let mockReceiptUnread = Phrase(
        vi: "không tạo được báo cáo trạng thái tin mà mô tả đọc lại được",
        en: "no receipt can be made that the description reads back")

    package static let mockTokenUnread = Phrase(
        vi: "không tạo được câu trả lời mà mô tả tìm thấy mã truy cập (token) trong đó",
        en: "no reply can be made in which the description finds the token")

    package static func mockSamePath(_ method: String, _ path: String, _ other: String) -> Phrase {
        Phrase(
            vi: "\(method) \(path) cũng là địa chỉ của \(other)", en: "\(method) \(path) is an address of \(other) too")
    }

    package static func mockUnrenderable(_ problem: Problem) -> Phrase {
        Phrase(
            vi: "không dựng được yêu cầu mẫu: \(problem.sentence(.vi))",
            en: "no sample request: \(problem.sentence(.en))")
    }
}

extension Texts {
    package static func mockReady(_ port: Int, _ carriers: [String]) -> Phrase {
        let list = carriers.joined(separator: ", ")
        return Phrase(
            vi:
                "Cổng nhà mạng giả sẵn sàng ở http://127.0.0.1:\(port) (\(list)). Sổ: /account, tin: /messages. Dừng: Ctrl-C.",
            en:
                "Mock gateways are ready at http://127.0.0.1:\(port) (\(list)). Account: /account, messages: /messages. Stop: Ctrl-C."
        )
    }
}

extension Problem {
    package static func noMockPort(_ file: String) -> Problem {
        .badUse(
            "no-mock-port", at: Place(file: file),
            Phrase(
                vi: "Không nhà mạng nào trong tệp trỏ đến máy này.",
                en: "No carrier in this file points at this machine."),
            Phrase(
                vi: "Ghi --port, hoặc dùng URL dạng http://127.0.0.1:18080/… trong carriers.json.",
                en: "Give --port, or use URLs such as http://127.0.0.1:18080/… in carriers.json."))
    }
}
