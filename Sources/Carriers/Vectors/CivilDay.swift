/// Days of the Gregorian calendar, counted from 1970-01-01.
enum CivilDay {
    static func days(year: Int, month: Int, day: Int) -> Int {
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let years = (1970..<max(1970, year)).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        return years + lengths.prefix(max(0, min(month, 12) - 1)).reduce(0, +) + day - 1
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
