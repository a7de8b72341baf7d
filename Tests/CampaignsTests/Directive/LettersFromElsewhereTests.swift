import Testing

@testable import Campaigns

@Suite("Letters of other offices: plans, notices, Party papers, tables, lists, scans")
struct LettersFromElsewhereTests {
    private func only(_ body: String, subject: String = "V/v cảnh báo", signature: String? = nil) throws -> ReadLetter {
        let letter =
            signature.map { LetterSamples.letter(subject: subject, body: body, signature: $0) }
            ?? LetterSamples.letter(subject: subject, body: body)
        return try #require(try LetterSamples.read(letter).first)
    }

    private func blocks(_ letter: ReadLetter) -> [String] {
        letter.findings.filter { $0.severity == .block }.map { "\($0.code) \($0.found)" }
    }

    @Test(
        "the words that announce a text",
        arguments: [
            "nhắn tin SMS nguyên văn: “", "nhắn tin tới thuê bao thông điệp sau: “", "gửi tin nhắn có nội dung: “",
            "nhắn tin đến người dân, nội dung cụ thể:\n\n“", "nhắn tin: “", "nhắn tin với nội\ndung như sau: “",
            "nhắn tin SMS với nội dung như sau: _“", "nhắn tin với nội dung dưới đây:\n\n- Tin nhắn không dấu: “",
        ])
    func announced(_ words: String) throws {
        let letter = try only("2. Đề nghị nhà mạng \(words)Không chuyển tiền cho người lạ tự xưng công an”.")
        #expect(letter.mandated.map(\.text) == ["Không chuyển tiền cho người lạ tự xưng công an"])
        #expect(letter.mandated.map(\.item) == ["2"])
    }

    @Test(
        "what swindlers write, and tasks, are no texts to be sent",
        arguments: [
            "Các đối tượng gửi tin nhắn với nội dung: “Con anh chị đang cấp cứu, chuyển tiền gấp để mổ ngay”.",
            "Nhiều người nhận được tin nhắn có nội dung như sau: “Tài khoản của quý khách đã bị khóa”.",
            "Kẻ gian nhắn tin lừa đảo. Đề nghị thực hiện một số nội dung sau:\n\nTăng cường tuyên truyền tới phụ huynh.",
            "2. Nhắn tin cho người dân; treo băng rôn với nội dung: “Toàn dân phòng chống lừa đảo qua mạng”.",
            "2. Tuyên truyền qua tin nhắn SMS về thủ đoạn: “Gói cước miễn phí”.",
        ])
    func notAnnounced(_ body: String) throws { #expect(try only(body).mandated.isEmpty) }

    @Test func textsInATable() throws {
        let letter = try only(
            """
            1. Nhắn tin SMS theo bảng sau:

            | TT | Nhà mạng | Nội dung tin nhắn |
            | --- | --- | --- |
            | 1 | Viettel | “Không đọc mã OTP” |
            | 2 | VNPT | Khong doc ma OTP |
            """)
        #expect(letter.mandated.map(\.text) == ["Không đọc mã OTP", "Khong doc ma OTP"])
        #expect(letter.findings.allSatisfy { $0.code != "mandate-unquoted" })
    }

    @Test func aTextWithAndWithoutDiacritics() throws {
        let letter = try only(
            """
            1. Nội dung tin nhắn:

            - Có dấu: “Cảnh giác đối tượng giả danh cán bộ”.

            - Không dấu: “Canh giac doi tuong gia danh can bo”.

            Đối tượng giả danh cán bộ gọi điện. Cảnh giác đối tượng giả danh cán bộ.
            """)
        #expect(
            letter.mandated.map(\.text) == [
                "Cảnh giác đối tượng giả danh cán bộ", "Canh giac doi tuong gia danh can bo",
            ])
        #expect(letter.findings.allSatisfy { $0.code != "confused-word" })
    }

    @Test func aTextWhoseOuterQuoteIsNeverClosed() throws {
        let letter = try only(
            "1. Nhắn tin với nội dung: “Ứng dụng “gói cước” là giả. Không cài ứng dụng lạ\n\n2. Báo cáo.")
        #expect(letter.mandated.map(\.text) == ["Ứng dụng “gói cước” là giả. Không cài ứng dụng lạ"])
        #expect(letter.findings.contains { $0.code == "quotes-unbalanced" })
    }

