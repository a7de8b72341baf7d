/// Files that cannot be read as letters.
extension Problem {
    static func emptyLetter(_ file: String) -> Problem {
        .badUse(
            "letter-empty", at: Place(file: file, line: 1, column: 1),
            Phrase(vi: "Tệp công văn trống.", en: "The letter's file is empty."),
            Phrase(vi: "Chọn đúng tệp công văn.", en: "Choose the file of the letter."))
    }

    package static func letterTooLarge(_ file: String, megabytes: Int) -> Problem {
        .badUse(
            "letter-too-large", at: Place(file: file),
            Phrase(vi: "Tệp này nặng \(megabytes) MB, không thể là công văn.", en: "\(megabytes) MB are no letter."),
            letterOnly)
    }

    static func letterTooLong(_ file: String, lines: Int) -> Problem {
        .badUse(
            "letter-too-long", at: Place(file: file),
            Phrase(vi: "Tệp này có \(lines) dòng, không thể là công văn.", en: "\(lines) lines are no letter."),
            letterOnly)
    }

    static func tooManyLetters(_ file: String, count: Int) -> Problem {
        .badUse(
            "too-many-letters", at: Place(file: file),
            Phrase(vi: "Tệp này có \(count) công văn.", en: "This file holds \(count) letters."), letterOnly)
    }

    private static let letterOnly = Phrase(
        vi: "Chép riêng công văn và các văn bản đi kèm nó vào một tệp.",
        en: "Copy the letter, and those that come with it, into a file of its own.")

    static func noLetter(_ file: String) -> Problem {
        .badUse(
            "no-letter", at: Place(file: file),
            Phrase(
                vi:
                    "Không thấy công văn nào trong tệp này (không có số, ngày, trích yếu, \"Kính gửi\" hay \"Nơi nhận\").",
                en: "There is no official letter in this file (no number, date, subject, \"Kính gửi\" or \"Nơi nhận\")."
            ),
            Phrase(
                vi: "Chọn đúng tệp; nếu là bản chép, chép cả phần đầu của công văn.",
                en: "Choose the right file; in a transcription, copy the letter's heading too."))
    }

    /// `format`: DOC, RTF, a package that is no letter; DOCX and PDF where nothing converted them before.
    static func letterIsDocument(_ file: String, _ format: String) -> Problem {
        .badUse(
            "letter-is-\(format.lowercased())", at: Place(file: file),
            Phrase(
                vi: "Đây là tệp \(format); Loa chưa đọc được dạng này.",
                en: "This is \(format), which Loa cannot read yet."),
            Phrase(
                vi: "Mở công văn rồi lưu dạng .docx hoặc văn bản thuần (.txt, mã UTF-8), sau đó chạy lại với tệp ấy.",
                en: "Open the letter and save it as .docx or plain text (.txt, UTF-8), then run again with that file."))
    }

    static func letterNotText(_ file: String) -> Problem {
        .badUse(
            "not-text", at: Place(file: file),
            Phrase(vi: "Tệp này không phải văn bản.", en: "This file is no text."),
            Phrase(
                vi: "Chọn đúng tệp công văn dạng văn bản (.txt, mã UTF-8).",
                en: "Choose the letter's file, saved as plain text (.txt, UTF-8)."))
    }

    static func notUTF8Letter(_ file: String, line: Int) -> Problem {
        .badUse(
            "not-utf-8", at: Place(file: file, line: line, column: 1),
            Phrase(
                vi: "Dòng này không phải mã UTF-8 hay UTF-16 (có thể là TCVN3, VNI hoặc Windows-1258).",
                en: "This line is neither UTF-8 nor UTF-16 (it may be TCVN3, VNI or Windows-1258)."),
            Phrase(
                vi: "Mở bằng Word hoặc LibreOffice rồi lưu dạng văn bản thuần, mã UTF-8.",
                en: "Open it in a word processor and save it as plain text in UTF-8."))
    }
}
