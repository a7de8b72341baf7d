/// The parts of a date in the Gregorian calendar.
struct CivilDate: Sendable, Equatable {
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    let second: Int
    let offset: Int

    /// Days are counted in 400-year cycles that begin on 1 March, so that leap days come last.
    init(_ seconds: Int, offset: Int) {
        let local = seconds + offset
        let secondOfDay = ((local % 86_400) + 86_400) % 86_400
        let days = (local - secondOfDay) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = secondOfDay / 3_600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
        self.offset = offset
    }

    func field(_ letter: Character, _ count: Int) -> String {
        switch letter {
        case "y": count == 2 ? padded(year % 100, 2) : padded(year, count)
        case "M": padded(month, count)
        case "d": padded(day, count)
        case "H": padded(hour, count)
        case "h": padded((hour + 11) % 12 + 1, count)
        case "m": padded(minute, count)
        case "s": padded(second, count)
        case "S": String(repeating: "0", count: count)
        case "a": hour < 12 ? "AM" : "PM"
        case "X" where offset == 0: "Z"
        case "X": zone(separator: count == 3 ? ":" : "")
        default: zone(separator: "")
        }
    }

    private func zone(separator: String) -> String {
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2))\(separator)\(padded(minutes % 60, 2))"
    }

    private func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
