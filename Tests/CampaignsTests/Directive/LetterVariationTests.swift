import Foundation
import Testing

@testable import Campaigns

@Suite("Letters that nobody here received: other terms, numbers, layouts, encodings")
struct LetterVariationTests {
    private static let order =
        "2. Các doanh nghiệp viễn thông nhắn tin SMS đến thuê bao với nội dung như sau: “Cảnh báo: đối tượng mời nhận “gói cược miễn phí” để lấy mã OTP. Người dân không làm theo”."
    private static let plainOrder =
        "Thời gian qua có thủ đoạn “Gói cước miễn phí”.\n\n\(order)\n\n3. Đề nghị triển khai./."

    private func only(_ text: String, usedOn: String? = nil) throws -> ReadLetter {
        let letters = try LetterSamples.read(text, usedOn: usedOn)
        #expect(letters.count == 1)
        return try #require(letters.first)
    }

    private func codes(_ letter: ReadLetter, _ severity: Finding.Severity) -> [String] {
        letter.findings.filter { $0.severity == severity }.map(\.code)
    }

    @Test func anotherConfusedTermBlocks() throws {
        let letter = try only(LetterSamples.letter(body: Self.plainOrder))
        #expect(letter.id == "412/SKHCN-BCVT" && letter.issuer == "Sở Khoa học và Công nghệ tỉnh Lâm Đồng")
        #expect(letter.parent == "UBND tỉnh Lâm Đồng" && letter.signer == "Trần Thị Minh Châu")
        let blocks = letter.findings.filter { $0.severity == .block }
        #expect(blocks.map(\.found) == ["gói cược miễn phí"] && blocks.first?.suggested == "gói cước miễn phí")
        #expect(letter.mandated.first?.item == "2")
        #expect(letter.mandated.first?.text.hasSuffix("Người dân không làm theo") == true)
    }

