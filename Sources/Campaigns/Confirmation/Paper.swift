/// The paper that allows a text, as a person types it: `1160/UBND-KGVX, 07/10/2025`.
package struct Paper: Sendable, Codable, Equatable, CustomStringConvertible {
    /// Number and symbol without blanks.
    package let id: String
    /// ISO date.
    package let date: String

    /// `1160/UBND-KGVX, 07/10/2025`
    package var description: String { "\(id), \(date.split(separator: "-").reversed().joined(separator: "/"))" }

    /// - Parameter text: number and symbol, a comma, the date as an office writes it (`07/10/2025`, `ngày 07/10/2025`,
    ///   `ngày 07 tháng 10 năm 2025`) or ISO.
    /// - Throws: ``Problem`` (bad use) when one of the two is missing or no such date exists.
    package init(_ text: String) throws(Problem) {
        let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .noPaper(text) }
        let id = parts[0].filter { !$0.isWhitespace }.trimmingPrefix("Số:").trimmingPrefix("số:")
        guard id.contains("/"), id.first?.isNumber == true, id.count <= 60 else { throw .noPaper(text) }
        guard let date = Self.date(String(parts[1])) else { throw .noPaper(text) }
        self.id = String(id)
        self.date = date
    }

    private static func date(_ text: String) -> String? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let isISO = numbers[0] > 31
        let (year, month, day) = isISO ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let iso = "\(year)-\(two(month))-\(two(day))"
        return year >= 1945 && Instant(rfc3339: iso + "T00:00:00Z") != nil ? iso : nil
    }
}
