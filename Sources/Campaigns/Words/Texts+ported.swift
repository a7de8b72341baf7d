/// The table of ported numbers (*chuyển mạng giữ số*), and what is wrong with one.
extension Texts {
    fileprivate static var networks: String { Network.allCases.map(\.name).joined(separator: ", ") }
}

extension Problem {
    package static func portedHeader(_ file: String) -> Problem {
        .badUse(
            "ported-header", at: Place(file: file, line: 1, column: 1),
            Phrase(
                vi: "Bảng chuyển mạng giữ số phải có một cột số thuê bao và một cột nhà mạng.",
                en: "The table of ported numbers must have a column of numbers and one of networks."),
            Phrase(vi: "Ghi dòng đầu là: number,network.", en: "Let its first line be: number,network."))
    }

    package static func portedWorkbook(_ file: String) -> Problem {
        .badUse(
            "ported-not-csv", at: Place(file: file),
            Phrase(
                vi: "Bảng chuyển mạng giữ số phải là CSV, không phải bảng tính.",
                en: "The table of ported numbers must be CSV, not a workbook."),
            Phrase(
                vi: "Lưu trang tính dạng \"CSV UTF-8\", có thể nén gzip.",
                en: "Save the sheet as \"CSV UTF-8\"; it may be packed with gzip."))
    }

    /// `reason`: why the cell, shown masked, is no mobile number.
    package static func portedNumber(_ place: Place, cell: String, _ reason: Phrase) -> Problem {
        .badUse(
            "ported-number", at: place,
            Phrase(
                vi: "Bảng chuyển mạng giữ số có \"\(cell)\" không phải số di động: \(reason.vi)",
                en: "The table of ported numbers has \"\(cell)\", which is no mobile number: \(reason.en)"),
            Phrase(vi: "Sửa hoặc xóa dòng này.", en: "Correct the row, or remove it."))
    }

    package static func portedNetwork(_ place: Place, word: String) -> Problem {
        let shown = word.count(where: \.isNumber) >= 6 ? Masking.mask(word) : String(word.prefix(40))
        return .badUse(
            "ported-network", at: place,
            Phrase(
                vi: "Không có nhà mạng tên \"\(shown)\"; các nhà mạng là: \(Texts.networks).",
                en: "There is no network \"\(shown)\"; the networks are: \(Texts.networks)."),
            Phrase(vi: "Sửa tên nhà mạng ở dòng này.", en: "Correct the network's name in this row."))
    }

    package static func portedTwice(_ place: Place, _ number: PhoneNumber, _ networks: [Network]) -> Problem {
        let names = networks.map(\.name).joined(separator: ", ")
        return .badUse(
            "ported-twice", at: place,
            Phrase(
                vi: "Số \(number) có hai nhà mạng khác nhau trong bảng chuyển mạng giữ số: \(names).",
                en: "The number \(number) has two different networks in the table of ported numbers: \(names)."),
            Phrase(vi: "Chỉ giữ lại dòng đúng.", en: "Keep the right row only."))
    }
}
