extension Texts {
    /// A command, for its help.
    package enum Command: Sendable {
        case loa, check, plan, dryRun, carrier, accept, approve, run, status, report, text, numbers, journal
        case journalVerify, mock, demo, directive, directiveRead, directiveConfirm, new
        case carriers, carriersCheck, carriersShow, carriersNew
        case synth
    }

    package static func help(_ command: Command) -> Phrase {
        switch command {
        case .loa:
            Phrase(
                vi: "Gửi tin nhắn cảnh báo theo công văn: đúng nội dung, mỗi thuê bao một lần, có báo cáo.",
                en: "Sends the warning that an official letter orders: the exact words, everyone once, with a report.")
        case .check:
            Phrase(
                vi: "Kiểm tra một chiến dịch: công văn, nội dung, danh sách, nhà mạng.",
                en: "Checks a campaign: letter, wording, lists, carriers.")
        case .plan:
            Phrase(
                vi: "Lập kế hoạch gửi: chia theo tỉnh và mạng, tính tin quy đổi, giá, thời gian; đóng băng và băm.",
                en: "Plans a campaign: segments, parts, price, forecast; frozen and hashed.")
        case .dryRun:
            Phrase(
                vi: "Chạy thử (không gửi tin): nhà mạng xem trước phần của mình.",
                en: "Dry run, sends nothing: a carrier's operator sees its share beforehand.")
        case .carrier: Phrase(vi: "Việc của nhà mạng.", en: "What a carrier's operator does.")
        case .accept: Phrase(vi: "Nhà mạng chấp thuận phần của mình.", en: "A carrier accepts its share.")
        case .approve: Phrase(vi: "Người thứ hai phê duyệt kế hoạch.", en: "A second person approves the plan.")
        case .run:
            Phrase(
                vi:
                    "Gửi kế hoạch đã phê duyệt, nhận báo cáo trạng thái tin. Bị ngắt thì chạy lại, không ai nhận hai lần.",
                en:
                    "Sends an approved plan and takes the receipts. After an interruption run it again: nobody gets it twice."
            )
        case .status:
            Phrase(
                vi: "Chiến dịch đang ở đâu, ai phải làm gì tiếp theo.",
                en: "Where a campaign stands and who must act next.")
        case .report:
            Phrase(
                vi: "Báo cáo kết quả gửi: ai đã nhận, ai không, vì sao; màn hình, JSON, CSV, HTML hoặc bảng tính.",
                en: "The delivery report: who got it, who did not, why; on screen, as JSON, CSV, HTML or workbook.")
        case .text:
            Phrase(
                vi: "Đo một nội dung: bảng mã, số ký tự, số tin quy đổi, bản không dấu.",
                en: "Measures a text: encoding, units, parts, the form without diacritics.")
        case .numbers:
            Phrase(
                vi: "Số điện thoại: đọc, chặn, bỏ chặn, tra cứu, giới hạn tần suất.",
                en: "Telephone numbers: reading, blocking, looking up, the frequency cap.")
        case .journal: Phrase(vi: "Nhật ký: ai đã làm gì.", en: "The journal: who did what.")
        case .journalVerify:
            Phrase(vi: "Chứng minh nhật ký không bị sửa.", en: "Proves that nobody edited the journal.")
        case .carriers: Phrase(vi: "Mô tả nhà mạng: carriers.json.", en: "The carriers' descriptions: carriers.json.")
        case .carriersCheck:
            Phrase(
                vi: "Kiểm tra mô tả nhà mạng: lược đồ, quy tắc, mẫu thử.",
                en: "Checks the descriptions: schema, lint, test vectors.")
        case .carriersShow:
            Phrase(
                vi: "Tóm tắt một nhà mạng, hoặc đúng yêu cầu sẽ gửi, bí mật được che.",
                en: "Sums up a carrier, or shows the exact requests with secrets masked.")
        case .carriersNew:
            Phrase(vi: "In một mô tả tối thiểu để bắt đầu.", en: "Prints a small description to begin with.")
        case .mock:
            Phrase(
                vi: "Cổng nhà mạng giả trên máy này, để thử: nhận, từ chối, báo cáo, và tự ghi sổ những gì đã \"gửi\".",
                en:
                    "Mock gateways on this machine: accept, refuse, send receipts, and keep an account of what was \"sent\"."
            )
        case .directive: Phrase(vi: "Công văn: từ bản nhận được đến nội dung được gửi.", en: "The official letter.")
        case .directiveRead:
            Phrase(
                vi: "Đọc công văn: số, ngày, cơ quan, người ký, nội dung tin theo công văn, mọi điểm cần kiểm tra.",
                en: "Reads a letter: number, date, issuer, signer, the mandated text, everything doubtful.")
        case .directiveConfirm:
            Phrase(
                vi: "Một người có thẩm quyền xác nhận nội dung được gửi, từng điểm một, theo văn bản cho phép.",
                en: "Somebody in authority confirms the wording, finding by finding, under the paper that allows it.")
        case .new:
            Phrase(
                vi: "Tạo thư mục chiến dịch từ công văn và danh sách; hỏi những gì còn thiếu.",
                en: "Makes a campaign's folder of a letter and lists; asks for what is missing.")
        case .synth:
            Phrase(
                vi: "Tạo danh sách thuê bao giả lập (synthetic=1) để thử và đo.",
                en: "Makes a list of synthetic recipients (synthetic=1), for tests and measuring.")
        case .demo:
            Phrase(
                vi: "Diễn lại toàn bộ việc chính với cổng nhà mạng giả trong một thư mục tạm.",
                en: "Plays the whole main job through mock gateways in a throw-away folder.")
        }
    }

