/// Who issued a letter and under whom, from its heading or, where that is lost, from its symbol, text and place.
struct IssuerName {
    let issuer: String?
    let parent: String?
    /// False when the heading names nobody.
    let isFromHeading: Bool

    init(_ heading: HeadingReader, text: LetterText, body: Range<Int>?) {
        let names = heading.units.map { UnitName($0) }
        isFromHeading = !names.isEmpty
        guard let last = names.last else {
            let inferred = Self.inferred(heading, text, body)
            issuer = inferred
            parent = Self.parent(of: inferred, place: heading.dateline?.place)
            return
        }
        let above = names.dropLast().last
        // "SỞ Y TẾ" under "UBND TỈNH AN GIANG" is that of An Giang.
        if last.place.isEmpty, let place = above?.place, !place.isEmpty {
            issuer = last.text + " " + place
        } else {
            issuer = last.text
        }
        parent = above?.text
    }

    /// The unit whose initials are the first part of the symbol, as the text writes its name.
    private static func inferred(_ heading: HeadingReader, _ text: LetterText, _ body: Range<Int>?) -> String? {
        guard let body, let code = heading.number?.symbol.split(separator: "-").first.map(String.init) else {
            return nil
        }
        let units = Lexicon.entries(.unit).map(\.right).filter { initials($0) == code.uppercased() || $0 == code }
        let searched = body.lowerBound..<min(body.upperBound, body.lowerBound + 20_000)
        for unit in units {
            var from = searched.lowerBound
            while let match = text.first(Pattern(unit), in: from..<searched.upperBound) {
                from = match.upperBound
                if let place = properName(text, after: match.upperBound, to: searched.upperBound) {
                    return unit + " " + place
                }
            }
        }
        guard let unit = units.first, let place = heading.dateline?.place else { return nil }
        return unit + " " + place
    }

    /// "Sở Giáo dục và Đào tạo" is SGDĐT; small words have no part in it.
    private static func initials(_ unit: String) -> String {
        unit.split { !$0.isLetter }.filter { $0 != "và" }.compactMap(\.first).map { String($0).uppercased() }.joined()
    }

    /// The words with capitals that follow at once, with the kind of place before them: `tỉnh An Giang`, `Hà Nội`.
    private static func properName(_ text: LetterText, after index: Int, to end: Int) -> String? {
        let reach = min(end, index + 60)
        guard index < reach, text.scalars[index] == " " else { return nil }
        let words = text.string(index..<reach).split(separator: " ").map(String.init)
        var name: [String] = []
        for word in words {
            let isPlace = name.isEmpty || name.count == 1 && !(name[0].first?.isUppercase ?? false)
            if isPlace,
                UnitName.placeKinds.contains(word.lowercased()) || word == "thành" || word == "phố" || word == "đặc"
                    || word == "khu"
            {
                name.append(word)
            } else if let first = word.first, first.isUppercase, name.count < 6 {
                let bare = word.filter { $0.isLetter }
                name.append(bare)
                if bare.count < word.count { break }
            } else {
                break
            }
        }
        return name.contains { $0.first?.isUppercase ?? false } ? name.joined(separator: " ") : nil
    }

    /// A department (sở) of a province stands under its people's committee (Law on Local Government, 72/2025/QH15).
    private static func parent(of issuer: String?, place: String?) -> String? {
        guard let issuer, issuer.hasPrefix("Sở "), let place,
            case .resolved(let province) = Provinces.find(place, codeList: nil)
        else { return nil }
        let full = province.fullName
        return "UBND " + full.prefix(1).lowercased() + full.dropFirst()
    }
}
