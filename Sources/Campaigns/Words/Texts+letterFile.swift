/// The letter's file: where it came from, and why a document cannot be read.
extension Texts {
    /// The file above what is read from it.
    package static func letterSource(_ name: String, _ format: String, bytes: String, sha256: String) -> Phrase {
        Phrase(
            vi: "Tệp công văn: \(name) (\(format), \(bytes) byte)\n  SHA-256: \(sha256)",
            en: "The letter's file: \(name) (\(format), \(bytes) bytes)\n  SHA-256: \(sha256)")
    }

    package static func letterConverted(_ converter: String) -> Phrase {
        Phrase(
            vi: "  Đã chuyển thành văn bản bằng \(converter); dòng và cột dưới đây là của văn bản đã chuyển.",
            en: "  Converted to text by \(converter); lines and columns below are those of the converted text.")
    }

    package static func letterRetyped(by person: String, from scan: String, sha256: String?) -> Phrase {
        let digest = sha256.map { ", SHA-256 \($0)" } ?? ""
        return Phrase(
            vi: "  Bản gõ lại do \(person) thực hiện từ bản chụp \(scan)\(digest).",
            en: "  Retyped by \(person) from the scan \(scan)\(digest).")
    }
}

extension Problem {
    /// `package`: Debian's package that has the tool.
    package static func converterMissing(_ file: String, _ format: String, tool: String, package: String) -> Problem {
        .badUse(
            "converter-missing", at: Place(file: file),
            Phrase(
                vi: "Đây là tệp \(format); để đọc cần chương trình \(tool), máy này chưa cài.",
                en: "This is \(format); reading it needs \(tool), which is not installed here."),
            Phrase(
                vi:
                    "Cài bằng: sudo apt-get install \(package); hoặc lưu công văn dạng văn bản thuần (.txt, mã UTF-8) rồi chạy lại.",
                en:
                    "Install it: sudo apt-get install \(package); or save the letter as plain text (.txt, UTF-8) and run again."
            ))
    }

    package static func letterIsScan(_ file: String, _ format: String) -> Problem {
        .badUse(
            "letter-is-scan", at: Place(file: file),
            Phrase(
                vi: "Tệp \(format) này không có lớp chữ: đó là bản chụp (scan).",
                en: "This \(format) has no text in it: it is a scan."),
            Phrase(
                vi:
                    "Gõ lại công văn thành tệp .txt (mã UTF-8), giữ bản chụp bên cạnh trong thư mục chiến dịch và ghi directive.retyped {by, from} trong campaign.json.",
                en:
                    "Retype the letter as a .txt file (UTF-8), keep the scan beside it in the campaign's folder, and record directive.retyped {by, from} in campaign.json."
            ))
    }

    package static func letterEncrypted(_ file: String) -> Problem {
        .badUse(
            "letter-encrypted", at: Place(file: file),
            Phrase(vi: "Tệp này được bảo vệ bằng mật khẩu.", en: "This file is protected by a password."),
            Phrase(
                vi: "Xin cơ quan ban hành bản không đặt mật khẩu, hoặc mở ra rồi lưu lại không đặt mật khẩu.",
                en: "Ask the issuer for one without a password, or open it and save it without one."))
    }

    package static func letterBroken(_ file: String, _ format: String) -> Problem {
        .badUse(
            "letter-broken", at: Place(file: file),
            Phrase(
                vi: "Tệp \(format) này bị hỏng, không mở được.", en: "This \(format) is broken and cannot be opened."),
            Phrase(
                vi: "Lấy lại tệp từ nơi gửi; nếu vẫn lỗi, mở công văn rồi lưu dạng văn bản thuần (.txt, mã UTF-8).",
                en:
                    "Get the file again from its sender; if that fails, open the letter and save it as plain text (.txt, UTF-8)."
            ))
    }

    package static func converterTooSlow(_ file: String, tool: String, seconds: Int) -> Problem {
        .badUse(
            "converter-too-slow", at: Place(file: file),
            Phrase(
                vi: "\(tool) không đọc xong tệp này trong \(seconds) giây nên đã bị dừng.",
                en: "\(tool) did not finish this file in \(seconds) seconds and was stopped."),
            Phrase(
                vi: "Mở công văn rồi lưu dạng văn bản thuần (.txt, mã UTF-8), sau đó chạy lại với tệp ấy.",
                en: "Open the letter and save it as plain text (.txt, UTF-8), then run again with that file."))
    }
}
