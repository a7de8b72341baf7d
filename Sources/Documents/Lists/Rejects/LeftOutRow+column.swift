import Campaigns

extension LeftOutRow {
    /// As whoever opens the list sees it: `C` in a sheet, the character's number in a text.
    func columnName(in list: ListCounts) -> String {
        guard list.sheet != nil else { return String(column) }
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
