/// The provinces of today and those before 2025-07-01, and what a text in a list means by one.
package enum Provinces {
    /// What a text names, always as a unit of today.
    package enum Finding: Sendable, Equatable {
        case resolved(Province)
        /// A bare code that had another name before: the list must say which codes it speaks.
        case ambiguousCode(now: Province, before: Province)
        case unknown
    }

    /// The 34 units since 2025-07-01, by code.
    package static let current: [Province] = currentTable.map(\.province)
    /// The 63 units before, by their code of then.
    package static let legacy: [Province] = legacyTable.map(\.province)

    /// The unit of today into which a former one went whole; no former unit was divided.
    package static func successor(ofLegacyCode code: String) -> Province? {
        index.legacyByCode[code]?.successor
    }

    /// Finds a province by code, or by name with or without diacritics, kind ("Tỉnh", "TP.") and punctuation; former
    /// names and other spellings included.
    ///
    /// - Parameters:
    ///   - text: a cell of a list or a member of `campaign.json`.
    ///   - codeList: which codes the list speaks; nil when nobody said it. Names need none.
    /// - Returns: the unit of today, or why it cannot be told.
    package static func find(_ text: String, codeList: CodeList?) -> Finding {
        let words = words(text)
        guard let first = words.first else { return .unknown }
        if words.count == 1, first.allSatisfy(\.isNumber) { return find(code: first, codeList) }
        return index.byName[nameKey(words)].map(Finding.resolved) ?? .unknown
    }

    private static func find(code: String, _ list: CodeList?) -> Finding {
        // A spreadsheet makes 1 of 01.
        let code = code.count == 1 ? "0" + code : code
        let now = index.currentByCode[code]
        let before = index.legacyByCode[code]
        switch list {
        case .y2025: return now.map(Finding.resolved) ?? .unknown
        case .y2004: return before.map { .resolved($0.successor) } ?? .unknown
        case nil: break
        }
        if let now, let before, now.name != before.province.name {
            return .ambiguousCode(now: now, before: before.province)
        }
        return (now ?? before?.successor).map(Finding.resolved) ?? .unknown
    }

    /// Lower-case words of letters and digits, without diacritics.
    static func words(_ text: String) -> [String] {
        text.plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }

    /// The words of a name without the kind in front, run together: lists write "Đăk Lăk", "Đắk Lắk" and "Daklak".
    static func nameKey(_ words: [String]) -> String {
        for kind in [["tinh"], ["thanh", "pho"], ["tp"], ["t", "p"]] where words.starts(with: kind) {
            return words.dropFirst(kind.count).joined()
        }
        return words.joined()
    }
}
