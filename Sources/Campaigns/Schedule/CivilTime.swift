/// The date and time of day that a wall clock shows, in the proleptic Gregorian calendar.
///
/// Days are turned into dates by Howard Hinnant's `civil_from_days` arithmetic (public algorithm),
/// because hours are checked for every submission and a calendar object costs microseconds.
package struct CivilTime: Sendable, Equatable {
    package let year: Int
    package let month: Int
    package let day: Int
    package let hour: Int
    package let minute: Int
    package let second: Int
    package let millisecond: Int
    /// 1 = Monday … 7 = Sunday (ISO 8601).
    package let weekday: Int

    /// - Parameters:
    ///   - instant: the moment to show.
    ///   - offset: seconds east of UTC.
    package init(_ instant: Instant, offset: Int) {
        let local = instant.milliseconds + Int64(offset) * 1_000
        let days = Int(local.flooredQuotient(86_400_000))
        let inDay = Int(local - Int64(days) * 86_400_000)
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = inDay / 3_600_000
        minute = inDay / 60_000 % 60
        second = inDay / 1_000 % 60
        millisecond = inDay % 1_000
        // 1970-01-01 was a Thursday.
        weekday = ((days + 3) % 7 + 7) % 7 + 1
    }

    /// Days from 1970-01-01 to a date of the same calendar (Hinnant's `days_from_civil`); a date that does not exist
    /// counts on into the next month.
    static func days(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Minutes since midnight.
    package var minuteOfDay: Int { hour * 60 + minute }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
