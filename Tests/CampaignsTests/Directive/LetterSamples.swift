import Foundation

@testable import Campaigns

/// The two letters that came from offices, and variations of them.
enum LetterSamples {
    static let anGiangFile = "campaigns/an-giang-1153-so-lien-lac-dien-tu/directive.txt"
    static let haNoiFile = "campaigns/ha-noi-677-con-cap-cuu/directive.txt"

    static func anGiang(_ change: (String) -> String = { $0 }) throws -> [ReadLetter] {
        try read(change(String(decoding: Fixture.bytes(anGiangFile), as: UTF8.self)))
    }

    static func haNoi(usedOn: String? = nil, _ change: (String) -> String = { $0 }) throws -> [ReadLetter] {
        try read(change(String(decoding: Fixture.bytes(haNoiFile), as: UTF8.self)), usedOn: usedOn)
    }

    static func read(_ text: String, usedOn: String? = nil, allowed: [AllowedContact] = []) throws -> [ReadLetter] {
        try LetterReader.read(Array(text.utf8), file: "letter.txt", usedOn: usedOn, allowed: allowed)
    }

    /// A letter as an office would write it, every part of which a test may replace.
    static func letter(
        issuer: String = "UBND TỈNH LÂM ĐỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ", number: String = "Số: 412/SKHCN-BCVT",
        date: String = "Lâm Đồng, ngày 12 tháng 11 năm 2025",
        subject: String = "V/v cảnh báo lừa đảo \"Gói cước miễn phí\"",
        body: String, signature: String = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị Minh Châu"
    ) -> String {
        """
        \(issuer)

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        \(number)
        \(subject)

        \(date)

        Kính gửi:

        - Các doanh nghiệp viễn thông;
        - UBND các xã, phường.

        \(body)

        Nơi nhận:

        - Như trên;
        - Lưu: VT.

        \(signature)
        """
    }

    /// What a finding says, short enough to compare: `block confused-term 3:14 found > suggested`.
    static func line(_ finding: Finding) -> String {
        let place = "\(finding.place.line ?? 0):\(finding.place.column ?? 0)"
        let suggested = finding.suggested.map { " > \($0)" } ?? ""
        return "\(finding.severity.rawValue) \(finding.code) \(place) \(finding.found)\(suggested)"
    }
}