    package static func helpExample(_ command: Command) -> Phrase {
        let an = "campaigns/an-giang-1153-so-lien-lac-dien-tu"
        let line =
            switch command {
            case .loa: "loa check \(an)"
            case .check: "loa check \(an)"
            case .plan: "loa plan \(an) --as \"Trần Văn Bình\" --strict 2% --rejects tra-lai.xlsx"
            case .dryRun: "loa dry-run \(an) --carrier viettel"
            case .carrier, .accept: "loa carrier accept \(an) --carrier viettel --as \"Lê Thị Hoa\""
            case .approve: "loa approve \(an) --as \"Nguyễn Thị Mai\""
            case .run: "loa run \(an) --listen 127.0.0.1:18081"
            case .status: "loa status \(an)"
            case .report: "loa report \(an) --html --out report.html --lang en"
            case .text: "loa text \(an)/message.txt --parts"
            case .numbers: "echo '0912 345 678' | loa numbers --json"
            case .journal: "loa journal --json"
            case .journalVerify: "loa journal verify"
            case .carriers, .carriersCheck: "loa carriers check --carriers carriers.json --vectors vectors.json"
            case .carriersShow: "loa carriers show viettel --sample"
            case .carriersNew: "loa carriers new --id ward-sms > new.json"
            case .mock: "loa mock --seed 7 --share rejected=0.02 --share temporary=0.01"
            case .synth: "loa synth --count 100000 --province 91 --dirty 0.05 --out recipients.csv"
            case .demo: "loa demo"
            case .directiveConfirm:
                "loa directive confirm \(an) --as \"Lê Văn Nam\" --paper \"1160/UBND-KGVX, 07/10/2025\""
            case .new: "loa new an-giang-1153 --letter cong-van.docx --list thue-bao.csv"
            case .directive, .directiveRead: "loa directive read \(an)/directive.txt"
            }
        return Phrase(vi: "Ví dụ: \(line)", en: "Example: \(line)")
    }

    /// An option, for the help.
    package enum Option: Sendable {
        case data, carriers, lang, json, file, campaign, campaignOrAll, author, person, carrier, carrierOrAll, wait
        case listen, publicURL, port, seed, share, script, latency, allow
        case paper, newText, keep, reason, unit, item, textOrCampaign, parts
        case vectors, sample, newCarrier, rejects, strict
    }

