import Campaigns

/// Which column holds what. Headers are compared without diacritics, case and punctuation.
struct ListLayout: Sendable, Equatable {
    /// Columns that say the same number; every number of the row has its own group of them.
    let phones: [[Int]]
    let province: Int?
    var group: Int?
    /// Read in the table of ported numbers only.
    let network: Int?
    let synthetic: Int?
    let separator: UInt8
    /// The list is a sheet: a row is one line of it, whatever line breaks are in its cells.
    let isSheet: Bool
    /// Columns that have a header and hold no number.
    let others: [Int]

    private static let known: [String: Set<String>] = [
        "province": [
            "province", "province code", "province name", "tinh", "tinh thanh", "tinh thanh pho", "tinh tp", "ma tinh",
            "ten tinh",
        ],
        "group": [
            "group", "ward", "commune", "class", "xa phuong", "phuong xa", "xa", "phuong", "xa phuong thi tran", "lop",
            "nhom", "don vi", "truong",
        ],
        "network": [
            "network", "carrier", "operator", "mobile network", "nha mang", "mang", "mang di dong", "ten mang",
            "ten nha mang", "mang hien tai", "nha mang hien tai", "mang chuyen den", "nha mang chuyen den",
        ],
        "synthetic": ["synthetic"],
    ]

    private static let phone: Set<String> = [
        "phone", "phone number", "phone no", "mobile", "mobile number", "mobile phone", "msisdn", "e164", "telephone",
        "tel", "so dien thoai", "dien thoai", "sdt", "so dtdd", "dtdd", "dt", "so dt", "di dong", "so di dong",
        "dien thoai di dong", "so dien thoai di dong", "so thue bao", "thue bao",
    ]

    private static let persons: Set<String> = [
        "cha", "bo", "me", "ba", "ong", "ong ba", "cha me", "bo me", "phu huynh", "nguoi giam ho", "giam ho",
        "nguoi nha", "father", "mother", "parent", "guardian", "1", "2", "3", "4",
    ]

    /// - Parameters:
    ///   - header: the cells of the header's row.
    ///   - named: headers that `campaign.json` names itself, by field.
    ///   - separator: what stands between cells.
    ///   - isSheet: the list is a sheet of a workbook.
    ///   - place: of the header.
    /// - Throws: ``Problem`` when a named column is not there, or no column can be the phone's.
    init(
        _ header: [String], named: [String: [String]], separator: UInt8, isSheet: Bool = false, place: Place
    ) throws {
        let plain = header.map(Self.plain)
        func column(_ name: String) throws -> Int {
            if let index = header.firstIndex(of: name) ?? plain.firstIndex(of: Self.plain(name)) { return index }
            throw Problem.noColumn(name, header: header, at: place)
        }
        func column(of field: String) throws -> Int? {
            if let name = named[field]?.first { return try column(name) }
            return plain.firstIndex { (Self.known[field] ?? []).contains($0) }
        }
        if let names = named["phone"] {
            phones = try names.map { [try column($0)] }
        } else {
            let same = plain.indices.filter { Self.phone.contains(plain[$0]) }
            let others = plain.indices.filter { Self.isPersons(plain[$0]) }
            phones = (same.isEmpty ? [] : [same]) + others.map { [$0] }
        }
        guard !phones.isEmpty else { throw Problem.noPhoneColumn(header: header, at: place) }
        province = try column(of: "province")
        group = try column(of: "group")
        network = plain.firstIndex { (Self.known["network"] ?? []).contains($0) }
        synthetic = try column(of: "synthetic")
        self.separator = separator
        self.isSheet = isSheet
        let numbers = Set(phones.flatMap { $0 })
        others = plain.indices.filter { !plain[$0].isEmpty && !numbers.contains($0) }
    }

    /// For a list of which nothing is read.
    static let nothing = ListLayout()

    private init() {
        (phones, province, group, network, synthetic) = ([[0]], nil, nil, nil, nil)
        (separator, isSheet, others) = (Separator.comma.byte, true, [])
    }

    /// `SĐT cha`, `Điện thoại mẹ`, `phone 2`, `Father's phone`.
    private static func isPersons(_ header: String) -> Bool {
        let words = header.split(separator: " ").map(String.init).filter { $0 != "s" && $0 != "cua" }
        return (1..<max(words.count, 1)).contains { cut in
            let (front, back) = (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
            return phone.contains(front) && persons.contains(back) || persons.contains(front) && phone.contains(back)
        }
    }

    private static func plain(_ text: String) -> String {
        text.plain.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
