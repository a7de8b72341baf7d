/// Units that ended on 2025-07-01: the district level (Law 72/2025/QH15) and the merged provinces (Resolution
/// 202/2025/QH15).
enum UnitCheck {
    static let reform = "2025-07-01"

    private static let districts: [SoughtPhrase] = ["huyện", "quận", "thị xã", "thị trấn"].map { SoughtPhrase($0) }
    private static let provinces: [(phrase: SoughtPhrase, name: String, now: String)] = Provinces.legacy.compactMap {
        old in
        guard let now = Provinces.successor(ofLegacyCode: old.code), now.name != old.name else { return nil }
        return (SoughtPhrase("tỉnh " + old.name), old.name, now.fullName)
    }

    private static let byStart: Set<UInt64> = Set(districts.compactMap(\.words.first?.plain)).union(
        provinces.compactMap(\.phrase.words.first?.plain))

    /// One finding for each unit and letter, at its first place; nothing for a letter of the time before that is not
    /// used after it.
    static func findings(_ text: LetterText, _ words: WordIndex, _ letter: LetterParts, usedOn: String?) -> [Finding] {
        let date = letter.heading.dateline?.date.iso ?? ""
        guard max(date, usedOn ?? "") >= reform else { return [] }
        var first: [String: (index: Int, count: Int, now: String?)] = [:]
        var order: [String] = []
        for index in words.indices(in: letter.range) where byStart.contains(words.words[index].plain) {
            guard let (name, now) = unit(index, words.words) else { continue }
            if let known = first[name] {
                first[name] = (known.index, known.count + 1, now)
            } else {
                first[name] = (words.words[index].start, 1, now)
                order.append(name)
            }
        }
        return order.compactMap { name in
            first[name].map { .endedUnit(name, now: $0.now, count: $0.count, at: text.place($0.index)) }
        }
    }

    private static let districtNames = ["huyện", "quận", "thị xã", "thị trấn"]

    private static func unit(_ index: Int, _ words: [WordIndex.Word]) -> (String, String?)? {
        for (phrase, name) in zip(districts, districtNames) where same(phrase, index, words) { return (name, nil) }
        for province in provinces where same(province.phrase, index, words) {
            return ("tỉnh " + province.name, province.now)
        }
        return nil
    }

    private static func same(_ phrase: SoughtPhrase, _ index: Int, _ words: [WordIndex.Word]) -> Bool {
        phrase.matches(index, in: words) && SoughtPhrase.form(words[index..<index + phrase.words.count]) == phrase.form
    }
}