    @Test func aWrappedTermBlocksOnce() throws {
        let letter = try only(
            "Có “Gói cước miễn phí” giả, “Gói cước miễn phí” lạ.\n\n1. Nhắn tin với nội dung như sau: “Không nhận “gói\ncược miễn phí” qua mạng”."
        )
        #expect(blocks(letter) == ["confused-term gói cược miễn phí"])
    }

    @Test func aTextThatRepeatsItsMistakeDoesNotOutvoteTheLetter() throws {
        let letter = try only(
            "1. Nhắn tin với nội dung như sau: “Cảnh giác “gói cược”. Không nhận “gói cược” qua điện thoại”.",
            subject: "V/v cảnh báo “Gói cước”")
        #expect(blocks(letter) == ["confused-term gói cược", "confused-term gói cược"])
    }

    @Test(
        "misspelt names and letters of other scripts",
        arguments: [
            ("báo công ăn nơi gần nhất", "misspelt công ăn"), ("qua Zal0", "misspelt Zal0"),
            ("mã 0TP", "misspelt 0TP"), ("mã \u{41E}TP", "foreign-letter \u{41E}"),
            ("\u{D0}iện thoại lạ", "foreign-letter \u{D0}"),
        ])
    func misspelt(_ words: String, _ finding: String) throws {
        #expect(blocks(try only("1. Nhắn tin với nội dung: “Người dân cảnh giác \(words)”.")) == [finding])
    }

    @Test func peopleWhoEarnTheirLivingAreNoPolice() throws {
        #expect(blocks(try only("1. Nhắn tin với nội dung: “Lừa đảo tìm công ăn việc làm”.")).isEmpty)
    }

    @Test(
        "signers",
        arguments: [
            ("GIÁM ĐỐC\n\nBS.CKII. Trần Quang Dũng", "Trần Quang Dũng"), ("CHỦ TỊCH\n\nK' Brèm", "K' Brèm"),
            ("GIÁM ĐỐC\n\nNGUYỄN VĂN PHƯƠNG", "Nguyễn Văn Phương"), ("GIÁM ĐỐC\n\nĐại tá Lê Văn Hà", "Lê Văn Hà"),
        ])
    func signers(_ signature: String, _ name: String) throws {
        let letter = try only("Đề nghị tuyên truyền.", signature: signature)
        #expect(letter.signer == name && letter.signingForm == signature.split(separator: "\n").first.map(String.init))
    }

    @Test func aPlanHasItsSubjectUnderItsKind() throws {
        let letter = try #require(
            try LetterSamples.read(
                """
                ỦY BAN NHÂN DÂN
                THÀNH PHỐ ĐÀ NẴNG

                Số: 212/KH-UBND

                Đà Nẵng, ngày 20 tháng 10 năm 2025

                KẾ HOẠCH
                Tuyên truyền phòng, chống lừa đảo trực tuyến

                I. MỤC ĐÍCH, YÊU CẦU
                1. Nâng cao nhận thức của Nhân dân.
                """
            ).first)
        #expect(letter.issuer == "Ủy ban nhân dân thành phố Đà Nẵng" && letter.id == "212/KH-UBND")
        #expect(letter.subject == "Tuyên truyền phòng, chống lừa đảo trực tuyến")
    }

    @Test func papersOfTheParty() throws {
        let letter = try #require(
            try LetterSamples.read(
                LetterSamples.letter(
                    number: "Số 77-CV/BTGDVTU",
                    body: "Thực hiện Công văn số 1201-CV/TU ngày 01/11/2025 của Tỉnh ủy, đề nghị tuyên truyền.")
            ).first)
        #expect(letter.id == "77-CV/BTGDVTU" && letter.number == "77" && letter.symbol == "CV/BTGDVTU")
        #expect(letter.cites.map(\.id) == ["1201-CV/TU"] && letter.cites.map(\.date) == ["2025-11-01"])
        #expect(letter.findings.allSatisfy { $0.code != "number-not-digits" })
    }
}