    package static func option(_ option: Option) -> Phrase {
        switch option {
        case .paper:
            Phrase(
                vi: "Số và ngày của văn bản cho phép, như \"1160/UBND-KGVX, 07/10/2025\".",
                en: "Number and date of the paper that allows it, such as \"1160/UBND-KGVX, 07/10/2025\".")
        case .newText:
            Phrase(
                vi: "Tệp có nội dung đã sửa; được chép vào message.txt. Không có thì xác nhận message.txt.",
                en: "File with the corrected wording, put into message.txt. Without it message.txt is confirmed.")
        case .keep:
            Phrase(
                vi: "Điểm chặn mà chữ của công văn được giữ nguyên: DÒNG:CỘT hoặc mã. Lặp lại được.",
                en: "A blocking finding whose words stay as ordered: LINE:COLUMN or its code. Repeatable.")
        case .textOrCampaign:
            Phrase(
                vi: "Tệp nội dung, hoặc chiến dịch; bỏ trống hay - là đầu vào chuẩn.",
                en: "File with a text, or a campaign; absent or - is standard input.")
        case .parts:
            Phrase(
                vi: "Chỗ ngắt từng tin quy đổi, hai bản cạnh nhau với giá mỗi nhà mạng.",
                en: "Where each part ends, both variants side by side with each carrier's price.")
        case .reason: Phrase(vi: "Lý do.", en: "The reason.")
        case .unit:
            Phrase(
                vi: "Nội dung được soạn từ công văn: đơn vị mà người duyệt đại diện; bỏ trống là cơ quan ban hành.",
                en: "For a drafted text: the unit that the person speaks for; the issuer without it.")
        case .item:
            Phrase(
                vi: "Mục của công văn giao đơn vị ấy thông tin.", en: "The item of the letter that charges this unit.")
        case .data: Phrase(vi: "Thư mục dữ liệu (sổ theo dõi gửi tin).", en: "Data folder (the ledger).")
        case .carriers: Phrase(vi: "Tệp mô tả nhà mạng.", en: "File that describes the carriers.")
        case .lang: Phrase(vi: "Ngôn ngữ: vi hoặc en.", en: "Language: vi or en.")
        case .json: Phrase(vi: "In JSON cho máy đọc.", en: "Print JSON for machines.")
        case .file:
            Phrase(
                vi: "Tệp cần đọc; không ghi hoặc - là đầu vào chuẩn.",
                en: "File to read; absent or - is standard input.")
        case .campaign:
            Phrase(
                vi: "Thư mục chiến dịch, hoặc tên chiến dịch trong campaigns/.",
                en: "The campaign's folder, or its name under campaigns/.")
        case .campaignOrAll:
            Phrase(vi: "Chiến dịch; không ghi thì liệt kê tất cả.", en: "The campaign; without it, all are listed.")
        case .rejects:
            Phrase(
                vi:
                    "Ghi thêm các dòng không gửi, kèm lý do, vào tệp này (.xlsx hoặc .csv) để trả lại nơi lập danh sách.",
                en: "Also writes the rows left out, with reasons, into this file (.xlsx or .csv), to give back.")
        case .strict:
            Phrase(
                vi: "Không lập kế hoạch khi tỷ lệ dòng không hợp lệ cao hơn mức này, ví dụ 0.02 hoặc 2%.",
                en: "Makes no plan when a larger share of the rows is rejected, such as 0.02 or 2%.")
        case .author: Phrase(vi: "Người lập kế hoạch.", en: "Who makes the plan.")
        case .person: Phrase(vi: "Người thực hiện.", en: "Who does this.")
        case .carrier: Phrase(vi: "Mã nhà mạng trong carriers.json.", en: "The carrier's id in carriers.json.")
        case .carrierOrAll:
            Phrase(vi: "Mã nhà mạng; không ghi thì tất cả.", en: "The carrier's id; without it, all of them.")
        case .wait:
            Phrase(
                vi: "Số giây đợi báo cáo sau lần gửi cuối.",
                en: "Seconds to wait for receipts after the last submission.")
        case .listen: Phrase(vi: "Địa chỉ nhận báo cáo trạng thái tin.", en: "Where receipts are taken.")
        case .publicURL:
            Phrase(
                vi: "Địa chỉ ấy nhìn từ phía nhà mạng, ví dụ https://loa.example.",
                en: "How carriers reach that address, such as https://loa.example.")
        case .port:
            Phrase(vi: "Cổng; mặc định là cổng ghi trong carriers.json.", en: "Port; that of carriers.json by default.")
        case .seed:
            Phrase(vi: "Hạt giống: cùng hạt giống, cùng kết quả.", en: "Seed: the same seed gives the same fates.")
        case .share:
            Phrase(
                vi: "Tỷ lệ của một kiểu trả lời, ví dụ rejected=0.02; ghi nhiều lần được.",
                en: "Share of a kind of answer, such as rejected=0.02; may be repeated.")
        case .allow:
            Phrase(
                vi: "Số hoặc địa chỉ được phép có trong nội dung tin, kèm lý do; ghi nhiều lần được.",
                en: "A number or address that may stand in the mandated text, with the reason; may be repeated.")
        case .vectors: Phrase(vi: "Tệp mẫu thử.", en: "File of test vectors.")
        case .sample:
            Phrase(
                vi: "In đúng các yêu cầu sẽ gửi; bí mật được che.", en: "Print the exact requests; secrets are masked.")
        case .newCarrier: Phrase(vi: "Mã của nhà mạng mới.", en: "The new carrier's id.")
        case .script:
            Phrase(
                vi: "Tệp các câu trả lời đúng lời nhà mạng, lần lượt (dạng như tệp mẫu thử).",
                en: "File of replies in the carrier's own words, one after another (as in a file of vectors).")
        case .latency: Phrase(vi: "Thời gian trả lời, mili giây.", en: "Time to answer, in milliseconds.")
        }
    }

    package static func noSuchLanguage(_ text: String) -> Phrase {
        Phrase(
            vi: "Không có ngôn ngữ \"\(text)\"; chọn vi hoặc en.",
            en: "There is no language \"\(text)\"; choose vi or en.")
    }

    package static func unexpected(_ detail: String) -> Phrase {
        Phrase(
            vi: "Lỗi không lường trước: \(detail). Chạy lại là an toàn; nếu còn lỗi, báo người bảo trì kèm dòng này.",
            en: "Unexpected error: \(detail). Running again is safe; if it stays, send this line to the maintainers.")
    }
}
