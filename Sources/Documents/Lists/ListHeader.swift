import Campaigns

/// Which column holds what. Headers are compared without diacritics, case and punctuation.
struct ListHeader {
    let phone: Int
    let province: Int?
    let group: Int?
    let synthetic: Int?

    private static let known: [String: [String]] = [
        "phone": [
            "phone", "phone number", "mobile", "msisdn", "e164", "so dien thoai", "dien thoai", "sdt", "dtdd",
            "so dt", "di dong", "so di dong",
        ],
        "province": ["province", "province code", "tinh", "tinh thanh", "tinh thanh pho", "ma tinh"],
        "group": ["group", "xa phuong", "xa", "phuong", "lop", "nhom", "don vi", "truong"],
        "synthetic": ["synthetic"],
    ]

    /// - `header`: the cells of the first row.
    /// - `named`: headers that `campaign.json` names itself, by field.
    ///
    /// Throws ``Problem`` when a named column is not there, or no column can be the phone's.
    init(_ header: [String], named: [String: String], place: Place) throws {
        let plain = header.map(Self.plain)
        func column(_ field: String) throws -> Int? {
            if let name = named[field] {
                guard let index = header.firstIndex(of: name) ?? plain.firstIndex(of: Self.plain(name)) else {
                    throw Problem.noColumn(name, header: header, at: place)
                }
                return index
            }
            return plain.firstIndex { (Self.known[field] ?? []).contains($0) }
        }
        guard let phone = try column("phone") else { throw Problem.noPhoneColumn(header: header, at: place) }
        self.phone = phone
        province = try column("province")
        group = try column("group")
        synthetic = try column("synthetic")
    }

    private static func plain(_ text: String) -> String {
        text.plain.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}