    @Test(
        "the text is the same however the file is coded", arguments: ["nfd", "crlf", "bom", "utf16le", "utf16be", "cr"])
    func codings(_ coding: String) throws {
        let text = String(decoding: try Fixture.bytes(LetterSamples.anGiangFile), as: UTF8.self)
        let plain = try #require(try LetterSamples.anGiang().last?.mandated.first)
        let units = Array(text.utf16)
        let bytes: [UInt8] =
            switch coding {
            case "nfd": Array(text.decomposedStringWithCanonicalMapping.utf8)
            case "crlf": Array(text.replacing("\n", with: "\r\n").utf8)
            case "cr": Array(text.replacing("\n", with: "\r").utf8)
            case "bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            case "utf16le": [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            default: units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            }
        let letters = try LetterReader.read(bytes, file: "letter.txt")
        #expect(letters.map(\.id) == ["29/TTYT-DS.TTGDSK", "2152/SYT-CNTTTT", "1153/UBND-KGVX"])
        let mandate = try #require(letters.last?.mandated.first)
        #expect(mandate.text.utf8.elementsEqual(plain.text.utf8) && mandate.place == plain.place)
        let block = letters.flatMap(\.findings).first { $0.severity == .block }
        #expect(block?.place == Place(file: "letter.txt", line: 103, column: 351))
        let decoded = try LetterDecoding.decode(bytes, file: "letter.txt")
        let cut = String(String.UnicodeScalarView(decoded[mandate.start..<mandate.end]))
        #expect(cut.normalised.utf8.elementsEqual(plain.text.utf8))
        #expect(letters.flatMap(\.findings).contains { $0.code == "decomposed" } == (coding == "nfd"))
    }

    @Test(
        "nested quotes of every kind",
        arguments: [
            ("\"", "\""), ("“", "”"), ("«", "»"), ("”", "”"), ("„", "“"), ("“", "\""),
        ])
    func quotes(_ open: String, _ close: String) throws {
        let body =
            "1. Nhắn tin với nội dung: \(open)Không cài \(open)ứng dụng lạ\(close), không đọc mã OTP\(close). Kết quả gửi về \(open)Sở\(close)."
        let letter = try only(LetterSamples.letter(body: body))
        #expect(letter.mandated.map(\.text) == ["Không cài \(open)ứng dụng lạ\(close), không đọc mã OTP"])
    }

    @Test func itemLettersAndSeveralTexts() throws {
        let body =
            "3. Gửi tin nhắn SMS với các nội dung sau:\n\na) “Không cung cấp mã OTP”;\n\nb) “Gọi “Công an” khi nghi ngờ”.\n\n4. Báo cáo."
        let letter = try only(LetterSamples.letter(body: body))
        #expect(letter.mandated.map(\.item) == ["3.a", "3.b"])
        #expect(letter.mandated.map(\.text) == ["Không cung cấp mã OTP", "Gọi “Công an” khi nghi ngờ"])
    }

    @Test func aTextInItsOwnParagraphAndAWrappedOne() throws {
        let own = try only(
            LetterSamples.letter(body: "1. Nội dung tin nhắn như sau:\n\n\"Không chuyển tiền cho người lạ\"."))
        #expect(own.mandated.map(\.text) == ["Không chuyển tiền cho người lạ"])
        let wrapped = try only(
            LetterSamples.letter(
                body: "1. Nhắn tin với nội dung sau: “Không cài “ứng\ndụng lạ”, không chuyển\ntiền”.\n\n2. Báo cáo."))
        #expect(wrapped.mandated.map(\.text) == ["Không cài “ứng dụng lạ”, không chuyển tiền"])
    }

    @Test func columnsBesideEachOther() throws {
        let text = """
            ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            TỈNH ĐỒNG THÁP\t\tĐộc lập - Tự do - Hạnh phúc

            Số:   87 / UBND - VX          Đồng Tháp, ngày 02 tháng 01 năm 2026
            V/v cảnh báo lừa đảo
            qua mạng

            Kính gửi: Các sở, ngành; UBND các xã, phường.

            Đề nghị các đơn vị tuyên truyền./.

            Nơi nhận:                TM. ỦY BAN NHÂN DÂN
            - Như trên;              KT. CHỦ TỊCH
            - Lưu: VT.               PHÓ CHỦ TỊCH

                                     Huỳnh Minh Tuấn
            """
        let letter = try only(text)
        #expect(letter.id == "87/UBND-VX" && letter.date == "2026-01-02" && letter.place == "Đồng Tháp")
        #expect(letter.issuer == "Ủy ban nhân dân tỉnh Đồng Tháp" && letter.parent == nil)
        #expect(letter.subject == "V/v cảnh báo lừa đảo qua mạng")
        #expect(letter.recipients == ["Các sở, ngành", "UBND các xã, phường"])
        #expect(letter.signer == "Huỳnh Minh Tuấn")
        #expect(letter.signingForm == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH")
    }

    @Test func theSignatureAboveTheDistributionList() throws {
        let letter = try only(
            LetterSamples.letter(body: "Đề nghị tuyên truyền./.\n\nGIÁM ĐỐC\n\nLê Văn Tám", signature: ""))
        #expect(letter.signer == "Lê Văn Tám" && letter.signingForm == "GIÁM ĐỐC")
    }

    @Test func aMissingSignerHeadingAndNumberAreSaid() throws {
        let letter = try only(
            LetterSamples.letter(issuer: "", number: "Số:      /SKHCN-BCVT", body: "Đề nghị.", signature: ""))
        #expect(codes(letter, .warn).contains("signer-missing") && codes(letter, .warn).contains("heading-missing"))
        #expect(codes(letter, .warn).contains("letter-number-missing") && letter.id == nil)
    }

    @Test(
        "a secrecy mark refuses the letter",
        arguments: ["MẬT", "TỐI MẬT", "[ MẬT ]", "**TUYỆT MẬT**", "M Ậ T", "Độ mật: Mật"])
    func secrecy(_ mark: String) throws {
        let letter = try only(LetterSamples.letter(number: mark + "\nSố: 412/SKHCN-BCVT", body: Self.plainOrder))
        #expect(letter.isRefused && letter.mandated.isEmpty && letter.subject == nil)
        #expect(letter.findings.map(\.code) == ["secrecy-mark"])
    }

    @Test func secretsInTheTextAreNoMark() throws {
        #expect(
            try only(LetterSamples.letter(body: "Không cung cấp mật khẩu; giữ bí mật thông tin.")).isRefused == false)
    }

