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
    /// Headers that speak of telephones, of columns that are not read.
    var unread: [String] = []

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

    /// Words with which a header says that its column holds telephone numbers, whoever's they are.
    private static let phoneWords = [
        "so dien thoai", "dien thoai", "sdt", "so dt", "dtdd", "so dtdd", "so di dong", "so thue bao", "phone",
        "mobile number", "mobile phone", "msisdn", "telephone",
    ]

    /// With one of these a header speaks of something about a telephone, or of numbers that take no message.
    private static let aboutPhones: Set<String> = [
        "fax", "ten", "loai", "hang", "mang", "network", "carrier", "operator", "model", "type", "name", "ghi", "note",
        "ngay", "date", "tinh", "may",
    ]

    /// - Parameters:
    ///   - header: the cells of the header's row.
    ///   - named: headers that `campaign.json` names itself, by field.
    ///   - separator: what stands between cells.
    ///   - isSheet: the list is a sheet of a workbook.
    ///   - isLoose: a header that only begins with or contains words for a telephone makes a row the header, too.
    ///   - place: of the header.
    /// - Throws: ``Problem`` when a named column is not there, or no column can be the phone's.
    init(
        _ header: [String], named: [String: [String]], separator: UInt8, isSheet: Bool = false, isLoose: Bool = false,
        place: Place
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
            let more = plain.indices.filter {
                !same.contains($0) && !others.contains($0) && Self.isSomebodys(plain[$0], header[$0])
            }
            let isHeader = !same.isEmpty || !others.isEmpty || (isLoose && plain.count { !$0.isEmpty } > 1)
            phones = (same.isEmpty ? [] : [same]) + (isHeader ? (others + more).sorted().map { [$0] } : [])
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
        let taken = Set([province, group, network, synthetic].compactMap { $0 })
        unread = others.filter { !taken.contains($0) && Self.speaksOfPhones(plain[$0]) }.map { header[$0] }
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

    /// `SĐT Zalo`, `Điện thoại liên hệ`, `Số điện thoại người thân`: somebody's number, but no title of an office.
    private static func isSomebodys(_ plain: String, _ header: String) -> Bool {
        let words = plain.split(separator: " ").map(String.init)
        guard words.count <= 8, header.count(where: \.isNumber) < 6 else { return false }
        return speaksOfPhones(plain) && aboutPhones.isDisjoint(with: words)
    }

    private static func speaksOfPhones(_ plain: String) -> Bool {
        let whole = " \(plain) "
        return phoneWords.contains { whole.contains(" \($0) ") } && !whole.contains(" fax ")
    }

    /// Columns without a header of their own over which a second row of headers stands: the cells of a merged header.
    func unread(below header: [String], _ row: [String]) -> [String] {
        let numbers = Set(phones.flatMap { $0 })
        guard row.allSatisfy({ $0.count(where: \.isNumber) < 6 }) else { return [] }
        return row.indices.filter { index in
            let plain = Self.plain(row[index])
            guard !numbers.contains(index), plain.contains(where: \.isLetter) else { return false }
            let isBare = !header.indices.contains(index) || header[index].isEmpty
            return Self.speaksOfPhones(plain) || (isBare && Self.persons.contains(plain))
        }.map { row[$0] }
    }

    private static func plain(_ text: String) -> String {
        text.plain.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
