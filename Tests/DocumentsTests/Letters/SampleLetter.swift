import Documents
import Foundation
import Testing

/// One letter in the two forms that offices send: Word's, made by pandoc, and print.
enum SampleLetter {
    static let hasPandoc = isInstalled("pandoc")
    static let hasPoppler = isInstalled("pdftotext")

    static let mandate =
        "Hiện nay, xuất hiện thủ đoạn giả mạo nhà trường yêu cầu cài đặt ứng dụng “Sổ liên lạc điện tử”. Đề nghị Nhân dân nâng cao cảnh giác"

    static func docx() async throws -> [UInt8] {
        let html = """
            <table><tr><td><p>UBND TỈNH AN GIANG<br><b>SỞ Y TẾ</b></p><p>Số: 2152/SYT-CNTTTT</p>
            <p>V/v tuyên truyền “Sổ liên lạc điện tử”</p></td>
            <td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p>
            <p><i>An Giang, ngày 07 tháng 10 năm 2025</i></p></td></tr></table>
            <p>Kính gửi: Các cơ quan, đơn vị trực thuộc</p>
            <ol><li><p>Tăng cường công tác tuyên truyền.</p></li>
            <li><p>Nhắn tin SMS với nội dung như sau: “<i>\(mandate)</i>”.</p></li></ol>
            <table><tr><td><p>Nơi nhận:</p><ul><li>Như trên;</li><li>Lưu: VT.</li></ul></td>
            <td><p><b>KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC</b></p><p>Đoàn Thanh Hùng</p></td></tr></table>
            """
        return try await Converter("pandoc", ["--from=html", "--to=docx", "--output=-"]).run(Array(html.utf8))
    }

    /// The mandated text goes on overleaf, below the page's number.
    static func pdf() -> [UInt8] {
        let first: [(Int, Int, String)] = [
            (60, 800, "UBND TỈNH AN GIANG"), (330, 800, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            (60, 785, "SỞ Y TẾ"), (330, 785, "Độc lập - Tự do - Hạnh phúc"),
            (60, 760, "Số: 2152/SYT-CNTTTT"), (330, 760, "An Giang, ngày 07 tháng 10 năm 2025"),
            (60, 745, "V/v tuyên truyền"), (60, 730, "“Sổ liên lạc điện tử”"),
            (100, 700, "Kính gửi: Các cơ quan, đơn vị trực thuộc"),
            (90, 670, "1. Tăng cường công tác tuyên truyền."),
            (90, 640, "2. Nhắn tin SMS với nội dung như sau: “Hiện nay, xuất hiện thủ đoạn giả mạo nhà"),
        ]
        let second: [(Int, Int, String)] = [
            (290, 810, "2"),
            (60, 780, "trường yêu cầu cài đặt ứng dụng “Sổ liên lạc điện tử”. Đề nghị Nhân dân nâng"),
            (60, 765, "cao cảnh giác”."),
            (60, 720, "Nơi nhận:"), (330, 720, "KT. GIÁM ĐỐC"), (60, 705, "- Như trên;"), (330, 705, "PHÓ GIÁM ĐỐC"),
            (60, 690, "- Lưu: VT."), (330, 650, "Đoàn Thanh Hùng"),
        ]
        return SamplePDF.bytes([first, second].map { $0.map { SamplePDF.Line(x: $0.0, y: $0.1, text: $0.2) } })
    }

    private static func isInstalled(_ tool: String) -> Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        return folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
    }
}
