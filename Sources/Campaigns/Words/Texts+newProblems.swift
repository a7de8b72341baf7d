/// Why `loa new` makes nothing.
extension Problem {
    /// Everything that nobody answered, at once.
    package static func newMissing(_ questions: [Texts.NewQuestion]) -> Problem {
        let rows = questions.map { question in
            let text = Texts.newOption(question)
            guard case .directive(let ids) = question else { return (question.option, text) }
            let list = ids.joined(separator: ", ")
            return (question.option, Phrase(vi: "\(text.vi) (\(list))", en: "\(text.en) (\(list))"))
        }
        return .badUse(
            "answers-missing",
            Phrase(vi: "Còn thiếu thông tin, chưa tạo gì.", en: "Something is missing; nothing was made."),
            Phrase(
                vi: "Ghi thêm:" + rows.map { "\n  \($0.0): \($0.1.vi)" }.joined(),
                en: "Add:" + rows.map { "\n  \($0.0): \($0.1.en)" }.joined()))
    }

    package static func newBadSlug(_ slug: String) -> Problem {
        .badUse(
            "bad-slug",
            Phrase(
                vi: "\"\(slug)\" không dùng làm tên chiến dịch được.", en: "\"\(slug)\" cannot be a campaign's name."),
            Phrase(
                vi: "Chỉ dùng chữ thường không dấu, số và gạch nối đơn, ví dụ an-giang-1153.",
                en: "Use lower-case letters without diacritics, digits and single dashes, such as an-giang-1153."))
    }

    package static func newExists(_ path: String) -> Problem {
        .badUse(
            "campaign-exists", at: Place(file: path),
            Phrase(vi: "Thư mục này đã có.", en: "This folder is there already."),
            Phrase(vi: "Chọn tên khác; Loa không ghi đè.", en: "Choose another name; Loa overwrites nothing."))
    }

    package static func newUnwritable(_ path: String) -> Problem {
        .badUse(
            "campaign-unwritable", at: Place(file: path),
            Phrase(vi: "Không tạo được thư mục này.", en: "This folder cannot be made."),
            Phrase(
                vi: "Kiểm tra quyền ghi và dung lượng đĩa.", en: "Check the right to write, and the space on the disk.")
        )
    }

    package static func newBadName(_ name: String) -> Problem {
        .badUse(
            "bad-file-name", at: Place(file: name),
            Phrase(
                vi: "Tên tệp này không dùng trong chiến dịch được.", en: "A campaign cannot have a file of this name."),
            Phrase(
                vi: "Đổi tên tệp: không bắt đầu bằng dấu chấm, không có dấu \\.",
                en: "Rename it: no dot in front, no backslash."))
    }

    package static func newSameName(_ name: String) -> Problem {
        .badUse(
            "same-file-name", at: Place(file: name),
            Phrase(vi: "Hai tệp của chiến dịch trùng tên.", en: "Two files of the campaign have this name."),
            Phrase(
                vi: "Đổi tên một tệp; campaign.json và message.txt là tên Loa dùng.",
                en: "Rename one; campaign.json and message.txt are Loa's own."))
    }

    package static let newRetypedNeedsBoth = Problem.badUse(
        "retyped-needs-both",
        Phrase(vi: "--retyped-by và --scan phải đi cùng nhau.", en: "--retyped-by and --scan go together."),
        Phrase(
            vi: "Ghi cả người gõ lại và tệp bản chụp, hoặc không ghi cả hai.",
            en: "Give who retyped it and the scan's file, or neither."))

    package static func newLetterIncomplete(_ file: String) -> Problem {
        .badUse(
            "letter-incomplete", at: Place(file: file),
            Phrase(
                vi: "Công văn thiếu số ký hiệu, ngày hoặc cơ quan ban hành, nên không định danh được.",
                en: "The letter lacks number, date or issuer, so nobody can tell which letter it is."),
            Phrase(
                vi: "Xem loa directive read \(file); chép lại cả phần đầu của công văn vào tệp.",
                en: "See loa directive read \(file); copy the letter's heading into the file, too."))
    }

    package static func newNoSuchLetter(_ id: String, _ known: [String]) -> Problem {
        .badUse(
            "no-such-letter",
            Phrase(vi: "Tệp không có công văn số \"\(id)\".", en: "The file has no letter \"\(id)\"."),
            Phrase(vi: "Chọn: \(known.joined(separator: ", ")).", en: "Choose: \(known.joined(separator: ", "))."))
    }

    package static func newNotAChoice(_ text: String, _ choices: [String]) -> Problem {
        .badUse(
            "not-a-choice",
            Phrase(vi: "Không có lựa chọn \"\(text)\".", en: "\"\(text)\" is not among the choices."),
            Phrase(vi: "Chọn: \(choices.joined(separator: ", ")).", en: "Choose: \(choices.joined(separator: ", "))."))
    }

    package static let newEmptyAnswer = Problem.badUse(
        "empty-answer", Phrase(vi: "Câu trả lời trống.", en: "The answer is empty."),
        Phrase(vi: "Ghi ít nhất một chữ.", en: "Write at least a word."))

    package static func newBadMoment(_ text: String) -> Problem {
        .badUse(
            "no-such-time",
            Phrase(vi: "\"\(text)\" không phải là một thời điểm có thật.", en: "\"\(text)\" is no moment that exists."),
            Phrase(
                vi: "Ghi 31/12/2026, 2026-12-31T17:00:00+07:00, hoặc none.",
                en: "Write 31/12/2026, 2026-12-31T17:00:00+07:00, or none."))
    }

    package static func newMomentPassed(_ text: String) -> Problem {
        .badUse(
            "time-passed", Phrase(vi: "Hạn gửi \(text) đã qua.", en: "\(text) has passed."),
            Phrase(vi: "Chọn một hạn trong tương lai.", en: "Choose a moment to come."))
    }

    package static func newBadMoney(_ text: String) -> Problem {
        .badUse(
            "bad-money", Phrase(vi: "\"\(text)\" không phải số tiền.", en: "\"\(text)\" is no amount of money."),
            Phrase(vi: "Ghi số đồng, ví dụ 3.000.000.", en: "Write đồng, such as 3.000.000."))
    }

    package static func newNoSuchProvince(_ text: String) -> Problem {
        .badUse(
            "no-such-province",
            Phrase(vi: "Không có tỉnh, thành phố \"\(text)\".", en: "There is no province \"\(text)\"."),
            Phrase(
                vi: "Ghi tên hoặc mã từ 01/07/2025, ví dụ An Giang hoặc 91; hoặc none.",
                en: "Write a name, or a code since 01/07/2025, such as An Giang or 91; or none."))
    }
}
