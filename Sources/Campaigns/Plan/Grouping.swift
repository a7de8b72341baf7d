/// Thousands as Viet Nam writes them.
package enum Grouping {
    /// `1234567` becomes `1.234.567`; a sign stays in front.
    package static func office(_ digits: String) -> String {
        let sign = digits.hasPrefix("-") ? "-" : ""
        let plain = Array(digits.dropFirst(sign.count))
        var groups: [String] = []
        var end = plain.count
        while end > 0 {
            groups.insert(String(plain[max(0, end - 3)..<end]), at: 0)
            end -= 3
        }
        return sign + groups.joined(separator: ".")
    }

    package static func office(_ value: Int) -> String { office(String(value)) }
}
