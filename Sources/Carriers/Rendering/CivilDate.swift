import Campaigns

/// A moment on the clocks of a zone, field by field as date formats name them.
struct CivilDate: Sendable, Equatable {
    private let civil: CivilTime
    private let offset: Int

    init(_ seconds: Int, offset: Int) {
        civil = CivilTime(Instant(milliseconds: Int64(seconds) * 1_000), offset: offset)
        self.offset = offset
    }

    func field(_ letter: Character, _ count: Int) -> String {
        switch letter {
        case "y": count == 2 ? padded(civil.year % 100, 2) : padded(civil.year, count)
        case "M" where count == 3: String(Self.months[civil.month - 1].prefix(3))
        case "M" where count > 3: Self.months[civil.month - 1]
        case "E": count > 3 ? Self.weekdays[civil.weekday - 1] : String(Self.weekdays[civil.weekday - 1].prefix(3))
        case "M": padded(civil.month, count)
        case "d": padded(civil.day, count)
        case "H": padded(civil.hour, count)
        case "h": padded((civil.hour + 11) % 12 + 1, count)
        case "m": padded(civil.minute, count)
        case "s": padded(civil.second, count)
        case "S": String(repeating: "0", count: count)
        case "a": civil.hour < 12 ? "AM" : "PM"
        case "X" where offset == 0: "Z"
        case "X": zone(separator: count == 3 ? ":" : "")
        default: zone(separator: "")
        }
    }

    // English, as HTTP and mail write dates (RFC 9110, 5.6.7; RFC 5322, 3.3).
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    private func zone(separator: String) -> String {
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2))\(separator)\(padded(minutes % 60, 2))"
    }

    private func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
