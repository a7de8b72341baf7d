import Foundation
import Testing

@testable import Campaigns

@Suite("The two real letters, part by part")
struct LetterReaderTests {
    @Test func anGiangHoldsThreeLettersNewestFirst() throws {
        let letters = try LetterSamples.anGiang()
        #expect(letters.map(\.id) == ["29/TTYT-DS.TTGDSK", "2152/SYT-CNTTTT", "1153/UBND-KGVX"])
        #expect(letters.map(\.number) == ["29", "2152", "1153"])
        #expect(letters.map(\.symbol) == ["TTYT-DS.TTGDSK", "SYT-CNTTTT", "UBND-KGVX"])
        #expect(letters.map(\.date) == ["2025-10-08", "2025-10-07", "2025-10-06"])
        #expect(letters.map(\.place) == ["Kiên Hải", "An Giang", "An Giang"])
        #expect(letters.map(\.lines) == [1...37, 39...72, 74...122])
    }

    @Test func whoIssuedAndSigned() throws {
        let letters = try LetterSamples.anGiang()
        #expect(
            letters.map(\.issuer) == [
                "Trung tâm Y tế Kiên Hải", "Sở Y tế tỉnh An Giang", "Ủy ban nhân dân tỉnh An Giang",
            ])
        #expect(letters.map(\.parent) == ["Sở Y tế An Giang", "UBND tỉnh An Giang", nil])
        #expect(letters.map(\.signer) == ["Nguyễn Văn Cẩn", "Đoàn Thanh Hùng", "Lê Trung Hồi"])
        #expect(letters.map(\.signingForm) == [nil, "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"])
    }

    @Test func subjectsAndRecipients() throws {
        let letters = try LetterSamples.anGiang()
        #expect(
            letters.map(\.subject) == [
                "V/v Tuyên truyền phương thức lừa đảo \"Số liên lạc điện tử\"",
                "V/v tuyên truyền phương thức lừa đảo \"Sổ liên lạc điện tử\"",
                "V/v tuyên truyền phương thức lừa đảo “Sổ liên lạc điện tử”",
            ])
        #expect(
            letters.map(\.recipients) == [
                ["Các Phòng, Khoa chuyên môn trực thuộc Trung tâm Y tế", "Các Trạm Y tế"],
                ["Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Sở Y tế"],
                ["Các sở, ban, ngành tỉnh", "UBND các xã, phường, đặc khu"],
            ])
    }

    @Test func onlyTheOldestOrdersWords() throws {
        let letters = try LetterSamples.anGiang()
        #expect(letters.map { $0.cites.map(\.id) } == [["2152/SYT-CNTTTT"], ["1153/UBND-KGVX"], []])
        #expect(letters.map { $0.cites.map(\.date) } == [["2025-10-07"], ["2025-10-06"], []])
        #expect(letters.map(\.forwards) == [["2152/SYT-CNTTTT"], ["1153/UBND-KGVX"], []])
        #expect(letters.map(\.onlyForwards) == [true, true, false])
        #expect(letters.map(\.mandated.count) == [0, 0, 1])
    }

    @Test func theMandatedTextIsCutFromTheFileExactly() throws {
        let mandate = try #require(try LetterSamples.anGiang().last?.mandated.first)
        #expect(mandate.item == "4")
        #expect(mandate.text.unicodeScalars.count == 370)
        #expect(mandate.text.hasPrefix("Hiện nay, xuất hiện thủ đoạn") && mandate.text.hasSuffix("để được hỗ trợ"))
        let file = Array(String(decoding: try Fixture.bytes(LetterSamples.anGiangFile), as: UTF8.self).unicodeScalars)
        let cut = String(String.UnicodeScalarView(file[mandate.start..<mandate.end]))
        #expect(cut.utf8.elementsEqual(mandate.text.utf8))
    }

    @Test func haNoiHasNoHeadingNoSignerNoText() throws {
        let letters = try LetterSamples.haNoi()
        let letter = try #require(letters.first)
        #expect(letters.count == 1 && letter.id == "677/SGDĐT-CTTT-KHCN" && letter.date == "2023-03-14")
        #expect(letter.place == "Hà Nội" && letter.issuer == "Sở Giáo dục và Đào tạo Hà Nội")
        #expect(letter.parent == "UBND thành phố Hà Nội" && letter.signer == nil && letter.signingForm == nil)
        #expect(
            letter.subject
                == "V/v cảnh giác với thủ đoạn sử dụng mạng viễn thông để lừa đảo, chiếm đoạt tài sản")
        #expect(
            letter.recipients == [
                "Phòng Giáo dục và Đào tạo các quận, huyện, thị xã",
                "Giám đốc Trung tâm giáo dục nghề nghiệp - Giáo dục thường xuyên",
                "Hiệu trưởng các trường học thuộc Sở",
            ])
        #expect(letter.cites.isEmpty && letter.forwards.isEmpty && letter.mandated.isEmpty)
    }
}
