import Campaigns

/// How long a gateway asks to wait, in whatever way it writes that.
enum AskedWait {
    /// At most a week: a longer wait is a mistake of the gateway.
    private static let most = 604_800_000.0

    /// - Parameters:
    ///   - written: a number, a number in words around it ("retry in 30 seconds"), or a date as HTTP writes it.
    ///   - unitMs: what one unit of the number is, where no word says it.
    ///   - sent: when the reply was sent, by its `Date` header; without it a date says nothing.
    /// - Returns: nil when it cannot be understood.
    static func milliseconds(_ written: String, unitMs: Int, sent: String?) -> Int? {
        if let number = Double(written.filter { $0 != " " }) { return bounded(number, unitMs) }
        if let until = HTTPDate.seconds(written) {
            return sent.flatMap(HTTPDate.seconds).map { Int(min(Double(max(0, until - $0)) * 1_000, most)) }
        }
        let numbers = written.matches(of: /[0-9]+(\.[0-9]+)?/)
        // Of two numbers nobody knows which one it is.
        guard numbers.count == 1, let found = numbers.first, let number = Double(found.output.0) else { return nil }
        let word = written[found.range.upperBound...].drop { $0 == " " }.prefix(while: \.isLetter).lowercased()
        return bounded(number, units[word] ?? unitMs)
    }

    private static func bounded(_ number: Double, _ unitMs: Int) -> Int? {
        guard number.isFinite, number >= 0 else { return nil }
        return Int(min(number * Double(unitMs), most).rounded(.up))
    }

    private static let units: [String: Int] = {
        let words: [(Int, [String])] = [
            (1, ["ms", "millisecond", "milliseconds"]),
            (1_000, ["s", "sec", "secs", "second", "seconds", "giây", "giay"]),
            (60_000, ["min", "mins", "minute", "minutes", "phút", "phut"]), (3_600_000, ["h", "hour", "hours", "giờ"]),
        ]
        return Dictionary(uniqueKeysWithValues: words.flatMap { unit, names in names.map { ($0, unit) } })
    }()
}

/// A date as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate, RFC 9110, 5.6.7).
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Returns: seconds since 1970; nil for what is no such date.
    static func seconds(_ written: String) -> Int? {
        let shape = /[A-Z][a-z]{2}, ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT/
        guard let match = written.wholeMatch(of: shape)?.output, let month = months.firstIndex(of: String(match.2)),
            let day = Int(match.1), let year = Int(match.3), let hour = Int(match.4), let minute = Int(match.5),
            let second = Int(match.6), (1...31).contains(day), year >= 1_970, hour < 24, minute < 60, second < 61
        else { return nil }
        return CivilDay.days(year: year, month: month + 1, day: day) * 86_400 + hour * 3_600 + minute * 60 + second
    }
}