    @Test func unitsThatEndedAreNamedInLettersOfToday() throws {
        let body = "Đề nghị UBND huyện Kiên Hải, tỉnh Kiên Giang, tuyên truyền tại các xã, phường của huyện."
        let ended = try only(LetterSamples.letter(body: body)).findings.filter { $0.code == "ended-unit" }
        #expect(ended.map(\.found) == ["huyện", "tỉnh Kiên Giang"] && ended.last?.suggested == "Tỉnh An Giang")
        let before = LetterSamples.letter(date: "Rạch Giá, ngày 12 tháng 11 năm 2024", body: body)
        #expect(try only(before).findings.allSatisfy { $0.code != "ended-unit" })
        #expect(try only(before, usedOn: "2025-07-01").findings.contains { $0.code == "ended-unit" })
    }

    @Test func addressesAndNumbersBlockUnlessAllowed() throws {
        let body =
            "1. Nhắn tin với nội dung như sau: “Tra cứu tại www.canhbao.vn hoặc chongluadao.gov.vn, gọi 0296 3852 222, 113 hoặc tổng đài 5656; xem tệp đính kèm”."
        let text = LetterSamples.letter(body: body)
        let letter = try only(text)
        let blocks = letter.findings.filter { $0.severity == .block }.map(\.found)
        #expect(blocks == ["www.canhbao.vn", "chongluadao.gov.vn", "0296 3852 222", "5656"])
        #expect(codes(letter, .warn).contains("attachment-hint"))
        #expect(letter.findings.contains { $0.code == "allowed-contact" && $0.found == "113" })
        let allowed = try LetterSamples.read(
            text, allowed: [AllowedContact(contact: "02963852222", reason: "đường dây nóng theo điểm 1")])
        let note = allowed.first?.findings.first { $0.found == "0296 3852 222" }
        #expect(note?.severity == .note && note?.why.vi.contains("đường dây nóng theo điểm 1") == true)
    }

    @Test("what must not reach a phone", arguments: ["\u{200B}", "\u{A0}", "\u{7}", "\u{E000}", "_", "\u{FFFD}", "\t"])
    func characters(_ bad: String) throws {
        let body = "1. Nhắn tin với nội dung như sau: “Không cài\(bad)ứng dụng lạ”."
        let blocks = try only(LetterSamples.letter(body: body)).findings.filter { $0.severity == .block }
        #expect(blocks.map(\.code) == ["unsendable-character"])
    }

    @Test func datesAndCitations() throws {
        let body =
            "Căn cứ Công văn số 77/UBND-VX ngày 20/12/2025 và Nghị định 91/2020/NĐ-CP ngày 14/8/2020, đề nghị tuyên truyền."
        let letter = try only(LetterSamples.letter(date: "Đà Lạt, ngày 31 tháng 11 năm 2025", body: body))
        #expect(letter.date == nil && codes(letter, .warn).contains("no-such-date"))
        let dated = try only(LetterSamples.letter(body: body))
        #expect(dated.cites.map(\.id) == ["77/UBND-VX", "91/2020/NĐ-CP"])
        #expect(dated.cites.map(\.date) == ["2025-12-20", "2020-08-14"])
        #expect(codes(dated, .warn) == ["cited-later"] && codes(dated, .note).contains("cited-not-here"))
    }

    @Test func aConfusedWordThatNobodyQuoted() throws {
        let body =
            "Có thủ đoạn gói cước miễn phí. Kẻ gian gửi gói cước miễn phí.\n\n1. Nhắn tin với nội dung như sau: “Không nhận gói cược miễn phí”."
        let blocks = try only(LetterSamples.letter(subject: "V/v cảnh báo", body: body)).findings
            .filter { $0.severity == .block }
        #expect(blocks.map { "\($0.code) \($0.found)" } == ["confused-word cược"])
        #expect(blocks.first?.suggested == "cước")
    }

    @Test func toneMarksInEitherPlaceAreOneSpelling() throws {
        let body = "Về “trạng thái hoà giải” và “trạng thái hòa giải”, đề nghị tuyên truyền."
        #expect(try only(LetterSamples.letter(body: body)).findings.allSatisfy { $0.code != "confused-term" })
    }

    @Test func misspeltNamesInATextBlock() throws {
        let body = "1. Nhắn tin với nội dung như sau: “Không cài VNelD giả, không đọc mã OPT, báo Công ân”."
        let blocks = try only(LetterSamples.letter(body: body)).findings.filter { $0.severity == .block }
        #expect(blocks.map(\.found) == ["VNelD", "OPT", "Công ân"])
        #expect(blocks.map(\.suggested) == ["VNeID", "OTP", "Công an"])
    }
}
