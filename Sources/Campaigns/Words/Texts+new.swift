/// `loa new`: what it asks, and what it says.
extension Texts {
    package enum NewQuestion: Sendable, Equatable {
        case title, kind, author, validUntil, budget, carriers, province, codeList, points
        /// The identifiers of the letters in the file.
        case directive([String])
        /// How many texts the letter orders: none, or several.
        case message(orders: Int)

        /// The option that answers it.
        package var option: String {
            switch self {
            case .title: "--title"
            case .kind: "--class"
            case .author: "--author"
            case .validUntil: "--valid-until"
            case .budget: "--budget"
            case .carriers: "--carrier"
            case .province: "--province"
            case .codeList: "--code-list"
            case .points: "--point"
            case .directive: "--directive"
            case .message: "--message"
            }
        }
    }

    /// What an option means; also what a missing one is said to be.
    package static func newOption(_ question: NewQuestion) -> Phrase {
        switch question {
        case .title:
            Phrase(
                vi: "Tên chiến dịch; mặc định là trích yếu của công văn.", en: "Title; the letter's subject by default."
            )
        case .kind:
            Phrase(
                vi: "Loại: awareness (tuyên truyền, cảnh báo) hoặc advertising (quảng cáo, Nghị định 91/2020/NĐ-CP).",
                en: "Class: awareness, or advertising in the sense of Decree 91/2020/NĐ-CP.")
        case .author: Phrase(vi: "Đơn vị hoặc người soạn chiến dịch.", en: "The office or person that prepares it.")
        case .validUntil:
            Phrase(
                vi: "Hạn gửi, ví dụ 31/12/2026; none nếu không có hạn.",
                en: "Until when it may be sent, such as 31/12/2026; none for no limit.")
        case .budget: Phrase(vi: "Kinh phí tối đa, đồng.", en: "What it may cost, in đồng.")
        case .carriers:
            Phrase(
                vi: "Mã nhà mạng trong carriers.json; ghi nhiều lần được.",
                en: "A carrier's id in carriers.json; may be repeated.")
        case .province:
            Phrase(
                vi: "Tỉnh, thành phố của các dòng không ghi tỉnh; none nếu dòng nào cũng ghi.",
                en: "Province of rows that name none; none where every row does.")
        case .codeList:
            Phrase(
                vi: "Mã tỉnh trong danh sách: 2004 (trước 01/07/2025), 2025, hoặc none nếu danh sách ghi tên tỉnh.",
                en: "Province codes in the lists: 2004 (before 01/07/2025), 2025, or none where they have names.")
        case .points:
            Phrase(
                vi: "Điểm của công văn mà nội dung tự soạn dựa vào; ghi nhiều lần được.",
                en: "A point of the letter that a drafted text stands on; may be repeated.")
        case .directive:
            Phrase(
                vi: "Số, ký hiệu của công văn khi tệp có nhiều công văn.",
                en: "Which letter, when the file has several.")
        case .message:
            Phrase(
                vi: "Tệp nội dung tin tự soạn, khi công văn không quy định đúng một nội dung.",
                en: "File of a drafted text, when the letter does not order exactly one.")
        }
    }

    /// The question as it is put on a terminal, without the colon.
    package static func prompt(_ question: NewQuestion) -> Phrase {
        switch question {
        case .title: Phrase(vi: "Tên chiến dịch", en: "Title")
        case .kind:
            Phrase(vi: "Loại (awareness: cảnh báo; advertising: quảng cáo)", en: "Class (awareness or advertising)")
        case .author: Phrase(vi: "Đơn vị hoặc người soạn", en: "Author (office or person)")
        case .validUntil:
            Phrase(vi: "Hạn gửi (31/12/2026; none: không có hạn)", en: "Valid until (31/12/2026; none: no limit)")
        case .budget: Phrase(vi: "Kinh phí tối đa (đồng)", en: "Budget (đồng)")
        case .carriers: Phrase(vi: "Nhà mạng, cách nhau bằng dấu phẩy", en: "Carriers, separated by commas")
        case .province:
            Phrase(
                vi: "Tỉnh, thành phố (tên hoặc mã; none: trong danh sách có)",
                en: "Province (name or code; none: the lists say it)")
        case .codeList:
            Phrase(
                vi: "Mã tỉnh trong danh sách (2004, 2025, none: danh sách ghi tên)",
                en: "Province codes in the lists (2004, 2025, none: they have names)")
        case .points:
            Phrase(
                vi: "Các điểm của công văn, cách nhau bằng dấu chấm phẩy",
                en: "Points of the letter, separated by semicolons")
        case .directive(let ids):
            Phrase(
                vi: "Công văn nào (\(ids.joined(separator: ", ")))", en: "Which letter (\(ids.joined(separator: ", ")))"
            )
        case .message(let orders):
            orders == 0
                ? Phrase(
                    vi: "Công văn không quy định nội dung tin; tệp nội dung tự soạn",
                    en: "The letter orders no text; file of the drafted one")
                : Phrase(
                    vi: "Công văn quy định \(orders) nội dung; tệp nội dung sẽ gửi",
                    en: "The letter orders \(orders) texts; file of the one to send")
        }
    }

    package static let newSlug = Phrase(
        vi: "Tên thư mục: chữ thường không dấu, số, gạch nối; ví dụ an-giang-1153.",
        en: "The folder's name: lower-case letters, digits, dashes, such as an-giang-1153.")
    package static let newLetter = Phrase(
        vi: "Tệp công văn như nhận được (.txt, .docx, .pdf có lớp chữ).",
        en: "The letter as it came (.txt, .docx, .pdf with text).")
    package static let newList = Phrase(
        vi: "Tệp danh sách thuê bao (CSV); ghi nhiều lần được.", en: "A list of subscribers (CSV); may be repeated.")
    package static let newParent = Phrase(
        vi: "Thư mục chứa các chiến dịch.", en: "The folder in which campaigns live.")
    package static let newYes = Phrase(
        vi: "Không hỏi: dùng tùy chọn đã ghi và giá trị mặc định.", en: "Ask nothing: take options and defaults.")
    package static let newRetypedBy = Phrase(
        vi: "Ai gõ lại công văn từ bản chụp (cùng với --scan).", en: "Who retyped the letter from a scan (with --scan)."
    )
    package static let newScan = Phrase(
        vi: "Bản chụp mà công văn được gõ lại (cùng với --retyped-by).",
        en: "The scan that the letter was retyped from (with --retyped-by).")

    package static func newMade(_ path: String, _ files: [String]) -> Phrase {
        Phrase(
            vi: "Đã tạo \(path): \(files.joined(separator: ", ")).",
            en: "Made \(path): \(files.joined(separator: ", ")).")
    }

    package static func newDrafted(from id: String, line: Int) -> Phrase {
        Phrase(
            vi:
                "message.txt là đúng nội dung theo công văn \(id) (dòng \(line)); các chỗ đề xuất sửa CHƯA được sửa, vì Loa không tự sửa.",
            en:
                "message.txt is the text that letter \(id) orders (line \(line)), as it stands; proposed corrections are NOT applied, because Loa never corrects by itself."
        )
    }

    package static func newWritten(_ path: String) -> Phrase {
        Phrase(vi: "message.txt chép từ \(path).", en: "message.txt is a copy of \(path).")
    }

    package static func newNext(_ command: String) -> Phrase {
        Phrase(vi: "Việc tiếp theo: \(command)", en: "Next: \(command)")
    }
}
