/// A moment as it is stored and compared: milliseconds since 1970-01-01T00:00:00Z.
///
/// Time is an argument everywhere in the pure rooms; only the composition reads a clock.
package struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Viet Nam has kept UTC+07:00 without summer time since 1975 (IANA Asia/Ho_Chi_Minh).
    package static let vietNamOffset = 7 * 3_600

    package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

    package func advanced(bySeconds seconds: Double) -> Instant {
        Instant(milliseconds: milliseconds + Int64((seconds * 1_000).rounded(.up)))
    }

    package func advanced(byMilliseconds count: Int64) -> Instant {
        Instant(milliseconds: milliseconds + count)
    }

    /// Seconds from `other` to this moment; negative when `other` is later.
    package func seconds(since other: Instant) -> Double {
        Double(milliseconds - other.milliseconds) / 1_000
    }
}

extension Instant {
    /// RFC 3339 in Viet Nam's time with milliseconds, e.g. `2025-10-08T07:00:00.000+07:00`.
    package var description: String {
        let civil = CivilTime(self, offset: Self.vietNamOffset)
        let date = "\(pad(civil.year, 4))-\(pad(civil.month))-\(pad(civil.day))"
        let time = "\(pad(civil.hour)):\(pad(civil.minute)):\(pad(civil.second))"
        return "\(date)T\(time).\(pad(civil.millisecond, 3))+07:00"
    }

    /// The ISO date that it is in Viet Nam, where letters are dated.
    package var dayInVietNam: String { String(description.prefix(10)) }

    /// As a Vietnamese office writes it: `07:00:00 08/10/2025`.
    package var office: String {
        let civil = CivilTime(self, offset: Self.vietNamOffset)
        let time = "\(pad(civil.hour)):\(pad(civil.minute)):\(pad(civil.second))"
        return "\(time) \(pad(civil.day))/\(pad(civil.month))/\(civil.year)"
    }

    /// Reads RFC 3339 with an offset or `Z`, fractions of a second allowed; nil for anything else, and for a time that
    /// does not exist (30 February, 25:00): it must not move silently.
    package init?(rfc3339 text: String) {
        let pattern = /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:(Z)|([+-])(\d\d):(\d\d))/
        guard let match = text.wholeMatch(of: pattern) else { return nil }
        let fields = [match.1, match.2, match.3, match.4, match.5, match.6].compactMap { Int($0) }
        let fraction = ((match.7 ?? "") + "000").prefix(3)
        let (hours, minutes) = (match.10.flatMap { Int($0) } ?? 0, match.11.flatMap { Int($0) } ?? 0)
        guard fields.count == 6, let milliseconds = Int64(fraction), hours < 24, minutes < 60 else { return nil }
        let offset = (match.9 == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
        let days = CivilTime.days(year: fields[0], month: fields[1], day: fields[2])
        let seconds = Int64(days * 86_400 + fields[3] * 3_600 + fields[4] * 60 + fields[5] - offset)
        self.init(milliseconds: seconds * 1_000 + milliseconds)
        let shown = CivilTime(self, offset: offset)
        let same = [shown.year, shown.month, shown.day, shown.hour, shown.minute, shown.second] == fields
        if !same { return nil }
    }

    private func pad(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
