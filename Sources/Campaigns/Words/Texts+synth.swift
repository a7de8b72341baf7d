/// What `loa synth` says.
extension Texts {
    package static let synthCount = Phrase(
        vi: "Số dòng, kể cả dòng lỗi.", en: "Rows, the wrong ones included.")

    package static let synthProvince = Phrase(
        vi: "Mã tỉnh (từ 01/07/2025); không ghi là cả nước, theo dân số.",
        en: "Province code (since 2025-07-01); the whole country by population without it.")

    package static let synthSeed = Phrase(
        vi: "Hạt giống: cùng hạt giống thì cùng danh sách.", en: "The same seed gives the same list.")

    package static let synthDirty = Phrase(
        vi: "Tỷ lệ dòng lỗi, từ 0 đến 0.5.", en: "Share of wrong rows, 0 to 0.5.")

    package static let synthOut = Phrase(
        vi: "Tệp ghi ra; không ghi là in ra màn hình.", en: "The file to write; standard output without it.")

    package static func synthMade(_ count: Int, dirty: Int, _ path: String) -> Phrase {
        let (all, wrong) = (Grouping.office(count), Grouping.office(dirty))
        return Phrase(
            vi: "\(path): \(all) dòng giả lập, trong đó \(wrong) dòng lỗi.",
            en: "\(path): \(all) synthetic rows, \(wrong) of them wrong.")
    }
}

extension Problem {
    package static let synthCountWrong = Problem.badUse(
        "bad-count", Phrase(vi: "--count phải từ 1 đến 200.000.000.", en: "--count is from 1 to 200,000,000."),
        Phrase(vi: "Ghi số dòng, ví dụ --count 1000.", en: "Give the number of rows, such as --count 1000."))

    package static let synthShareWrong = Problem.badUse(
        "bad-share", Phrase(vi: "--dirty phải từ 0 đến 0.5.", en: "--dirty is from 0 to 0.5."),
        Phrase(vi: "Ghi tỷ lệ, ví dụ --dirty 0.05.", en: "Give a share, such as --dirty 0.05."))

    package static func synthTooMany(_ count: Int) -> Problem {
        .badUse(
            "too-many-numbers",
            Phrase(
                vi: "Không đủ số trong các đầu số để tạo \(Grouping.office(count)) dòng.",
                en: "The prefixes do not have numbers for \(Grouping.office(count)) rows."),
            Phrase(vi: "Giảm --count.", en: "Make --count smaller."))
    }

    package static func noSuchProvince(_ code: String) -> Problem {
        .badUse(
            "no-such-province",
            Phrase(vi: "Không có tỉnh mã \(code).", en: "There is no province \(code)."),
            Phrase(
                vi: "Dùng mã hai chữ số từ 01/07/2025, ví dụ 91 (An Giang).",
                en: "Use the two digits since 2025-07-01, such as 91 (An Giang)."))
    }
}
